#include <algorithm>

#include <rowan/column.hpp>
#include <rowan/error.hpp>

namespace rowan {
namespace {

// A vector of strings travels as text[], which PostgreSQL does not compare with varchar[]. Without a length
// in the cast: it would cut the value silently.
Expression fitting(const Expression& operand, const Expression& value) {
  const auto* column = operand.plain_column();
  if (column == nullptr || !value.is_value()) return value;
  const bool varchar = column->array && column->type.starts_with("varchar");
  return Expression(value).add(varchar ? "::varchar[]" : value_cast(*column));
}

std::string cast_of_list(const Expression& operand) {
  const auto* column = operand.plain_column();
  return column == nullptr ? "" : list_cast(*column);
}

constexpr std::string_view units[] = {"microseconds", "milliseconds", "second", "minute",  "hour",
                                      "day",          "week",         "month",  "quarter", "year"};
constexpr std::string_view fields[] = {"second", "minute", "hour",    "day",  "dow",  "doy",
                                       "week",   "month",  "quarter", "year", "epoch"};

}  // namespace

void throw_out_of_range() { throw ValueError("the value does not fit the column's integer type"); }

std::string list_cast(const ColumnInfo& column) {
  if (!column.labels && !column.opaque) return "";
  return "::text[]::" + std::string(column.type) + (column.array ? "" : "[]");
}

std::string value_cast(const ColumnInfo& column) {
  if (column.array) return list_cast(column);
  return column.opaque ? "::" + std::string(column.type) : "";
}

std::string_view read_cast(const ColumnInfo& column) {
  return !column.opaque ? "" : column.array ? "::text[]" : "::text";
}

std::string read_column(const ColumnInfo& column, std::string_view table) {
  return std::string(table).append(".").append(column.name).append(read_cast(column));
}

Expression compare(const Expression& left, std::string_view words, const Expression& right) {
  return join(left, words, fitting(left, right));
}

Expression within(const Expression& operand, const Expression& low, const Expression& high) {
  auto result = Expression::words("(");
  result.add_strictly(operand).add(" BETWEEN ").add(fitting(operand, low)).add(" AND ");
  return result.add(fitting(operand, high)).add(")");
}

Expression any_of(const Expression& operand, Parameters list) {
  auto array = Expression::words("ANY (");
  array.add(Expression(std::move(list))).add(cast_of_list(operand)).add(")");
  return join(operand, "=", array);
}

// Of an empty list it holds for NULL too.
Expression none_of(const Expression& operand, Parameters list) {
  auto result = Expression::words("(");
  result.add(operand).add(" <> ALL (").add(Expression(std::move(list)));
  return result.add(cast_of_list(operand)).add("))");
}

Expression one_of(const Expression& operand, const Parameters& values) {
  if (values.empty()) return Expression::words("false");
  auto list = Expression::words("(");
  for (std::size_t i = 0; i < values.size(); ++i) {
    Parameters value;
    value.append(values, i, 1);
    list.add(i == 0 ? "" : ", ").add(fitting(operand, Expression(std::move(value))));
  }
  return join(operand, "IN", list.add(")"));
}

Expression distinct(const Expression& operand, const Expression* value, bool is_distinct) {
  if (value == nullptr) return null_test(operand, !is_distinct);
  auto result = Expression::words("(");
  result.add(operand).add(is_distinct ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ");
  return result.add(fitting(operand, *value)).add(")");
}

Expression truncated(const Expression& operand, TimeUnit unit) {
  auto result = Expression::words("date_trunc('");
  return result.add(units[static_cast<std::size_t>(unit)]).add("', ").add_strictly(operand).add(")");
}

Expression extracted(const Expression& operand, TimeField field) {
  auto result = Expression::words("CAST(extract(");
  result.add(fields[static_cast<std::size_t>(field)]).add(" FROM ").add_strictly(operand);
  return result.add(") AS double precision)");
}

Expression element_of(const Expression& array, const Expression& value) {
  auto any = Expression::words("ANY (");
  any.add_strictly(array).add(")");
  return join(value, "=", any);
}

Expression array_size(const Expression& array) { return call("cardinality", array); }

Expression element_at(const Expression& array, const Expression& index) {
  auto result = Expression::words("(");
  return result.add_strictly(array).add(")[").add_strictly(index).add("]");
}

}  // namespace rowan
