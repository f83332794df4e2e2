#include "operation/key.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

// A primary key and a unique constraint differ in what they allow, hardly in how they come and go.
const Names& columns(const auto& definition) { return definition.columns; }
const PrimaryKey& definition(const AddPrimaryKey& change) { return change.key; }
const PrimaryKey& definition(const DropPrimaryKey& change) { return change.key; }
const Unique& definition(const AddUnique& change) { return change.unique; }
const Unique& definition(const DropUnique& change) { return change.unique; }
constexpr bool is_primary(const PrimaryKey&) { return true; }
constexpr bool is_primary(const Unique&) { return false; }

std::string described(const auto& change) {
  const auto& key = definition(change);
  return (is_primary(key) ? "primary key " : "unique constraint ") + part_of(change.table, key.name);
}

Index plain_index(const auto& key, const std::string& name) {
  Index index{.name = name,
              .unique = true,
              .keys = {},
              .include = key.include,
              .with = key.with,
              .tablespace = key.tablespace};
  for (const auto& column : key.columns) index.keys.push_back({.column = column, .expression = {}});
  return index;
}

Sql add_sql(const auto& change) {
  const auto& key = definition(change);
  if (change.using_index.empty()) return added(change.table, key);
  auto statements = comment_statements(change.table, key);
  statements.insert(
      statements.begin(),
      add_constraint(change.table, Clauses("CONSTRAINT " + quote_identifier(key.name))
                                       .add_line(is_primary(key) ? "PRIMARY KEY" : "UNIQUE")
                                       .add("USING INDEX " + quote_identifier(change.using_index))
                                       .add(deferrable_words(key.deferrable))));
  return statements;
}

Sql drop_sql(const auto& change) {
  const auto& key = definition(change);
  Sql statements{alter_table(change.table, "DROP CONSTRAINT " + quote_identifier(key.name))};
  if (!change.leaves_index.empty())
    for (auto& statement : index_statements(change.table, index_of(key, change.leaves_index), false))
      statements.push_back(std::move(statement));
  return statements;
}

ApplyError take_index(Table& table, const auto& change) {
  if (change.using_index.empty()) return {};
  const Index* index = find_by_name(table.indexes, change.using_index);
  const auto name = part_of(table.name, change.using_index);
  if (index == nullptr) return does_not_exist("index", name);
  auto expected = index_of(definition(change), change.using_index);
  expected.comment = index->comment;
  std::sort(expected.with.begin(), expected.with.end());
  auto found = *index;
  std::sort(found.with.begin(), found.with.end());
  if (const auto what = difference(expected, found); !what.empty()) return differs("index", name, what);
  table.indexes.erase(table.indexes.begin() + (index - table.indexes.data()));
  return {};
}

ApplyError can_add(const Schema& schema, Table& table, const auto& change) {
  const auto& key = definition(change);
  if (auto error = missing_column(table, columns(key)); !error.empty()) return error;
  if (auto error = missing_column(table, key.include); !error.empty()) return error;
  const bool takes_its_own_name = change.using_index == key.name;
  if (constraint_exists(table, key.name) ||
      (!takes_its_own_name && relation_exists(schema, {table.name.schema, key.name})))
    return exists_already("constraint or index", part_of(table.name, key.name));
  return take_index(table, change);
}

ApplyError can_drop(const Schema& schema, const Table& table, const auto& change, const auto* found) {
  const auto& key = definition(change);
  const auto name = part_of(table.name, key.name);
  const auto kind = is_primary(key) ? "primary key" : "unique constraint";
  if (found == nullptr) return does_not_exist(kind, name);
  if (const auto what = difference(key, *found); !what.empty()) return differs(kind, name, what);
  if (!change.leaves_index.empty()) return {};
  const auto user = user_of_key(schema, table, columns(key));
  return user.empty() ? ApplyError{} : is_used(kind, name, user);
}

void leave_index(Table& table, const auto& change) {
  if (!change.leaves_index.empty())
    table.indexes.push_back(index_of(definition(change), change.leaves_index));
}

Lock add_lock(const auto& change) {
  return {.level = LockLevel::access_exclusive, .others = {}, .scans = change.using_index.empty()};
}
Hazards add_hazards(const auto& change) {
  return change.using_index.empty() ? Hazards{Hazard::index_build} : Hazards{};
}

Facts add_facts(const auto& change) {
  const auto& key = definition(change);
  Facts facts;
  facts.provides = {word::constraint(change.table, key.name), word::relation(change.table, key.name),
                    word::key(change.table, columns(key))};
  word::add_columns(facts.needs, change.table, columns(key));
  word::add_columns(facts.needs, change.table, key.include);
  if (is_primary(key))
    for (const auto& column : columns(key)) facts.needs.insert(word::not_null(change.table, column));
  if (!change.using_index.empty()) facts.needs.insert(word::relation(change.table, change.using_index));
  return facts;
}

Facts drop_facts(const auto& change) {
  const auto& key = definition(change);
  Facts facts;
  facts.destroys = {word::constraint(change.table, key.name), word::relation(change.table, key.name),
                    word::key(change.table, columns(key))};
  word::add_columns(facts.releases, change.table, columns(key));
  word::add_columns(facts.releases, change.table, key.include);
  if (is_primary(key))
    for (const auto& column : columns(key)) facts.releases.insert(word::not_null(change.table, column));
  if (!change.leaves_index.empty()) facts.provides.insert(word::relation(change.table, change.leaves_index));
  return facts;
}

