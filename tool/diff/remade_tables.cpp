#include "diff/remade_tables.hpp"

#include <algorithm>
#include <iterator>

#include "operation/descent.hpp"
#include "operation/operation.hpp"
#include "operation/statement_use.hpp"

namespace rowan::tool {
namespace {

using TableNames = std::set<QualifiedName>;

bool must_be_remade(const Table& now, const Table& wanted) { return now.partition_by != wanted.partition_by; }

/// Partitions and children of the tables leave them.
Changes departures(const Schema& schema, const TableNames& tables) {
  Changes changes;
  for (const auto& table : schema.tables) {
    if (tables.contains(table.name)) continue;
    if (table.partition_of && tables.contains(table.partition_of->parent))
      changes.push_back(AlterPartition{table.name, table.partition_of, std::nullopt});
    std::vector<QualifiedName> kept;
    std::copy_if(table.inherits.begin(), table.inherits.end(), std::back_inserter(kept),
                 [&](const QualifiedName& parent) { return !tables.contains(parent); });
    if (kept != table.inherits) changes.push_back(AlterInherits{table.name, table.inherits, kept});
  }
  return changes;
}

/// Those that read one of the tables, and those that come after them.
Names statements_over(const Schema& schema, const TableNames& tables) {
  Names names;
  const auto is_one = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const auto is_over = [&](const Statement& statement) {
    const StatementUse use(statement, schema);
    return use.makes_objects() &&
           std::any_of(schema.tables.begin(), schema.tables.end(), [&](const Table& table) {
             return tables.contains(table.name) && use.is_disturbed_by(DropTable{table});
           });
  };
  for (bool any = true; any;) {
    any = false;
    for (const auto& statement : schema.statements) {
      if (is_one(statement.name)) continue;
      if (!is_over(statement) && std::none_of(statement.after.begin(), statement.after.end(), is_one))
        continue;
      names.push_back(statement.name);
      any = true;
    }
  }
  return names;
}

}  // namespace

std::set<QualifiedName> remade_tables(const Schema& from, const Schema& to) {
  TableNames tables;
  for (const auto& now : from.tables)
    if (const auto* wanted = find_table(to, now.name); wanted != nullptr && must_be_remade(now, *wanted))
      tables.insert(now.name);
  return tables;
}

Schema without_tables(Schema schema, const std::set<QualifiedName>& tables) {
  const auto over = statements_over(schema, tables);
  for (const auto& departure : departures(schema, tables)) apply(departure, schema);
  std::erase_if(schema.statements, [&](const Statement& statement) {
    return std::find(over.begin(), over.end(), statement.name) != over.end();
  });
  std::erase_if(schema.sequences, [&](const Sequence& sequence) {
    return sequence.owned_by && tables.contains(sequence.owned_by->table);
  });
  std::erase_if(schema.tables, [&](const Table& table) { return tables.contains(table.name); });
  for (auto& table : schema.tables)
    std::erase_if(table.foreign_keys,
                  [&](const ForeignKey& key) { return tables.contains(key.referenced_table); });
  return schema;
}

}  // namespace rowan::tool
