#include "operation/descent.hpp"

#include <algorithm>
#include <numeric>

#include "operation/definition.hpp"
#include "operation/table_property.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

template <class T>
bool equal_but_name(T a, const T& b) {
  a.name = b.name;
  a.comment = b.comment;
  return a == b;
}

Column without_identity(Column column) {
  column.identity.reset();
  column.identity_options = {};
  column.identity_sequence.clear();
  return column;
}

Column inheritable(Column column) {
  column.comment.clear();
  column.inherited = false;
  column.statistics.reset();
  column.options.clear();
  return without_identity(std::move(column));
}

/// What the parent has too is its own no longer.
void leave_to_parent(Table& table, const Table& parent) {
  std::erase_if(table.columns, [&](Column& column) {
    const auto* above = find_column(parent, column.name);
    const bool is_merged = column.identity && !table.partition_of;  // no parent gives it one
    if (above == nullptr || is_merged) return false;
    column.inherited = true;
    auto mine = column;
    mine.inherited = false;
    return without_identity(mine) == inheritable(*above);
  });
  std::erase_if(table.checks, [&](const Check& check) {
    return !check.no_inherit && find_by_name(parent.checks, check.name) != nullptr;
  });
}

void leave_keys_to_parent(Table& table, const Table& parent) {
  const auto is_of = [](const auto& list) {
    return [&list](const auto& mine) {
      return std::any_of(list.begin(), list.end(),
                         [&](const auto& above) { return equal_but_name(mine, above); });
    };
  };
  if (table.primary_key && parent.primary_key && equal_but_name(*table.primary_key, *parent.primary_key))
    table.primary_key.reset();
  std::erase_if(table.uniques, is_of(parent.uniques));
  std::erase_if(table.indexes, is_of(parent.indexes));
  std::erase_if(table.foreign_keys, is_of(parent.foreign_keys));
}

void take_columns(Table& table, const Table& parent) {
  std::vector<Column> columns;
  for (const auto& above : parent.columns) {
    auto* mine = find_column(table, above.name);
    columns.push_back(mine != nullptr ? *mine : inheritable(above));
    columns.back().inherited = false;
  }
  for (const auto& mine : table.columns)
    if (find_column(parent, mine.name) == nullptr) columns.push_back(mine);
  table.columns = std::move(columns);
  for (auto check : parent.checks) {
    if (check.no_inherit) continue;
    check.comment.clear();
    if (find_by_name(table.checks, check.name) == nullptr) table.checks.push_back(std::move(check));
  }
}

/// With all that it has from parents of its own.
Table with_inherited(const Schema& schema, Table table) {
  for (const auto& name : parents_of(table))
    if (const auto* parent = find_table(schema, name)) take_columns(table, with_inherited(schema, *parent));
  return table;
}

/// PostgreSQL's choice for an index: the table, all columns, and a number if that is taken.
std::string chosen_index_name(const Table& table, const Index& index) {
  Names columns;
  for (const auto& key : index.keys) columns.push_back(key.column.empty() ? "expr" : key.column);
  columns.insert(columns.end(), index.include.begin(), index.include.end());
  const auto name = index_name(table.name.name, columns);
  auto free = name;
  for (int number = 1; find_by_name(table.indexes, free) != nullptr; ++number)
    free = name + std::to_string(number);
  return free;
}

/// Keys and indexes stay with the names that PostgreSQL gave them when it made the partition.
void take_keys(Table& table, const Table& parent) {
  const auto taken = [](auto part, std::string name) {
    part.name = std::move(name);
    part.comment.clear();
    return part;
  };
  const auto& own = table.name.name;
  if (parent.primary_key && !table.primary_key)
    table.primary_key = taken(*parent.primary_key, primary_key_name(own));
  for (const auto& unique : parent.uniques) {
    auto columns = unique.columns;
    columns.insert(columns.end(), unique.include.begin(), unique.include.end());
    table.uniques.push_back(taken(unique, unique_name(own, columns)));
  }
  for (const auto& key : parent.foreign_keys) table.foreign_keys.push_back(taken(key, key.name));
  for (const auto& index : parent.indexes)
    table.indexes.push_back(taken(index, chosen_index_name(table, index)));
}

