#include <rowan/mapping.hpp>

#include "array_value.hpp"

namespace rowan {

std::string key_bytes(const Parameters& values) {
  std::string key;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].length < 0) return {};
    const auto length = static_cast<std::size_t>(values[i].length);
    key.append(std::to_string(length)).append(":").append(values.bytes(values[i]), length);
  }
  return key;
}

BoundText select_related(const RelationInfo& relation, const std::vector<Parameters>& keys) {
  const auto& table = *relation.target;
  BoundText statement;
  for (const auto& column : table.columns)
    statement.text.append(statement.text.empty() ? "SELECT t0." : ", t0.").append(column.name);
  std::string names;
  std::string arrays;
  for (std::size_t i = 0; i < relation.target_columns.size(); ++i) {
    const auto& column = table.columns[relation.target_columns[i]];
    add_array_of(statement.parameters, keys, i, column.labels);
    names.append(i == 0 ? "t0." : ", t0.").append(column.name);
    arrays.append(i == 0 ? "$" : ", $").append(std::to_string(i + 1)).append(list_cast(column));
  }
  statement.text.append(" FROM ").append(table.name).append(" AS t0 WHERE ");
  statement.text += relation.target_columns.size() == 1
                        ? names + " = ANY (" + arrays + ")"
                        : "(" + names + ") IN (SELECT * FROM unnest(" + arrays + "))";
  return statement;
}

}  // namespace rowan
