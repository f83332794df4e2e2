#include "operation/table_definition.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// What PostgreSQL compares of the keys in one CREATE TABLE.
Unique key_alone(Unique unique) {
  unique.name = unique.tablespace = unique.comment = {};
  unique.with.clear();
  return unique;
}
Exclusion exclusion_alone(Exclusion exclusion) {
  exclusion.name = exclusion.tablespace = exclusion.comment = {};
  exclusion.with.clear();
  return exclusion;
}

std::string body(const Table& table) {
  Sql lines;
  for (const auto& column : table.columns)
    if (!column.inherited) lines.push_back(column_definition(table.name, column));
  if (table.primary_key) lines.push_back(constraint_definition(*table.primary_key).text(4));
  for (const auto& unique : table.uniques)
    if (!is_repeated(table, unique)) lines.push_back(constraint_definition(unique).text(4));
  for (const auto& check : table.checks)
    if (check.valid) lines.push_back(constraint_definition(check).text(4));
  for (const auto& exclusion : table.exclusions)
    if (!is_repeated(table, exclusion)) lines.push_back(constraint_definition(exclusion).text(4));
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "(\n  " : ",\n  ") + line;
  if (!text.empty()) return text + "\n)";
  return table.partition_of ? "" : "()";  // of a partition they are left out
}

std::string list_of(const std::vector<QualifiedName>& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + quote(name);
  return list;
}

std::string replica_identity_words(const std::string& identity) {
  if (identity == "full") return "FULL";
  if (identity == "nothing") return "NOTHING";
  return "USING INDEX " + quote_identifier(identity);
}

/// An inherited column that is not as the parent's.
Sql column_statements(const QualifiedName& table, const Column& column) {
  Sql statements{alter_column(
      table, column.name, column.default_value ? "SET DEFAULT " + *column.default_value : "DROP DEFAULT")};
  if (column.not_null) statements.push_back(alter_column(table, column.name, "SET NOT NULL"));
  return statements;
}

}  // namespace

bool is_repeated(const Table& table, const Unique& unique) {
  const auto alone = key_alone(unique);
  const auto& key = table.primary_key;
  if (key && alone == Unique{{}, key->columns, false, key->deferrable, key->include, {}, {}, {}}) return true;
  const auto same = [&](const Unique& each) { return key_alone(each) == alone; };
  return std::find_if(table.uniques.begin(), table.uniques.end(), same)->name != unique.name;
}

bool is_repeated(const Table& table, const Exclusion& exclusion) {
  const auto alone = exclusion_alone(exclusion);
  const auto same = [&](const Exclusion& each) { return exclusion_alone(each) == alone; };
  return std::find_if(table.exclusions.begin(), table.exclusions.end(), same)->name != exclusion.name;
}

std::string create_table_statement(const Table& table) {
  Clauses clauses("CREATE");
  clauses.add_if(table.unlogged, "UNLOGGED").add("TABLE " + quote(table.name));
  if (table.partition_of) clauses.add("PARTITION OF " + quote(table.partition_of->parent));
  clauses.add(body(table));
  if (!table.inherits.empty()) clauses.add("INHERITS (" + list_of(table.inherits) + ")");
  if (table.partition_of) clauses.add(table.partition_of->bound);
  if (table.partition_by) clauses.add("PARTITION BY " + partition_key(*table.partition_by));
  if (!table.with.empty()) clauses.add("WITH " + storage_parameter_list(table.with));
  if (!table.tablespace.empty()) clauses.add("TABLESPACE " + quote_identifier(table.tablespace));
  return clauses.text();
}

Sql completing_statements(const Table& table) {
  Sql statements;
  for (const auto& column : table.columns)
    if (column.inherited) append(statements, column_statements(table.name, column));
  if (!table.cluster_on.empty())
    statements.push_back(alter_table(table.name, "CLUSTER ON " + quote_identifier(table.cluster_on)));
  if (!table.replica_identity.empty())
    statements.push_back(
        alter_table(table.name, "REPLICA IDENTITY " + replica_identity_words(table.replica_identity)));
  if (table.row_level_security) statements.push_back(alter_table(table.name, "ENABLE ROW LEVEL SECURITY"));
  if (table.force_row_level_security)
    statements.push_back(alter_table(table.name, "FORCE ROW LEVEL SECURITY"));
  for (const auto& policy : table.policies) append(statements, sql(CreatePolicy{table.name, policy}));
  for (const auto& each : table.statistics) append(statements, sql(CreateStatistics{table.name, each}));
  return statements;
}

}  // namespace rowan::tool
