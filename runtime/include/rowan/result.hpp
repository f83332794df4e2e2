// Models the rows that a statement gave back, decoded straight from libpq's memory by position.
// Nothing to extend: a new type needs a codec only.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <rowan/codec_array.hpp>

// libpq's own declarations (libpq-fe.h), repeated so that generated code need not include it.
struct pg_result;
// NOLINTBEGIN(readability-identifier-naming)
extern "C" {
char* PQgetvalue(const pg_result* result, int row, int column);
int PQgetlength(const pg_result* result, int row, int column);
int PQgetisnull(const pg_result* result, int row, int column);
}
// NOLINTEND(readability-identifier-naming)

namespace rowan {

/// Throws ValueError naming the column of `result`.
[[noreturn]] void throw_unexpected_null(const pg_result* result, int column);
/// Throws ValueError naming the column when its type is not read as values of type `expected` are.
void check_column_type(const pg_result* result, int column, unsigned expected);

/// Reads one row, column after column, by assignment.
class RowReader {
 public:
  /// `null`: where libpq points for every NULL of the result; nullptr until the types of the columns are
  /// known to be those of the members.
  RowReader(const pg_result* result, int row, const char* null) : result_(result), row_(row), null_(null) {}

  template <class T>
  void read(T& value) {
    const int column = column_++;
    if (null_ == nullptr) [[unlikely]]
      check_column_type(result_, column, codec<T>::type);
    const auto found = bytes<T>(column);
    if (found.data() == nullptr) [[unlikely]]
      throw_unexpected_null(result_, column);
    codec<T>::decode(found, value);
  }
  template <class T>
  void read(std::optional<T>& value) {
    const int column = column_++;
    if (null_ == nullptr) [[unlikely]]
      check_column_type(result_, column, codec<T>::type);
    const auto found = bytes<T>(column);
    if (found.data() == nullptr)
      value.reset();
    else
      codec<T>::decode(found, value.emplace());
  }
  void skip() { ++column_; }

 private:
  /// Without data: NULL.
  template <class T>
  std::string_view bytes(int column) const {
    const char* data = PQgetvalue(result_, row_, column);
    if constexpr (FixedSize<T>) {
      if (null_ != nullptr)
        return data == null_ ? std::string_view() : std::string_view(data, codec<T>::size);
    }
    const int length = PQgetlength(result_, row_, column);
    if (length == 0 && PQgetisnull(result_, row_, column) != 0) return {};
    return {data, static_cast<std::size_t>(length)};
  }

  const pg_result* result_;
  int row_;
  int column_ = 0;
  const char* null_;
};

/// Owns what libpq returned.
class Result {
 public:
  /// `checked`: the types of the columns are known to be those that will be read.
  explicit Result(pg_result* result, bool checked = false);
  Result(Result&& other) noexcept
      : result_(std::exchange(other.result_, nullptr)),
        null_(other.null_),
        rows_(other.rows_),
        checked_(other.checked_) {}
  Result& operator=(Result&& other) noexcept {
    std::swap(result_, other.result_);
    std::swap(null_, other.null_);
    std::swap(rows_, other.rows_);
    std::swap(checked_, other.checked_);
    return *this;
  }
  ~Result();

  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] bool empty() const { return rows_ == 0; }
  /// Rows that an INSERT, UPDATE or DELETE changed.
  [[nodiscard]] std::int64_t affected() const;
  [[nodiscard]] RowReader row(int index) const { return {result_, index, checked_ ? null_ : nullptr}; }
  [[nodiscard]] const pg_result* raw() const { return result_; }

 private:
  pg_result* result_;
  const char* null_;
  int rows_;
  bool checked_;
};

}  // namespace rowan
