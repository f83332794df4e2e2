#include "operation/table.hpp"

#include <algorithm>

#include "operation/column_settings.hpp"
#include "operation/definition.hpp"
#include "operation/descent.hpp"
#include "operation/difference.hpp"
#include "operation/sequence_use.hpp"
#include "operation/table_definition.hpp"
#include "operation/target.hpp"
#include "operation/type_use.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

Sql comments(const Table& table) {
  Sql statements;
  if (!table.comment.empty())
    statements.push_back(comment_statement("TABLE " + quote(table.name), table.comment));
  for (const auto& column : table.columns)
    if (!column.comment.empty())
      statements.push_back(comment_statement(
          "COLUMN " + quote(table.name) + "." + quote_identifier(column.name), column.comment));
  if (table.primary_key) append(statements, comment_statements(table.name, *table.primary_key));
  for (const auto& unique : table.uniques)
    if (!is_repeated(table, unique)) append(statements, comment_statements(table.name, unique));
  for (const auto& check : table.checks)
    if (check.valid) append(statements, comment_statements(table.name, check));
  for (const auto& each : table.exclusions)
    if (!is_repeated(table, each)) append(statements, comment_statements(table.name, each));
  return statements;
}

/// The names and keys that exist while the table does. It is a type too, that of its rows.
word::Words owned(const Table& table) {
  word::Words words{word::table(table.name), word::relation(table.name), word::type(table.name)};
  for (const auto& column : table.columns) {
    words.insert(word::column(table.name, column.name));
    if (column.identity) words.insert(identity_relation(table.name, column));
  }
  const auto add_key = [&](const auto& key) {
    words.insert({word::relation(table.name, key.name), word::constraint(table.name, key.name),
                  word::key(table.name, key.columns)});
  };
  if (table.primary_key) add_key(*table.primary_key);
  for (const auto& unique : table.uniques) add_key(unique);
  for (const auto& check : table.checks) words.insert(word::constraint(table.name, check.name));
  for (const auto& key : table.foreign_keys) words.insert(word::constraint(table.name, key.name));
  for (const auto& each : table.exclusions)
    words.insert({word::relation(table.name, each.name), word::constraint(table.name, each.name)});
  for (const auto& policy : table.policies) words.insert(word::policy(table.name, policy.name));
  for (const auto& each : table.statistics) words.insert(word::statistics(each.name));
  for (const auto& index : table.indexes) {
    words.insert(word::relation(table.name, index.name));
    if (word::is_key(index)) words.insert(word::key(table.name, word::key_columns(index)));
  }
  return words;
}

/// The columns of its parents that its keys and SQL text speak of.
word::Words inherited_uses(const Table& table) {
  word::Words words;
  if (table.primary_key) word::add_columns(words, table.name, table.primary_key->columns);
  for (const auto& unique : table.uniques) word::add_columns(words, table.name, unique.columns);
  for (const auto& check : table.checks) word::add_expression(words, table.name, check.expression);
  for (const auto& each : table.exclusions) word::add_exclusion(words, table.name, each);
  for (const auto& index : table.indexes) word::add_index(words, table.name, index);
  for (const auto& own : table.columns) {
    words.erase(word::column(table.name, own.name));
    words.erase(word::type_of(table.name, own.name));
  }
  return words;
}

void add_parents(word::Words& words, const Table& table) {
  const auto uses = inherited_uses(table);
  for (const auto& parent : parents_of(table)) {
    word::add_columns(words, parent, {});
    for (const auto& each : uses)
      if (const auto above = word::of_descendant(each, table.name, parent); !above.empty())
        words.insert(above);
  }
}

/// The things outside of the table that it is made of.
word::Words used(const Table& table) {
  word::Words words;
  word::add_schema(words, table.name.schema);
  for (const auto& column : table.columns) {
    word::add_type(words, column.type);
    word::add_sequences(words, column.default_value);
  }
  for (const auto& key : table.foreign_keys)
    if (key.referenced_table != table.name) word::add_foreign_key(words, table.name, key);
  add_parents(words, table);
  for (const auto& each : table.statistics) word::add_schema(words, each.name.schema);
  for (const auto& own : owned(table)) words.erase(own);
  return words;
}

