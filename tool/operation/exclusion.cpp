#include "operation/exclusion.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

std::string described(const QualifiedName& table, const Exclusion& exclusion) {
  return "exclusion constraint " + part_of(table, exclusion.name);
}

Names columns(const Exclusion& exclusion) {
  Names result = exclusion.include;
  for (const auto& element : exclusion.elements)
    if (!element.key.column.empty()) result.push_back(element.key.column);
  return result;
}

word::Words names_of(const QualifiedName& table, const Exclusion& exclusion) {
  return {word::constraint(table, exclusion.name), word::relation(table, exclusion.name)};
}

}  // namespace

// PostgreSQL cannot build the index of an exclusion constraint concurrently, nor take one that exists.
Sql Operation<AddExclusion>::sql(const AddExclusion& change) { return added(change.table, change.exclusion); }
std::optional<Change> Operation<AddExclusion>::reverse(const AddExclusion& change) {
  return DropExclusion{change.table, change.exclusion};
}
ApplyError Operation<AddExclusion>::apply(const AddExclusion& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto& name = change.exclusion.name;
    if (constraint_exists(table, name) || relation_exists(schema, {change.table.schema, name}))
      return exists_already("constraint or index", part_of(change.table, name));
    if (auto error = missing_column(table, columns(change.exclusion)); !error.empty()) return error;
    table.exclusions.push_back(change.exclusion);
    return {};
  });
}
Lock Operation<AddExclusion>::lock(const AddExclusion&) {
  return {.level = LockLevel::access_exclusive, .others = {}, .scans = true};
}
Hazards Operation<AddExclusion>::hazards(const AddExclusion&) { return {Hazard::index_build}; }
Facts Operation<AddExclusion>::facts(const AddExclusion& change) {
  Facts facts;
  facts.provides = names_of(change.table, change.exclusion);
  word::add_exclusion(facts.needs, change.table, change.exclusion);
  return facts;
}
std::string Operation<AddExclusion>::summary(const AddExclusion& change) {
  return "add " + described(change.table, change.exclusion);
}

Sql Operation<DropExclusion>::sql(const DropExclusion& change) {
  return {alter_table(change.table, "DROP CONSTRAINT " + quote_identifier(change.exclusion.name))};
}
std::optional<Change> Operation<DropExclusion>::reverse(const DropExclusion& change) {
  return AddExclusion{change.table, change.exclusion};
}
ApplyError Operation<DropExclusion>::apply(const DropExclusion& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto* found = find_by_name(table.exclusions, change.exclusion.name);
    const auto name = part_of(change.table, change.exclusion.name);
    if (found == nullptr) return does_not_exist("exclusion constraint", name);
    if (const auto what = difference(change.exclusion, *found); !what.empty())
      return differs("exclusion constraint", name, what);
    table.exclusions.erase(table.exclusions.begin() + (found - table.exclusions.data()));
    return {};
  });
}
Lock Operation<DropExclusion>::lock(const DropExclusion&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<DropExclusion>::hazards(const DropExclusion&) { return {}; }
Facts Operation<DropExclusion>::facts(const DropExclusion& change) {
  Facts facts;
  facts.destroys = names_of(change.table, change.exclusion);
  word::add_exclusion(facts.releases, change.table, change.exclusion);
  return facts;
}
std::string Operation<DropExclusion>::summary(const DropExclusion& change) {
  return "drop " + described(change.table, change.exclusion);
}

}  // namespace rowan::tool
