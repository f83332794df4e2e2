#include <rowan/mapping.hpp>

#include "array_value.hpp"
#include "shape.hpp"

namespace rowan {
namespace {

std::string related_text(const RelationInfo& relation) {
  const auto& table = *relation.target;
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? "SELECT " : ", ").append(read_column(column));
  std::string names;
  std::string arrays;
  for (std::size_t i = 0; i < relation.target_columns.size(); ++i) {
    const auto& column = table.columns[relation.target_columns[i]];
    names.append(i == 0 ? "t0." : ", t0.").append(column.name);
    arrays.append(i == 0 ? "$" : ", $").append(std::to_string(i + 1)).append(list_cast(column));
  }
  text.append(" FROM ").append(table.name).append(" AS t0 WHERE ");
  return text + (relation.target_columns.size() == 1
                     ? names + " = ANY (" + arrays + ")"
                     : "(" + names + ") IN (SELECT * FROM unnest(" + arrays + "))");
}

}  // namespace

std::string key_bytes(const Parameters& values) {
  std::string key;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].length < 0) return {};
    const auto length = static_cast<std::size_t>(values[i].length);
    key.append(std::to_string(length)).append(":").append(values.bytes(values[i]), length);
  }
  return key;
}

BoundStatement select_related(const RelationInfo& relation, const std::vector<Parameters>& keys) {
  const auto& table = *relation.target;
  Shape shape(Verb::select_related, &table);
  shape.add(relation.target_columns);
  BoundStatement result{
      shape.statement([&] { return Statement(related_text(relation), table.info, Statement::Gives::rows); }),
      {}};
  for (std::size_t i = 0; i < relation.target_columns.size(); ++i)
    add_array_of(result.parameters, keys, i, table.columns[relation.target_columns[i]].labels);
  return result;
}

}  // namespace rowan
