// Models arrays of one dimension: std::vector<T>, and std::vector<std::optional<T>> where elements may be
// NULL. Nothing to extend: an element type needs its codec only.
#pragma once
#include <rowan/codec.hpp>
#include <rowan/codec_network.hpp>
#include <rowan/codec_range.hpp>

namespace rowan {

/// Reads an array's elements one after the other; throws ValueError for more than one dimension.
class ArrayReader {
 public:
  explicit ArrayReader(std::string_view bytes);
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The next element's bytes; nothing for NULL.
  std::optional<std::string_view> next();

 private:
  std::string_view bytes_;
  std::size_t size_ = 0;
};

/// Writes the header of an array of `size` elements.
void begin_array(std::string& bytes, unsigned element_type, std::size_t size, bool has_null);
/// Writes an element's length over the placeholder at `start`, once the element stands behind it.
void end_element(std::string& bytes, std::size_t start);
void append_null_element(std::string& bytes);
[[noreturn]] void throw_null_element();

/// Of the column that a member of type T, optional or not, is read from.
template <class T>
inline constexpr unsigned type_number = codec<T>::type;
template <class T>
inline constexpr unsigned type_number<std::optional<T>> = codec<T>::type;

/// A type that the server infers (an enum type) travels inside arrays as text, which the statement casts.
template <class T>
constexpr unsigned array_element_type = codec<T>::type == 0 ? 25 : codec<T>::type;

template <class T>
concept FixedSize = requires { codec<T>::size; };

template <class T>
void append_element(std::string& bytes, const T& value) {
  if constexpr (FixedSize<T>) {
    append_big_endian(bytes, std::uint32_t{codec<T>::size});
    return codec<T>::encode(value, bytes);
  }
  const auto start = bytes.size();
  bytes.append(4, '\0');
  codec<T>::encode(value, bytes);
  end_element(bytes, start);
}

template <class Elements, class T>
void encode_array(const Elements& elements, std::string& bytes) {
  begin_array(bytes, array_element_type<T>, elements.size(), false);
  for (const T& element : elements) append_element<T>(bytes, element);
}

template <class T>
struct codec<std::vector<T>> {
  static constexpr unsigned type = codec<T>::array_type;
  static constexpr unsigned array_type = 0;
  static void encode(const std::vector<T>& value, std::string& bytes) {
    encode_array<std::vector<T>, T>(value, bytes);
  }
  static void decode(std::string_view bytes, std::vector<T>& value) {
    ArrayReader reader(bytes);
    value.clear();
    value.reserve(reader.size());
    for (std::size_t i = 0; i < reader.size(); ++i) {
      const auto element = reader.next();
      if (!element) throw_null_element();
      T decoded{};
      codec<T>::decode(*element, decoded);
      value.push_back(std::move(decoded));
    }
  }
};

template <class T>
struct codec<std::vector<std::optional<T>>> {
  static constexpr unsigned type = codec<T>::array_type;
  static constexpr unsigned array_type = 0;
  static void encode(const std::vector<std::optional<T>>& value, std::string& bytes) {
    begin_array(bytes, array_element_type<T>, value.size(), true);
    for (const auto& element : value) {
      if (element)
        append_element<T>(bytes, *element);
      else
        append_null_element(bytes);
    }
  }
  static void decode(std::string_view bytes, std::vector<std::optional<T>>& value) {
    ArrayReader reader(bytes);
    value.clear();
    value.reserve(reader.size());
    for (std::size_t i = 0; i < reader.size(); ++i) {
      const auto element = reader.next();
      auto& decoded = value.emplace_back();
      if (element) codec<T>::decode(*element, decoded.emplace());
    }
  }
};

}  // namespace rowan
