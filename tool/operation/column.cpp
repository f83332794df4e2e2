#include "operation/column.hpp"

#include <algorithm>

#include "operation/column_settings.hpp"
#include "operation/definition.hpp"
#include "operation/descent.hpp"
#include "operation/difference.hpp"
#include "operation/sequence_use.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"
#include "sql/type_name.hpp"
#include "sql/volatility.hpp"

namespace rowan::tool {
namespace {

bool needs_value(const Column& column) {
  return column.not_null && !column.default_value && !column.identity && !column.generated;
}

void rename(Names& names, const RenameColumn& change) {
  std::replace(names.begin(), names.end(), change.from, change.to);
}

void rename(Expression& expression, const RenameColumn& change) {
  if (!expression.empty()) expression = rename_column_in_expression(expression, change.from, change.to);
}

void rename(IndexKey& key, const RenameColumn& change) {
  if (key.column == change.from) key.column = change.to;
  rename(key.expression, change);
}

void rename_uses(Table& table, const RenameColumn& change) {
  if (table.primary_key) {
    rename(table.primary_key->columns, change);
    rename(table.primary_key->include, change);
  }
  for (auto& unique : table.uniques) {
    rename(unique.columns, change);
    rename(unique.include, change);
  }
  for (auto& exclusion : table.exclusions) {
    rename(exclusion.include, change);
    rename(exclusion.predicate, change);
    for (auto& element : exclusion.elements) rename(element.key, change);
  }
  for (auto& check : table.checks) rename(check.expression, change);
  for (auto& column : table.columns)
    if (column.generated) rename(column.generated->expression, change);
  for (auto& key : table.foreign_keys) {
    rename(key.columns, change);
    rename(key.set_columns, change);
  }
  for (auto& policy : table.policies) {
    rename(policy.using_expression, change);
    rename(policy.check_expression, change);
  }
  for (auto& statistics : table.statistics)
    for (auto& each : statistics.expressions) {
      if (each == change.from) each = change.to;
      if (each.starts_with('(')) rename(each, change);
    }
  if (table.partition_by)
    for (auto& key : table.partition_by->keys) {
      if (key.column == change.from) key.column = change.to;
      rename(key.expression, change);
    }
  for (auto& index : table.indexes) {
    rename(index.include, change);
    rename(index.predicate, change);
    for (auto& key : index.keys) rename(key, change);
  }
}

}  // namespace

Sql Operation<AddColumn>::sql(const AddColumn& change) {
  Sql statements{alter_table(change.table, "ADD COLUMN " + column_definition(change.table, change.column))};
  if (!change.column.comment.empty())
    statements.push_back(comment_statement(
        "COLUMN " + quote(change.table) + "." + quote_identifier(change.column.name), change.column.comment));
  for (auto& statement : settings_statements(change.table, change.column))
    statements.push_back(std::move(statement));
  return statements;
}
std::optional<Change> Operation<AddColumn>::reverse(const AddColumn& change) {
  return DropColumn{change.table, change.column};
}
ApplyError Operation<AddColumn>::apply(const AddColumn& change, Schema& schema) {
  if (auto error = missing_type(schema, change.column.type); !error.empty()) return error;
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (find_column(table, change.column.name) != nullptr)
      return exists_already("column", part_of(change.table, change.column.name));
    table.columns.push_back(change.column);
    return {};
  });
}
Lock Operation<AddColumn>::lock(const AddColumn& change) {
  const auto& column = change.column;
  const bool rewrites = column.identity || (column.generated && column.generated->stored) ||
                        (column.default_value && is_volatile_default(*column.default_value));
  // Without a value for the rows that exist, PostgreSQL looks whether there are any.
  return {
      .level = LockLevel::access_exclusive, .others = {}, .rewrites = rewrites, .scans = needs_value(column)};
}
Hazards Operation<AddColumn>::hazards(const AddColumn& change) {
  if (lock(change).rewrites) return {Hazard::rewrites_table};
  return needs_value(change.column) ? Hazards{Hazard::needs_backfill} : Hazards{};
}
Facts Operation<AddColumn>::facts(const AddColumn& change) {
  Facts facts{.provides = {word::column(change.table, change.column.name)},
              .needs = {word::table(change.table)},
              .releases = {},
              .destroys = {}};
  if (change.column.identity) facts.provides.insert(identity_relation(change.table, change.column));
  word::add_type(facts.needs, change.column.type);
  word::add_sequences(facts.needs, change.column.default_value);
  if (change.column.generated) {
    const auto& expression = change.column.generated->expression;
    word::add_expression(facts.needs, change.table, expression);
    for (const auto& use : normalize_expression(expression).columns)
      facts.needs.insert(
          word::no_expression(change.table, use.name));  // nothing is computed of what is computed
  }
  return facts;
}
std::string Operation<AddColumn>::summary(const AddColumn& change) {
  return "add column " + part_of(change.table, change.column.name) + " " + display(change.column.type);
}