Lock drop_lock(const auto& change) {
  return {.level = LockLevel::access_exclusive, .others = {}, .scans = !change.leaves_index.empty()};
}
Hazards drop_hazards(const auto& change) {
  return change.leaves_index.empty() ? Hazards{} : Hazards{Hazard::index_build};
}

}  // namespace

Index index_of(const PrimaryKey& key, const std::string& name) { return plain_index(key, name); }
Index index_of(const Unique& unique, const std::string& name) {
  auto index = plain_index(unique, name);
  index.nulls_not_distinct = unique.nulls_not_distinct;
  return index;
}

Sql Operation<AddPrimaryKey>::sql(const AddPrimaryKey& change) { return add_sql(change); }
std::optional<Change> Operation<AddPrimaryKey>::reverse(const AddPrimaryKey& change) {
  return DropPrimaryKey{change.table, change.key, change.using_index};
}
ApplyError Operation<AddPrimaryKey>::apply(const AddPrimaryKey& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (table.primary_key) return exists_already("primary key", part_of(table.name, table.primary_key->name));
    for (const auto& name : change.key.columns)
      if (const Column* column = find_column(table, name); column != nullptr && !column->not_null)
        return differs("column", part_of(table.name, name), "not null: expected true, found false");
    if (auto error = can_add(schema, table, change); !error.empty()) return error;
    table.primary_key = change.key;
    return {};
  });
}
Lock Operation<AddPrimaryKey>::lock(const AddPrimaryKey& change) { return add_lock(change); }
Hazards Operation<AddPrimaryKey>::hazards(const AddPrimaryKey& change) { return add_hazards(change); }
Facts Operation<AddPrimaryKey>::facts(const AddPrimaryKey& change) { return add_facts(change); }
std::string Operation<AddPrimaryKey>::summary(const AddPrimaryKey& change) {
  return "add " + described(change);
}

Sql Operation<DropPrimaryKey>::sql(const DropPrimaryKey& change) { return drop_sql(change); }
std::optional<Change> Operation<DropPrimaryKey>::reverse(const DropPrimaryKey& change) {
  return AddPrimaryKey{change.table, change.key, change.leaves_index};
}
ApplyError Operation<DropPrimaryKey>::apply(const DropPrimaryKey& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const PrimaryKey* found = table.primary_key ? &*table.primary_key : nullptr;
    if (auto error = can_drop(schema, table, change, found); !error.empty()) return error;
    table.primary_key.reset();
    rename_index_marks(table, change.key.name, "");
    leave_index(table, change);
    return {};
  });
}
Lock Operation<DropPrimaryKey>::lock(const DropPrimaryKey& change) { return drop_lock(change); }
Hazards Operation<DropPrimaryKey>::hazards(const DropPrimaryKey& change) { return drop_hazards(change); }
Facts Operation<DropPrimaryKey>::facts(const DropPrimaryKey& change) { return drop_facts(change); }
std::string Operation<DropPrimaryKey>::summary(const DropPrimaryKey& change) {
  return "drop " + described(change);
}

Sql Operation<AddUnique>::sql(const AddUnique& change) { return add_sql(change); }
std::optional<Change> Operation<AddUnique>::reverse(const AddUnique& change) {
  return DropUnique{change.table, change.unique, change.using_index};
}
ApplyError Operation<AddUnique>::apply(const AddUnique& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (auto error = can_add(schema, table, change); !error.empty()) return error;
    table.uniques.push_back(change.unique);
    return {};
  });
}
Lock Operation<AddUnique>::lock(const AddUnique& change) { return add_lock(change); }
Hazards Operation<AddUnique>::hazards(const AddUnique& change) { return add_hazards(change); }
Facts Operation<AddUnique>::facts(const AddUnique& change) { return add_facts(change); }
std::string Operation<AddUnique>::summary(const AddUnique& change) { return "add " + described(change); }

Sql Operation<DropUnique>::sql(const DropUnique& change) { return drop_sql(change); }
std::optional<Change> Operation<DropUnique>::reverse(const DropUnique& change) {
  return AddUnique{change.table, change.unique, change.leaves_index};
}
ApplyError Operation<DropUnique>::apply(const DropUnique& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const Unique* found = find_by_name(table.uniques, change.unique.name);
    if (auto error = can_drop(schema, table, change, found); !error.empty()) return error;
    table.uniques.erase(table.uniques.begin() + (found - table.uniques.data()));
    rename_index_marks(table, change.unique.name, "");
    leave_index(table, change);
    return {};
  });
}
Lock Operation<DropUnique>::lock(const DropUnique& change) { return drop_lock(change); }
Hazards Operation<DropUnique>::hazards(const DropUnique& change) { return drop_hazards(change); }
Facts Operation<DropUnique>::facts(const DropUnique& change) { return drop_facts(change); }
std::string Operation<DropUnique>::summary(const DropUnique& change) { return "drop " + described(change); }

}  // namespace rowan::tool