bool has(const std::vector<QualifiedName>& list, const QualifiedName& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::vector<Table> ordered(std::vector<Table> tables, auto waits_for) {
  std::vector<Table> result;
  std::vector<std::size_t> left(tables.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  while (!left.empty()) {
    auto next = std::find_if(left.begin(), left.end(), [&](std::size_t at) {
      return std::none_of(left.begin(), left.end(),
                          [&](std::size_t other) { return waits_for(tables[at], tables[other]); });
    });
    if (next == left.end()) next = left.begin();
    result.push_back(std::move(tables[*next]));
    left.erase(next);
  }
  return result;
}

}  // namespace

std::vector<QualifiedName> parents_of(const Table& table) {
  return table.partition_of ? std::vector{table.partition_of->parent} : table.inherits;
}

bool descends(const Table& table) { return table.partition_of || !table.inherits.empty(); }

std::string child_of(const Schema& schema, const QualifiedName& table) {
  for (const auto& child : schema.tables)
    if (has(parents_of(child), table))
      return (child.partition_of ? "partition " : "inheriting table ") + display(child.name);
  return {};
}

std::vector<Table> parents_first(std::vector<Table> tables) {
  return ordered(std::move(tables),
                 [](const Table& table, const Table& other) { return has(parents_of(table), other.name); });
}
std::vector<Table> children_first(std::vector<Table> tables) {
  return ordered(std::move(tables),
                 [](const Table& table, const Table& other) { return has(parents_of(other), table.name); });
}

Sql Operation<AlterInherits>::sql(const AlterInherits& change) {
  Sql statements;
  for (const auto& parent : change.from)
    if (!has(change.to, parent))
      statements.push_back(alter_table(change.table, "NO INHERIT " + quote(parent)));
  for (const auto& parent : change.to)
    if (!has(change.from, parent))
      statements.push_back(alter_table(change.table, "INHERIT " + quote(parent)));
  return statements;
}
ApplyError Operation<AlterInherits>::apply(const AlterInherits& change, Schema& schema) {
  for (const auto& parent : change.to)
    if (find_table(schema, parent) == nullptr) return does_not_exist("table", display(parent));
  if (auto error = TableProperty::apply(change, schema); !error.empty()) return error;
  auto& table = *find_table(schema, change.table);
  for (const auto& name : change.from)
    if (const auto* parent = find_table(schema, name); parent != nullptr && !has(change.to, name))
      take_columns(table, with_inherited(schema, *parent));
  for (const auto& name : change.to)
    if (!has(change.from, name)) leave_to_parent(table, with_inherited(schema, *find_table(schema, name)));
  return {};
}
Lock Operation<AlterInherits>::lock(const AlterInherits& change) {
  Lock lock{.level = LockLevel::access_exclusive, .others = {}};
  for (const auto& parent : change.to)
    if (!has(change.from, parent)) lock.others.push_back({parent, LockLevel::share_update_exclusive});
  return lock;
}
Facts Operation<AlterInherits>::facts(const AlterInherits& change) {
  Facts facts{.provides = {}, .needs = {word::table(change.table)}, .releases = {}, .destroys = {}};
  for (const auto& parent : change.from)
    if (!has(change.to, parent)) facts.releases.insert(word::table(parent));
  for (const auto& parent : change.to)
    if (!has(change.from, parent)) facts.needs.insert(word::table(parent));
  return facts;
}
std::string Operation<AlterInherits>::summary(const AlterInherits& change) {
  std::string list;
  for (const auto& parent : change.to) list += (list.empty() ? "" : ", ") + display(parent);
  return "let table " + display(change.table) + " inherit " + (list.empty() ? "nothing" : list);
}

Sql Operation<AlterPartition>::sql(const AlterPartition& change) {
  const auto name = quote(change.table);
  Sql statements;
  if (change.from) statements.push_back(alter_table(change.from->parent, "DETACH PARTITION " + name));
  if (change.to)
    statements.push_back(alter_table(change.to->parent, "ATTACH PARTITION " + name + " " + change.to->bound));
  return statements;
}
ApplyError Operation<AlterPartition>::apply(const AlterPartition& change, Schema& schema) {
  for (const auto& side : {change.from, change.to})
    if (side && find_table(schema, side->parent) == nullptr)
      return does_not_exist("table", display(side->parent));
  if (auto error = TableProperty::apply(change, schema); !error.empty()) return error;
  if (change.from && change.to && change.from->parent == change.to->parent) return {};
  auto& table = *find_table(schema, change.table);
  if (change.from) {
    const auto parent = with_inherited(schema, *find_table(schema, change.from->parent));
    take_columns(table, parent);
    take_keys(table, parent);
  }
  if (change.to) {
    const auto parent = with_inherited(schema, *find_table(schema, change.to->parent));
    leave_to_parent(table, parent);
    leave_keys_to_parent(table, parent);
  }
  return {};
}
Lock Operation<AlterPartition>::lock(const AlterPartition& change) {
  Lock lock{.level = LockLevel::access_exclusive, .others = {}, .scans = change.to.has_value()};
  if (change.from) lock.others.push_back({change.from->parent, LockLevel::access_exclusive});
  if (change.to && !change.from)
    lock.others.push_back({change.to->parent, LockLevel::share_update_exclusive});
  return lock;
}
Facts Operation<AlterPartition>::facts(const AlterPartition& change) {
  Facts facts{.provides = {}, .needs = {word::table(change.table)}, .releases = {}, .destroys = {}};
  if (change.from) facts.releases.insert(word::table(change.from->parent));
  if (change.to) facts.needs.insert(word::table(change.to->parent));
  if (change.from && change.to) facts.releases.erase(word::table(change.to->parent));
  return facts;
}
std::string Operation<AlterPartition>::summary(const AlterPartition& change) {
  const auto name = display(change.table);
  if (!change.to) return "detach partition " + name + " from " + display(change.from->parent);
  return "attach partition " + name + " to " + display(change.to->parent) + " " + change.to->bound;
}

}  // namespace rowan::tool
