#include "page_cursor.hpp"

#include <rowan/error.hpp>
#include <rowan/sha256.hpp>

namespace rowan {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t longest = 10'240;
constexpr std::size_t check_size = 16;
constexpr unsigned first_of_a_database = 16384;  // transam.h: FirstNormalObjectId

std::string encoded(std::string_view bytes) {
  std::string text;
  unsigned waiting = 0;
  int bits = 0;
  for (const char byte : bytes) {
    waiting = waiting << 8 | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= 6; bits -= 6) text += digits[waiting >> (bits - 6) & 63];
  }
  if (bits > 0) text += digits[waiting << (6 - bits) & 63];
  return text;
}

[[noreturn]] void refuse() {
  throw ValueError("the cursor is not one of this query: it was changed, or the query sorts in another way");
}

std::string decoded(std::string_view text) {
  if (text.size() > longest) refuse();
  std::string bytes;
  unsigned waiting = 0;
  int bits = 0;
  for (const char letter : text) {
    const auto digit = digits.find(letter);
    if (digit == std::string_view::npos) refuse();
    waiting = waiting << 6 | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(waiting >> bits & 255);
  }
  return bytes;
}

std::string check_of(std::string_view query, std::string_view values) {
  return sha256(std::string(query) + '\n' + std::string(values)).substr(0, check_size);
}

std::uint32_t take(std::string_view& rest) {
  if (rest.size() < sizeof(std::uint32_t)) refuse();
  const auto number = read_big_endian<std::uint32_t>(rest.data());
  rest.remove_prefix(sizeof number);
  return number;
}

}  // namespace

std::string cursor_of_values(std::string_view query, const std::vector<CursorValue>& values) {
  std::string bytes;
  for (const auto& value : values) {
    append_big_endian(bytes, static_cast<std::uint32_t>(value.type));
    append_big_endian(bytes,
                      static_cast<std::uint32_t>(value.null ? -1 : static_cast<int>(value.bytes.size())));
    bytes += value.bytes;
  }
  return encoded(check_of(query, bytes) + bytes);
}

std::vector<Parameters> values_of_cursor(std::string_view cursor, std::string_view query, std::size_t keys) {
  const auto bytes = decoded(cursor);
  if (bytes.size() < check_size) refuse();
  std::string_view rest = std::string_view(bytes).substr(check_size);
  if (std::string_view(bytes).substr(0, check_size) != check_of(query, rest)) refuse();
  std::vector<Parameters> values(keys);
  for (auto& value : values) {
    // A type of the database's own may have another number elsewhere: the server infers it.
    auto type = take(rest);
    if (type >= first_of_a_database) type = 0;
    const auto length = take(rest);
    if (length == static_cast<std::uint32_t>(-1)) {
      value.add_null(type);
      continue;
    }
    if (rest.size() < length) refuse();
    value.add_encoded(type, rest.substr(0, length));
    rest.remove_prefix(length);
  }
  if (!rest.empty()) refuse();
  return values;
}

}  // namespace rowan