Lock referenced_tables(const Table& table, LockLevel on_table, LockLevel on_others) {
  Lock lock{.level = on_table, .others = {}};
  for (const auto& key : table.foreign_keys)
    if (key.referenced_table != table.name) lock.others.push_back({key.referenced_table, on_others});
  // A new or dropped partition changes what its parent is. A default partition beside it is locked too:
  // which table that is, the change does not know.
  if (table.partition_of) lock.others.push_back({table.partition_of->parent, LockLevel::access_exclusive});
  return lock;
}

/// Sequences stay with the table that owns them: SET SCHEMA moves them along, RENAME leaves their names.
void move_sequences(Schema& schema, Table& table, const QualifiedName& to) {
  for (auto& column : table.columns)
    keep_identity_sequence(column, {table.name, column.name}, {to, column.name});
  for (auto& sequence : schema.sequences) {
    if (!sequence.owned_by || sequence.owned_by->table != table.name) continue;
    sequence.owned_by->table = to;
    if (sequence.name.schema != to.schema) rename_sequence(schema, sequence, {to.schema, sequence.name.name});
  }
}

ApplyError name_is_free(const Schema& schema, const QualifiedName& name) {
  if (auto error = missing_schema(schema, name.schema); !error.empty()) return error;
  return relation_exists(schema, name) ? exists_already("table, index or key", display(name)) : ApplyError{};
}

}  // namespace

Sql Operation<CreateTable>::sql(const CreateTable& change) {
  const auto& table = change.table;
  Sql statements{create_table_statement(table)};
  append(statements, comments(table));
  for (const auto& unique : table.uniques)
    if (is_repeated(table, unique)) append(statements, added(table.name, unique));
  for (const auto& each : table.exclusions)
    if (is_repeated(table, each)) append(statements, added(table.name, each));
  for (const auto& column : table.columns) append(statements, settings_statements(table.name, column));
  for (const auto& index : table.indexes) append(statements, index_statements(table.name, index, false));
  for (const auto& check : table.checks)  // within CREATE TABLE a check is valid whatever it says
    if (!check.valid) append(statements, added(table.name, check));
  for (const auto& key : table.foreign_keys) append(statements, added(table.name, key));
  append(statements, completing_statements(table));
  return statements;
}
std::optional<Change> Operation<CreateTable>::reverse(const CreateTable& change) {
  return DropTable{change.table};
}
ApplyError Operation<CreateTable>::apply(const CreateTable& change, Schema& schema) {
  const auto& table = change.table;
  if (auto error = name_is_free(schema, table.name); !error.empty()) return error;
  for (const auto& column : table.columns)
    if (auto error = missing_type(schema, column.type); !error.empty()) return error;
  for (const auto& key : table.foreign_keys)
    if (key.referenced_table != table.name && find_table(schema, key.referenced_table) == nullptr)
      return does_not_exist("table", display(key.referenced_table));
  for (const auto& parent : parents_of(table))
    if (find_table(schema, parent) == nullptr) return does_not_exist("table", display(parent));
  schema.tables.push_back(table);
  return {};
}
Lock Operation<CreateTable>::lock(const CreateTable& change) {
  // Nobody else sees the new table before the commit; those its foreign keys point to are seen.
  auto lock = referenced_tables(change.table, LockLevel::none, LockLevel::share_row_exclusive);
  for (const auto& parent : change.table.inherits)
    lock.others.push_back({parent, LockLevel::share_update_exclusive});
  return lock;
}
Hazards Operation<CreateTable>::hazards(const CreateTable& change) {
  return lock(change).others.empty() ? Hazards{} : Hazards{Hazard::locks_other_table};
}
Facts Operation<CreateTable>::facts(const CreateTable& change) {
  return {.provides = owned(change.table), .needs = used(change.table), .releases = {}, .destroys = {}};
}
std::string Operation<CreateTable>::summary(const CreateTable& change) {
  return "create table " + display(change.table.name);
}

