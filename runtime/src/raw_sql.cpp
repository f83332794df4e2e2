// Turns `$1`, `$2` … of raw SQL into the values they stand for.
#include <charconv>

#include <rowan/error.hpp>
#include <rowan/raw_sql.hpp>

#include "digit.hpp"

namespace rowan {
namespace {

Parameters only(const Parameters& values, std::size_t number, std::string_view sql) {
  if (number < 1 || number > values.size())
    throw LogicError("raw_sql() has $" + std::to_string(number) + " and " + std::to_string(values.size()) +
                     " values: " + std::string(sql));
  Parameters one;
  one.append(values, number - 1, 1);
  return one;
}

/// Where what opens at `start` ends: a quoted text or name, a number of a parameter, one character.
std::size_t piece_end(std::string_view sql, std::size_t start) {
  const char first = sql[start];
  if (first == '\'' || first == '"') {
    const auto closing = sql.find(first, start + 1);
    return closing == std::string_view::npos ? sql.size() : closing + 1;
  }
  auto end = start + 1;
  if (first == '$')
    while (end < sql.size() && is_digit(sql[end])) ++end;
  return end;
}

}  // namespace

RawSql::RawSql(std::string_view sql, const Parameters& values) {
  for (const char byte : sql)
    if (byte == '\0' || byte == Expression::column_mark || byte == Expression::value_mark)
      throw LogicError("raw_sql() has a control character: " + std::string(sql));
  std::size_t used = 0;
  for (std::size_t start = 0; start < sql.size();) {
    const auto end = piece_end(sql, start);
    const auto piece = sql.substr(start, end - start);
    start = end;
    if (piece[0] != '$' || piece.size() == 1) {
      expression_.add(piece);
      continue;
    }
    std::size_t number = 0;
    std::from_chars(piece.data() + 1, piece.data() + piece.size(), number);
    expression_.add(Expression(only(values, number, sql)));
    used = std::max(used, number);
  }
  if (used < values.size())
    throw LogicError("raw_sql() has " + std::to_string(values.size()) + " values and only $" +
                     std::to_string(used) + ": " + std::string(sql));
}

Expression RawSql::operand() const {
  auto result = Expression::words("(");
  result.add(expression_).add(")");
  return result;
}

}  // namespace rowan
