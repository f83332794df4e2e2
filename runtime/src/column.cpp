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

}  // namespace

void throw_out_of_range() { throw ValueError("the value does not fit the column's integer type"); }

std::string list_cast(const ColumnInfo& column) {
  return column.labels ? "::text[]::" + std::string(column.type) + (column.array ? "" : "[]") : "";
}

Expression contains_text(const Expression& column, std::string_view text) {
  return pattern_match(column, "%" + literally(text) + "%");
}

Expression starts_with_text(const Expression& column, std::string_view text) {
  return pattern_match(column, literally(text) + "%");
}

Expression compare(ColumnReference column, std::string_view words, const Expression& value) {
  const bool cast = column.column->array && value.parameters().size() == 1 && value.text().size() == 1;
  if (!cast) return join(Expression(column), words, value);
  // A vector of strings travels as text[], which PostgreSQL does not compare with varchar[]. Without a length
  // in the cast: it would cut the value silently.
  const bool varchar = column.column->type.starts_with("varchar");
  return join(Expression(column), words,
              Expression(value).add(varchar ? "::varchar[]" : list_cast(*column.column)));
}

Expression within(const Expression& column, const Expression& low, const Expression& high) {
  return join(column, "BETWEEN", Expression(low).add(" AND ").add(high));
}

Expression any_of(ColumnReference column, Parameters list) {
  auto array = Expression::words("ANY (");
  array.add(Expression(std::move(list))).add(list_cast(*column.column)).add(")");
  return join(Expression(column), "=", array);
}

}  // namespace rowan
