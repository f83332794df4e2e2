// Models the values of one statement, encoded in binary into one buffer as they are added.
// Nothing to extend: a new type needs a codec only.
#pragma once
#include <span>
#include <string>
#include <vector>

#include <rowan/codec_array.hpp>

namespace rowan {

class Parameters {
 public:
  /// One parameter: where its bytes are, and the OID it is sent as (0: the server infers it).
  struct Value {
    unsigned type;
    std::size_t offset;
    int length;  ///< -1: NULL
  };

  /// `$n` of the statement, in order. Throws rowan::ValueError for what PostgreSQL cannot hold.
  template <class T>
  void add(const T& value) {
    const auto start = bytes_.size();
    codec<T>::encode(value, bytes_);
    finish(codec<T>::type, start);
  }
  template <class T>
  void add(const std::optional<T>& value) {
    if (value)
      add(*value);
    else
      add_null(codec<T>::type);
  }
  void add_null(unsigned type = 0) { values_.push_back({type, bytes_.size(), -1}); }
  /// The elements as one array value.
  template <class T>
  void add_array(std::span<const T> elements) {
    const auto start = bytes_.size();
    encode_array<std::span<const T>, T>(elements, bytes_);
    finish(codec<T>::array_type, start);
  }
  /// A value whose bytes are in the binary format of the type already.
  void add_encoded(unsigned type, std::string_view value) {
    const auto start = bytes_.size();
    bytes_ += value;
    finish(type, start);
  }
  /// The values of `other` after these.
  void append(const Parameters& other) { append(other, 0, other.size()); }
  void append(const Parameters& other, std::size_t first, std::size_t count);
  /// Room for `count` values of usual size.
  void reserve(std::size_t count) {
    bytes_.reserve(count * 16);
    values_.reserve(count);
  }
  void clear() {
    bytes_.clear();
    values_.clear();
  }

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] const Value& operator[](std::size_t index) const { return values_[index]; }
  [[nodiscard]] const char* bytes(const Value& value) const { return bytes_.data() + value.offset; }

 private:
  /// Throws ValueError above PostgreSQL's limit of 1 GB a value.
  void finish(unsigned type, std::size_t start);

  std::string bytes_;
  std::vector<Value> values_;
};

}  // namespace rowan