Sql Operation<DropTable>::sql(const DropTable& change) { return {"DROP TABLE " + quote(change.table.name)}; }
std::optional<Change> Operation<DropTable>::reverse(const DropTable& change) {
  return CreateTable{change.table};
}
ApplyError Operation<DropTable>::apply(const DropTable& change, Schema& schema) {
  const auto& name = change.table.name;
  return on_table(schema, name, [&](const Table& table) -> ApplyError {
    const auto sorted = [](const Table& each) {
      return normalized(Schema{.tables = {each}}, false).tables.front();
    };
    if (const auto what = difference(sorted(change.table), sorted(table)); !what.empty())
      return differs("table", display(name), what);
    if (const auto child = child_of(schema, name); !child.empty())
      return is_used("table", display(name), child);
    for (const auto& other : schema.tables)
      for (const auto& key : other.foreign_keys)
        if (key.referenced_table == name && other.name != name)
          return is_used("table", display(name),
                         "foreign key " + key.name + " of table " + display(other.name));
    if (const auto owned = sequence_owned_by(schema, {name, {}}); !owned.empty())
      return is_used("table", display(name), "sequence " + owned);
    if (const auto user = user_of_type(schema, name); !user.empty())
      return is_used("table", display(name), user);
    schema.tables.erase(schema.tables.begin() + (&table - schema.tables.data()));
    return {};
  });
}
Lock Operation<DropTable>::lock(const DropTable& change) {
  return referenced_tables(change.table, LockLevel::access_exclusive, LockLevel::access_exclusive);
}
Hazards Operation<DropTable>::hazards(const DropTable& change) {
  Hazards result{Hazard::deletes_data, Hazard::breaks_old_clients};
  if (!lock(change).others.empty()) result.push_back(Hazard::locks_other_table);
  return result;
}
Facts Operation<DropTable>::facts(const DropTable& change) {
  return {.provides = {}, .needs = {}, .releases = used(change.table), .destroys = owned(change.table)};
}
std::string Operation<DropTable>::summary(const DropTable& change) {
  return "drop table " + display(change.table.name);
}

Sql Operation<RenameTable>::sql(const RenameTable& change) {
  Sql statements;
  if (change.from.schema != change.to.schema)
    statements.push_back(alter_table(change.from, "SET SCHEMA " + quote_identifier(change.to.schema)));
  if (change.from.name != change.to.name)
    statements.push_back(
        alter_table({change.to.schema, change.from.name}, "RENAME TO " + quote_identifier(change.to.name)));
  return statements;
}
std::optional<Change> Operation<RenameTable>::reverse(const RenameTable& change) {
  return RenameTable{change.to, change.from};
}
ApplyError Operation<RenameTable>::apply(const RenameTable& change, Schema& schema) {
  if (auto error = name_is_free(schema, change.to); !error.empty()) return error;
  return on_table(schema, change.from, [&](Table& table) -> ApplyError {
    move_sequences(schema, table, change.to);
    table.name = change.to;
    for (auto& other : schema.tables) {
      for (auto& key : other.foreign_keys)
        if (key.referenced_table == change.from) key.referenced_table = change.to;
      std::replace(other.inherits.begin(), other.inherits.end(), change.from, change.to);
      if (other.partition_of && other.partition_of->parent == change.from)
        other.partition_of->parent = change.to;
    }
    for (auto& statement : schema.statements)
      if (statement.table == change.from) statement.table = change.to;
    if (!user_of_type(schema, change.from).empty()) rename_uses_of_type(schema, change.from, change.to);
    return {};
  });
}
Lock Operation<RenameTable>::lock(const RenameTable&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<RenameTable>::hazards(const RenameTable&) { return {Hazard::breaks_old_clients}; }
Facts Operation<RenameTable>::facts(const RenameTable& change) {
  Facts facts{.provides = {word::table(change.to), word::relation(change.to), word::type(change.to)},
              .needs = {},
              .releases = {},
              .destroys = {word::table(change.from), word::relation(change.from), word::type(change.from)}};
  if (change.from.schema != change.to.schema) {
    word::add_schema(facts.needs, change.to.schema);
    word::add_schema(facts.releases, change.from.schema);
  }
  return facts;
}
std::string Operation<RenameTable>::summary(const RenameTable& change) {
  return "rename table " + display(change.from) + " to " + display(change.to);
}

}  // namespace rowan::tool
