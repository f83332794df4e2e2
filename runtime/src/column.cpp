#include <rowan/column.hpp>
#include <rowan/error.hpp>

namespace rowan {
namespace {

// Backslash is LIKE's default escape (manual 9.7.1), so the text needs no ESCAPE clause.
std::string literally(std::string_view text) {
  std::string pattern;
  for (const char byte : text) {
    if (byte == '%' || byte == '_' || byte == '\\') pattern += '\\';
    pattern += byte;
  }
  return pattern;
}

Expression pattern_match(const Expression& column, const std::string& pattern) {
  Parameters value;
  value.add(std::string_view(pattern));
  return join(column, "LIKE", Expression(std::move(value)));
}

// A vector of strings travels as text[], which PostgreSQL does not compare with varchar[]. Without a length
// in the cast: it would cut the value silently.
Expression fitting(const ColumnInfo& column, const Expression& value) {
  if (value.parameters().size() != 1 || value.text().size() != 1) return value;
  const bool varchar = column.array && column.type.starts_with("varchar");
  return Expression(value).add(varchar ? "::varchar[]" : value_cast(column));
}

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

std::string read_column(const ColumnInfo& column, std::string_view table) {
  const std::string_view cast = !column.opaque ? "" : column.array ? "::text[]" : "::text";
  return std::string(table).append(".").append(column.name).append(cast);
}

Expression contains_text(const Expression& column, std::string_view text) {
  return pattern_match(column, "%" + literally(text) + "%");
}

Expression starts_with_text(const Expression& column, std::string_view text) {
  return pattern_match(column, literally(text) + "%");
}

Expression compare(ColumnReference column, std::string_view words, const Expression& value) {
  return join(Expression(column), words, fitting(*column.column, value));
}

Expression within(const Expression& column, const Expression& low, const Expression& high) {
  const bool plain = column.columns().size() == 1 && column.text().size() == 1;
  const auto fit = [&](const Expression& value) {
    return plain ? fitting(*column.columns().front().column, value) : value;
  };
  return join(column, "BETWEEN", fit(low).add(" AND ").add(fit(high)));
}

Expression any_of(ColumnReference column, Parameters list) {
  auto array = Expression::words("ANY (");
  array.add(Expression(std::move(list))).add(list_cast(*column.column)).add(")");
  return join(Expression(column), "=", array);
}

}  // namespace rowan
