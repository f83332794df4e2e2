#include "sql/type_name.hpp"

#include "sql/identifier.hpp"

namespace rowan::tool {

std::string type_sql(const ColumnType& type) {
  // Built-in names stay as they are: `double precision` quoted would be another type.
  std::string text = type.schema.empty() ? type.name : quote({type.schema, type.name});
  for (std::size_t i = 0; i < type.modifiers.size(); ++i)
    text += (i == 0 ? "(" : ",") + std::to_string(type.modifiers[i]);
  if (!type.modifiers.empty()) text += ")";
  return type.array ? text + "[]" : text;
}

}  // namespace rowan::tool
