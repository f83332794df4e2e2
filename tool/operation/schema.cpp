#include "operation/schema.hpp"

#include <algorithm>

#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

std::string first_object_in(const Schema& schema, const std::string& name) {
  for (const auto& table : schema.tables)
    if (table.name.schema == name) return "table " + display(table.name);
  std::string user;
  const auto look = [&]<class T>(const std::vector<T>& objects) {
    for (const auto& object : objects)
      if (user.empty() && object.name.schema == name)
        user = std::string(T::kind) + " " + display(object.name);
  };
  look(schema.sequences);
  look(schema.enum_types);
  look(schema.domains);
  look(schema.composite_types);
  look(schema.range_types);
  look(schema.collations);
  for (const auto& extension : schema.extensions)
    if (extension.schema == name) user = "extension " + extension.name;
  return user;
}

}  // namespace

Sql Operation<CreateSchema>::sql(const CreateSchema& change) {
  return {"CREATE SCHEMA " + quote_identifier(change.name)};
}
std::optional<Change> Operation<CreateSchema>::reverse(const CreateSchema& change) {
  return DropSchema{change.name};
}
ApplyError Operation<CreateSchema>::apply(const CreateSchema& change, Schema& schema) {
  if (missing_schema(schema, change.name).empty()) return exists_already("schema", change.name);
  schema.schemas.push_back(change.name);
  return {};
}
Lock Operation<CreateSchema>::lock(const CreateSchema&) { return {}; }
Hazards Operation<CreateSchema>::hazards(const CreateSchema&) { return {}; }
Facts Operation<CreateSchema>::facts(const CreateSchema& change) {
  return {.provides = {word::schema(change.name)}, .needs = {}, .releases = {}, .destroys = {}};
}
std::string Operation<CreateSchema>::summary(const CreateSchema& change) {
  return "create schema " + change.name;
}

Sql Operation<DropSchema>::sql(const DropSchema& change) {
  return {"DROP SCHEMA " + quote_identifier(change.name)};
}
std::optional<Change> Operation<DropSchema>::reverse(const DropSchema& change) {
  return CreateSchema{change.name};
}
ApplyError Operation<DropSchema>::apply(const DropSchema& change, Schema& schema) {
  const auto found = std::find(schema.schemas.begin(), schema.schemas.end(), change.name);
  if (found == schema.schemas.end()) return does_not_exist("schema", change.name);
  if (const auto user = first_object_in(schema, change.name); !user.empty())
    return is_used("schema", change.name, user);
  for (const auto& [name, comment] : schema.schema_comments)
    if (name == change.name)
      return "schema " + change.name + " has a comment, which its change does not know: drop that first";
  schema.schemas.erase(found);
  return {};
}
Lock Operation<DropSchema>::lock(const DropSchema&) { return {}; }
Hazards Operation<DropSchema>::hazards(const DropSchema&) { return {}; }
Facts Operation<DropSchema>::facts(const DropSchema& change) {
  return {.provides = {}, .needs = {}, .releases = {}, .destroys = {word::schema(change.name)}};
}
std::string Operation<DropSchema>::summary(const DropSchema& change) { return "drop schema " + change.name; }

}  // namespace rowan::tool
