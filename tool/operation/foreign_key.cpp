#include "operation/foreign_key.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

Lock on_both(const QualifiedName& table, const ForeignKey& key, LockLevel level) {
  Lock lock{.level = level, .others = {}};
  if (key.referenced_table != table) lock.others.push_back({key.referenced_table, level});
  return lock;
}

bool has_key(const Table& table, const Names& columns) {
  const auto wanted = word::key(table.name, columns);
  const auto matches = [&](const Names& each) { return word::key(table.name, each) == wanted; };
  return (table.primary_key && matches(table.primary_key->columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const Unique& each) { return matches(each.columns); }) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& each) {
           return word::is_key(each) && matches(word::key_columns(each));
         });
}

std::string described(const QualifiedName& table, const ForeignKey& key) {
  return "foreign key " + part_of(table, key.name);
}

}  // namespace

Sql Operation<AddForeignKey>::sql(const AddForeignKey& change) {
  return added(change.table, change.foreign_key);
}
std::optional<Change> Operation<AddForeignKey>::reverse(const AddForeignKey& change) {
  return DropForeignKey{change.table, change.foreign_key};
}
ApplyError Operation<AddForeignKey>::apply(const AddForeignKey& change, Schema& schema) {
  const auto& key = change.foreign_key;
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (constraint_exists(table, key.name))
      return exists_already("constraint", part_of(change.table, key.name));
    if (auto error = missing_column(table, key.columns); !error.empty()) return error;
    const Table* referenced = find_table(schema, key.referenced_table);
    if (referenced == nullptr) return does_not_exist("table", display(key.referenced_table));
    if (auto error = missing_column(*referenced, key.referenced_columns); !error.empty()) return error;
    if (!has_key(*referenced, key.referenced_columns))
      return described(change.table, key) + " needs a unique key on " + show(key.referenced_columns) +
             " of table " + display(key.referenced_table) + ", which has none";
    table.foreign_keys.push_back(key);
    return {};
  });
}
Lock Operation<AddForeignKey>::lock(const AddForeignKey& change) {
  auto lock = on_both(change.table, change.foreign_key, LockLevel::share_row_exclusive);
  lock.scans = change.foreign_key.valid;
  return lock;
}
Hazards Operation<AddForeignKey>::hazards(const AddForeignKey& change) {
  Hazards result;
  if (change.foreign_key.valid) result.push_back(Hazard::scans_table);
  if (change.foreign_key.referenced_table != change.table) result.push_back(Hazard::locks_other_table);
  return result;
}
Facts Operation<AddForeignKey>::facts(const AddForeignKey& change) {
  Facts facts;
  facts.provides = {word::constraint(change.table, change.foreign_key.name)};
  word::add_foreign_key(facts.needs, change.table, change.foreign_key);
  return facts;
}
std::string Operation<AddForeignKey>::summary(const AddForeignKey& change) {
  return "add " + described(change.table, change.foreign_key) + " to " +
         display(change.foreign_key.referenced_table) + (change.foreign_key.valid ? "" : " not valid");
}

Sql Operation<DropForeignKey>::sql(const DropForeignKey& change) {
  return {alter_table(change.table, "DROP CONSTRAINT " + quote_identifier(change.foreign_key.name))};
}
std::optional<Change> Operation<DropForeignKey>::reverse(const DropForeignKey& change) {
  return AddForeignKey{change.table, change.foreign_key};
}
ApplyError Operation<DropForeignKey>::apply(const DropForeignKey& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto* found = find_by_name(table.foreign_keys, change.foreign_key.name);
    const auto name = part_of(change.table, change.foreign_key.name);
    if (found == nullptr) return does_not_exist("foreign key", name);
    if (const auto what = difference(change.foreign_key, *found); !what.empty())
      return differs("foreign key", name, what);
    table.foreign_keys.erase(table.foreign_keys.begin() + (found - table.foreign_keys.data()));
    return {};
  });
}
Lock Operation<DropForeignKey>::lock(const DropForeignKey& change) {
  return on_both(change.table, change.foreign_key, LockLevel::access_exclusive);
}
Hazards Operation<DropForeignKey>::hazards(const DropForeignKey& change) {
  return lock(change).others.empty() ? Hazards{} : Hazards{Hazard::locks_other_table};
}
Facts Operation<DropForeignKey>::facts(const DropForeignKey& change) {
  Facts facts;
  facts.destroys = {word::constraint(change.table, change.foreign_key.name)};
  word::add_foreign_key(facts.releases, change.table, change.foreign_key);
  return facts;
}
std::string Operation<DropForeignKey>::summary(const DropForeignKey& change) {
  return "drop " + described(change.table, change.foreign_key);
}

Sql Operation<AlterForeignKeyDeferrable>::sql(const AlterForeignKeyDeferrable& change) {
  const auto words = deferrable_words(change.to);
  return {alter_table(change.table, "ALTER CONSTRAINT " + quote_identifier(change.constraint) + " " +
                                        (words.empty() ? "NOT DEFERRABLE" : std::string(words)))};
}
std::optional<Change> Operation<AlterForeignKeyDeferrable>::reverse(const AlterForeignKeyDeferrable& change) {
  return AlterForeignKeyDeferrable{change.table, change.constraint, change.to, change.from};
}
ApplyError Operation<AlterForeignKeyDeferrable>::apply(const AlterForeignKeyDeferrable& change,
                                                       Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    auto* found = find_by_name(table.foreign_keys, change.constraint);
    const auto name = part_of(change.table, change.constraint);
    if (found == nullptr) return does_not_exist("foreign key", name);
    if (found->deferrable != change.from)
      return differs("foreign key", name,
                     "deferrable: expected " + show(change.from) + ", found " + show(found->deferrable));
    found->deferrable = change.to;
    return {};
  });
}
Lock Operation<AlterForeignKeyDeferrable>::lock(const AlterForeignKeyDeferrable&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<AlterForeignKeyDeferrable>::hazards(const AlterForeignKeyDeferrable&) { return {}; }
Facts Operation<AlterForeignKeyDeferrable>::facts(const AlterForeignKeyDeferrable& change) {
  Facts facts;
  facts.needs = {word::table(change.table), word::constraint(change.table, change.constraint)};
  return facts;
}
std::string Operation<AlterForeignKeyDeferrable>::summary(const AlterForeignKeyDeferrable& change) {
  return "make foreign key " + part_of(change.table, change.constraint) +
         (change.to == Deferrable::no ? " not deferrable" : " deferrable, " + show(change.to));
}

}  // namespace rowan::tool
