#include <algorithm>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"
#include "sql/refused.hpp"

namespace rowan::tool {
namespace {

void check_columns(Lowering& lowering, const LoweredTable& table, const Value& value,
                   const NormalExpression& normal, Names* columns) {
  for (const auto& use : normal.columns) {
    if (field_of_column(table, use.name) != nullptr) {
      if (columns != nullptr && std::find(columns->begin(), columns->end(), use.name) == columns->end())
        columns->push_back(use.name);
      continue;
    }
    std::vector<std::string> names;
    std::string guess;
    for (const auto& field : table.fields) {
      if (!field.is_column) continue;
      names.push_back(field.column.name);
      if (field.declared->name == use.name) guess = field.column.name;
    }
    if (guess.empty()) guess = nearest(use.name, names);
    const auto begin = place_of(value, use.offset);
    const auto end = place_of(value, use.offset + use.name.size());
    std::optional<FixIt> fix;
    if (!guess.empty() && end > begin && use.offset + use.name.size() < value.places.size())
      fix = FixIt{begin, end, guess};
    lowering.diagnostics.error(
        begin,
        fmt::format("table '{}' has no column '{}'{}", table.table.name.name, use.name,
                    guess.empty() ? "; its columns are " + listed(names) : did_you_mean(guess)),
        fix);
  }
}

}  // namespace

Position place_of(const Value& value, std::size_t offset) {
  if (value.places.empty()) return value.position;
  return offset < value.places.size() ? value.places[offset] : value.places.back();
}

Expression normal_sql(Lowering& lowering, const LoweredTable& table, const Value& value, Names* columns) {
  if (value.text.find_first_not_of(" \t\n") == std::string::npos) {
    lowering.diagnostics.error(value.position, "an SQL expression is expected, the string is empty");
    return {};
  }
  const auto normal = normalize_expression(value.text);
  if (normal.error) {
    lowering.diagnostics.error(place_of(value, normal.error->offset),
                               fmt::format("in SQL: {}", normal.error->message));
    return {};
  }
  const auto refused = refused_parts(value.text, table.table.name);
  for (const auto& part : refused)
    lowering.diagnostics.error(place_of(value, part.offset), fmt::format("in SQL: {}", part.message));
  if (!refused.empty()) return {};
  check_columns(lowering, table, value, normal, columns);
  return normal.text;
}

Expression normal_sql(const std::string& text) {
  const auto normal = normalize_expression(text);
  return normal.error ? text : normal.text;
}

Expression label_check(const std::string& column, const EnumClass& labels, bool array) {
  std::string list;
  for (const auto& each : labels.enumerators) list += (list.empty() ? "" : ", ") + quote_literal(each.label);
  const auto quoted = quote_identifier(column);
  return normal_sql(array ? quoted + " <@ ARRAY[" + list + "]::text[]" : quoted + " IN (" + list + ")");
}

}  // namespace rowan::tool