Sql Operation<DropColumn>::sql(const DropColumn& change) {
  return {alter_table(change.table, "DROP COLUMN " + quote_identifier(change.column.name))};
}
std::optional<Change> Operation<DropColumn>::reverse(const DropColumn& change) {
  return AddColumn{change.table, change.column};
}
ApplyError Operation<DropColumn>::apply(const DropColumn& change, Schema& schema) {
  const auto name = part_of(change.table, change.column.name);
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const Column* column = find_column(table, change.column.name);
    if (column == nullptr) return does_not_exist("column", name);
    if (const auto what = difference(change.column, *column); !what.empty())
      return differs("column", name, what);
    if (const auto user = user_of_column(schema, table, change.column.name); !user.empty())
      return is_used("column", name, user);
    if (const auto owned = sequence_owned_by(schema, {change.table, change.column.name}); !owned.empty())
      return is_used("column", name, "sequence " + owned);
    table.columns.erase(table.columns.begin() + (column - table.columns.data()));
    for_each_descendant(schema, change.table, [&](Table& child) {
      std::erase_if(child.columns,
                    [&](const Column& own) { return own.inherited && own.name == change.column.name; });
    });
    return {};
  });
}
Lock Operation<DropColumn>::lock(const DropColumn&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<DropColumn>::hazards(const DropColumn&) {
  return {Hazard::deletes_data, Hazard::breaks_old_clients};
}
Facts Operation<DropColumn>::facts(const DropColumn& change) {
  Facts facts{.provides = {},
              .needs = {},
              .releases = {word::table(change.table)},
              .destroys = {word::column(change.table, change.column.name)}};
  if (change.column.identity) facts.destroys.insert(identity_relation(change.table, change.column));
  word::add_type(facts.releases, change.column.type);
  word::add_sequences(facts.releases, change.column.default_value);
  if (change.column.generated)
    word::add_expression(facts.releases, change.table, change.column.generated->expression);
  return facts;
}
std::string Operation<DropColumn>::summary(const DropColumn& change) {
  return "drop column " + part_of(change.table, change.column.name);
}

Sql Operation<RenameColumn>::sql(const RenameColumn& change) {
  return {alter_table(
      change.table, "RENAME COLUMN " + quote_identifier(change.from) + " TO " + quote_identifier(change.to))};
}
std::optional<Change> Operation<RenameColumn>::reverse(const RenameColumn& change) {
  return RenameColumn{change.table, change.to, change.from};
}
ApplyError Operation<RenameColumn>::apply(const RenameColumn& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    Column* column = find_column(table, change.from);
    if (column == nullptr) return does_not_exist("column", part_of(change.table, change.from));
    if (find_column(table, change.to) != nullptr)
      return exists_already("column", part_of(change.table, change.to));
    keep_identity_sequence(*column, {change.table, change.from}, {change.table, change.to});
    column->name = change.to;
    for (auto& sequence : schema.sequences)
      if (sequence.owned_by == ColumnReference{change.table, change.from})
        sequence.owned_by->column = change.to;
    rename_uses(table, change);
    for_each_descendant(schema, change.table, [&](Table& child) {
      if (Column* own = find_column(child, change.from)) own->name = change.to;
      rename_uses(child, change);
    });
    for (auto& other : schema.tables)
      for (auto& key : other.foreign_keys)
        if (key.referenced_table == change.table) rename(key.referenced_columns, change);
    return {};
  });
}
Lock Operation<RenameColumn>::lock(const RenameColumn&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<RenameColumn>::hazards(const RenameColumn&) { return {Hazard::breaks_old_clients}; }
Facts Operation<RenameColumn>::facts(const RenameColumn& change) {
  return {.provides = {word::column(change.table, change.to)},
          .needs = {word::table(change.table)},
          .releases = {},
          .destroys = {word::column(change.table, change.from)}};
}
std::string Operation<RenameColumn>::summary(const RenameColumn& change) {
  return "rename column " + part_of(change.table, change.from) + " to " + change.to;
}

}  // namespace rowan::tool
