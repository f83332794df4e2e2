#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/policy.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

bool is_column(const std::string& expression) { return !expression.starts_with('('); }

Names columns_of(const ExtendedStatistics& statistics) {
  Names columns;
  for (const auto& each : statistics.expressions)
    if (is_column(each)) columns.push_back(each);
  return columns;
}

Facts statistics_facts(const QualifiedName& table, const ExtendedStatistics& statistics, bool comes) {
  Facts facts;
  auto& words = comes ? facts.needs : facts.releases;
  word::add_columns(words, table, columns_of(statistics));
  for (const auto& each : statistics.expressions)
    if (!is_column(each)) word::add_expression(words, table, each);
  word::add_schema(words, statistics.name.schema);
  (comes ? facts.provides : facts.destroys).insert(word::statistics(statistics.name));
  return facts;
}

bool exists(const Schema& schema, const QualifiedName& name) {
  return std::any_of(schema.tables.begin(), schema.tables.end(),
                     [&](const Table& table) { return find_by_name(table.statistics, name) != nullptr; });
}

}  // namespace

Sql Operation<CreateStatistics>::sql(const CreateStatistics& change) {
  const auto& statistics = change.statistics;
  Clauses clauses("CREATE STATISTICS " + quote(statistics.name));
  if (!statistics.kinds.empty()) clauses.add_parenthesised(quote_list(statistics.kinds));
  std::string list;
  for (const auto& each : statistics.expressions)
    list += (list.empty() ? "" : ", ") + (is_column(each) ? quote_identifier(each) : each);
  clauses.add("ON " + list).add("FROM " + quote(change.table));
  Sql statements{clauses.text()};
  if (statistics.target)
    statements.push_back("ALTER STATISTICS " + quote(statistics.name) + " SET STATISTICS " +
                         std::to_string(*statistics.target));
  if (!statistics.comment.empty())
    statements.push_back(comment_statement("STATISTICS " + quote(statistics.name), statistics.comment));
  return statements;
}
std::optional<Change> Operation<CreateStatistics>::reverse(const CreateStatistics& change) {
  return DropStatistics{change.table, change.statistics};
}
ApplyError Operation<CreateStatistics>::apply(const CreateStatistics& change, Schema& schema) {
  const auto& name = change.statistics.name;
  if (auto error = missing_schema(schema, name.schema); !error.empty()) return error;
  if (exists(schema, name)) return exists_already("statistics", display(name));
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (auto error = missing_column(table, columns_of(change.statistics)); !error.empty()) return error;
    table.statistics.push_back(change.statistics);
    return {};
  });
}
Lock Operation<CreateStatistics>::lock(const CreateStatistics&) {
  return {.level = LockLevel::share_update_exclusive, .others = {}};
}
Hazards Operation<CreateStatistics>::hazards(const CreateStatistics&) { return {}; }
Facts Operation<CreateStatistics>::facts(const CreateStatistics& change) {
  return statistics_facts(change.table, change.statistics, true);
}
std::string Operation<CreateStatistics>::summary(const CreateStatistics& change) {
  return "create statistics " + display(change.statistics.name) + " on " + display(change.table);
}

Sql Operation<DropStatistics>::sql(const DropStatistics& change) {
  return {"DROP STATISTICS " + quote(change.statistics.name)};
}
std::optional<Change> Operation<DropStatistics>::reverse(const DropStatistics& change) {
  return CreateStatistics{change.table, change.statistics};
}
ApplyError Operation<DropStatistics>::apply(const DropStatistics& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto* found = find_by_name(table.statistics, change.statistics.name);
    const auto name = display(change.statistics.name);
    if (found == nullptr) return does_not_exist("statistics", name);
    if (const auto what = difference(change.statistics, *found); !what.empty())
      return differs("statistics", name, what);
    table.statistics.erase(table.statistics.begin() + (found - table.statistics.data()));
    return {};
  });
}
Lock Operation<DropStatistics>::lock(const DropStatistics&) {
  return {.level = LockLevel::share_update_exclusive, .others = {}};
}
Hazards Operation<DropStatistics>::hazards(const DropStatistics&) { return {}; }
Facts Operation<DropStatistics>::facts(const DropStatistics& change) {
  return statistics_facts(change.table, change.statistics, false);
}
std::string Operation<DropStatistics>::summary(const DropStatistics& change) {
  return "drop statistics " + display(change.statistics.name);
}

}  // namespace rowan::tool
