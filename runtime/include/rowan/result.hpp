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
extern "C" {
char* PQgetvalue(const pg_result* result, int row, int column);
int PQgetlength(const pg_result* result, int row, int column);
int PQgetisnull(const pg_result* result, int row, int column);
}

namespace rowan {

/// Throws ValueError naming the column of `result`.
[[noreturn]] void throw_unexpected_null(const pg_result* result, int column);

/// Reads one row, column after column, by assignment.
class RowReader {
 public:
  RowReader(const pg_result* result, int row) : result_(result), row_(row) {}

  template <class T>
  void read(T& value) {
    const int column = column_++;
    const int length = PQgetlength(result_, row_, column);
    if (length == 0 && PQgetisnull(result_, row_, column) != 0) throw_unexpected_null(result_, column);
    codec<T>::decode(bytes(column, length), value);
  }
  template <class T>
  void read(std::optional<T>& value) {
    const int column = column_++;
    const int length = PQgetlength(result_, row_, column);
    if (length == 0 && PQgetisnull(result_, row_, column) != 0)
      value.reset();
    else
      codec<T>::decode(bytes(column, length), value.emplace());
  }
  void skip() { ++column_; }

 private:
  std::string_view bytes(int column, int length) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(length)};
  }

  const pg_result* result_;
  int row_;
  int column_ = 0;
};

/// Owns what libpq returned.
class Result {
 public:
  explicit Result(pg_result* result);
  Result(Result&& other) noexcept : result_(std::exchange(other.result_, nullptr)), rows_(other.rows_) {}
  Result& operator=(Result&& other) noexcept {
    std::swap(result_, other.result_);
    std::swap(rows_, other.rows_);
    return *this;
  }
  ~Result();

  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] bool empty() const { return rows_ == 0; }
  /// Rows that an INSERT, UPDATE or DELETE changed.
  [[nodiscard]] std::int64_t affected() const;
  [[nodiscard]] RowReader row(int index) const { return {result_, index}; }
  [[nodiscard]] const pg_result* raw() const { return result_; }

 private:
  pg_result* result_;
  int rows_;
};

}  // namespace rowan
