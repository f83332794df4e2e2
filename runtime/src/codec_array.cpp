#include <limits>

#include <rowan/codec_array.hpp>
#include <rowan/error.hpp>
#include <rowan/parameters.hpp>

namespace rowan {
namespace {

constexpr std::size_t word_size = 4;

std::uint32_t take_word(std::string_view& bytes) {
  if (bytes.size() < word_size) throw ValueError("an array from the server ends too early");
  const auto value = read_big_endian<std::uint32_t>(bytes.data());
  bytes.remove_prefix(word_size);
  return value;
}

}  // namespace

// array_send: dimensions, has-null flag, element type, then per dimension its size and lower bound, then the
// elements.
ArrayReader::ArrayReader(std::string_view bytes) : bytes_(bytes) {
  const auto dimensions = take_word(bytes_);
  take_word(bytes_);
  take_word(bytes_);
  if (dimensions > 1)
    throw ValueError("expected an array of one dimension, found " + std::to_string(dimensions) +
                     " dimensions");
  if (dimensions == 0) return;
  size_ = take_word(bytes_);
  take_word(bytes_);
}

std::optional<std::string_view> ArrayReader::next() {
  const auto length = take_word(bytes_);
  if (length == std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  if (bytes_.size() < length) throw ValueError("an array from the server ends too early");
  const auto element = bytes_.substr(0, length);
  bytes_.remove_prefix(length);
  return element;
}

void begin_array(std::string& bytes, unsigned element_type, std::size_t size, bool has_null) {
  if (size > std::size_t{std::numeric_limits<std::int32_t>::max()})
    throw ValueError("an array has too many elements");
  append_big_endian(bytes, std::uint32_t{size == 0 ? 0U : 1U});
  append_big_endian(bytes, std::uint32_t{has_null});
  append_big_endian(bytes, std::uint32_t{element_type});
  if (size == 0) return;
  append_big_endian(bytes, static_cast<std::uint32_t>(size));
  append_big_endian(bytes, std::uint32_t{1});
}

void end_element(std::string& bytes, std::size_t start) {
  const auto length = static_cast<std::uint32_t>(bytes.size() - start - word_size);
  for (std::size_t i = 0; i < word_size; ++i)
    bytes[start + i] = static_cast<char>(length >> (8 * (word_size - 1 - i)));
}

void append_null_element(std::string& bytes) {
  append_big_endian(bytes, std::numeric_limits<std::uint32_t>::max());
}

void throw_null_element() {
  throw ValueError(
      "an array from the server has a NULL element: make the member a std::vector<std::optional<T>>");
}

void Parameters::append(const Parameters& other, std::size_t first, std::size_t count) {
  if (count == 0) return;
  const auto from = other.values_[first].offset;
  const auto last = first + count;
  const auto to = last < other.size() ? other.values_[last].offset : other.bytes_.size();
  const auto start = bytes_.size();
  bytes_.append(other.bytes_, from, to - from);
  if (values_.empty()) values_.reserve(count);
  for (auto i = first; i < last; ++i) {
    const auto& value = other.values_[i];
    values_.push_back({value.type, value.offset - from + start, value.length});
  }
}

void Parameters::finish(unsigned type, std::size_t start) {
  constexpr std::size_t limit = 1U << 30U;
  const auto length = bytes_.size() - start;
  if (length >= limit)
    throw ValueError("a value has 1 GB or more, which PostgreSQL does not take (manual 8)");
  values_.push_back({type, start, static_cast<int>(length)});
}

}  // namespace rowan
