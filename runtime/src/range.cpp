#include <rowan/codec_range.hpp>

namespace rowan {

unsigned char range_flags(std::string_view& rest) {
  if (rest.empty()) throw_size_mismatch(1, 0);
  const auto flags = static_cast<unsigned char>(rest[0]);
  rest.remove_prefix(1);
  return flags;
}

std::string_view next_bound(std::string_view& rest) {
  if (rest.size() < 4) throw_size_mismatch(4, rest.size());
  const auto length = read_big_endian<std::uint32_t>(rest.data());
  if (rest.size() - 4 < length) throw_size_mismatch(length, rest.size() - 4);
  const auto bound = rest.substr(4, length);
  rest.remove_prefix(4 + length);
  return bound;
}

}  // namespace rowan
