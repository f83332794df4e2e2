#include "operation/table_property.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

Lock strong() { return {.level = LockLevel::access_exclusive, .others = {}}; }
Lock weak() { return {.level = LockLevel::share_update_exclusive, .others = {}}; }

/// A change that goes from one index to another: the old one may go after it, the new one is there before.
Facts between_indexes(const QualifiedName& table, const std::string& from, const std::string& to) {
  Facts facts{.provides = {}, .needs = {word::table(table)}, .releases = {}, .destroys = {}};
  if (!from.empty()) facts.releases.insert(word::relation(table, from));
  if (!to.empty()) facts.needs.insert(word::relation(table, to));
  return facts;
}

bool is_index(const std::string& replica_identity) {
  return !replica_identity.empty() && replica_identity != "full" && replica_identity != "nothing";
}

std::string on_or_off(bool on, std::string_view what, const QualifiedName& table) {
  return (on ? "enable " : "disable ") + std::string(what) + " of " + display(table);
}

}  // namespace

Sql Operation<AlterTableLogged>::sql(const AlterTableLogged& change) {
  return {alter_table(change.table, change.to ? "SET UNLOGGED" : "SET LOGGED")};
}
Lock Operation<AlterTableLogged>::lock(const AlterTableLogged&) {
  return {.level = LockLevel::access_exclusive, .others = {}, .rewrites = true};
}
Facts Operation<AlterTableLogged>::facts(const AlterTableLogged& change) {
  const auto logging = word::logging(change.table);
  return {.provides = {logging}, .needs = {word::table(change.table)}, .releases = {}, .destroys = {logging}};
}
std::string Operation<AlterTableLogged>::summary(const AlterTableLogged& change) {
  return "make table " + display(change.table) + (change.to ? " unlogged" : " logged");
}

Sql Operation<AlterTableOptions>::sql(const AlterTableOptions& change) {
  std::vector<StorageParameter> set;
  std::vector<StorageParameter> reset;
  for (const auto& each : change.to)
    if (std::find(change.from.begin(), change.from.end(), each) == change.from.end()) set.push_back(each);
  for (const auto& each : change.from)
    if (std::none_of(change.to.begin(), change.to.end(),
                     [&](const StorageParameter& other) { return other.first == each.first; }))
      reset.emplace_back(each.first, "");
  Sql statements;
  if (!set.empty()) statements.push_back(alter_table(change.table, "SET " + storage_parameter_list(set)));
  if (!reset.empty())
    statements.push_back(alter_table(change.table, "RESET " + storage_parameter_list(reset)));
  return statements;
}
Lock Operation<AlterTableOptions>::lock(const AlterTableOptions& change) {
  const auto is_strong = [](const StorageParameter& each) { return each.first == "user_catalog_table"; };
  for (const auto* side : {&change.from, &change.to})
    if (std::any_of(side->begin(), side->end(), is_strong)) return strong();
  return weak();
}
std::string Operation<AlterTableOptions>::summary(const AlterTableOptions& change) {
  return "change storage parameters of " + display(change.table);
}

Sql Operation<SetTablespace>::sql(const SetTablespace& change) {
  return {alter_table(change.table,
                      "SET TABLESPACE " + quote_identifier(change.to.empty() ? "pg_default" : change.to))};
}
Lock Operation<SetTablespace>::lock(const SetTablespace&) {
  return {.level = LockLevel::access_exclusive, .others = {}, .rewrites = true};
}
std::string Operation<SetTablespace>::summary(const SetTablespace& change) {
  return "move table " + display(change.table) + " to tablespace " +
         (change.to.empty() ? "pg_default" : change.to);
}

Sql Operation<ClusterOn>::sql(const ClusterOn& change) {
  return {alter_table(change.table, change.to.empty() ? std::string("SET WITHOUT CLUSTER")
                                                      : "CLUSTER ON " + quote_identifier(change.to))};
}
Lock Operation<ClusterOn>::lock(const ClusterOn&) { return weak(); }
Facts Operation<ClusterOn>::facts(const ClusterOn& change) {
  return between_indexes(change.table, change.from, change.to);
}
std::string Operation<ClusterOn>::summary(const ClusterOn& change) {
  return "cluster table " + display(change.table) + (change.to.empty() ? " on no index" : " on " + change.to);
}

Sql Operation<SetReplicaIdentity>::sql(const SetReplicaIdentity& change) {
  std::string words = "DEFAULT";
  if (change.to == "full") words = "FULL";
  if (change.to == "nothing") words = "NOTHING";
  if (is_index(change.to)) words = "USING INDEX " + quote_identifier(change.to);
  return {alter_table(change.table, "REPLICA IDENTITY " + words)};
}
Lock Operation<SetReplicaIdentity>::lock(const SetReplicaIdentity&) { return strong(); }
Facts Operation<SetReplicaIdentity>::facts(const SetReplicaIdentity& change) {
  return between_indexes(change.table, is_index(change.from) ? change.from : "",
                         is_index(change.to) ? change.to : "");
}
std::string Operation<SetReplicaIdentity>::summary(const SetReplicaIdentity& change) {
  return "set replica identity of " + display(change.table) + " to " +
         (change.to.empty() ? "the primary key" : change.to);
}

Sql Operation<AlterRowSecurity>::sql(const AlterRowSecurity& change) {
  return {alter_table(change.table, change.to ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY")};
}
Lock Operation<AlterRowSecurity>::lock(const AlterRowSecurity&) { return strong(); }
std::string Operation<AlterRowSecurity>::summary(const AlterRowSecurity& change) {
  return on_or_off(change.to, "row level security", change.table);
}

Sql Operation<ForceRowSecurity>::sql(const ForceRowSecurity& change) {
  return {alter_table(change.table, change.to ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY")};
}
Lock Operation<ForceRowSecurity>::lock(const ForceRowSecurity&) { return strong(); }
std::string Operation<ForceRowSecurity>::summary(const ForceRowSecurity& change) {
  return on_or_off(change.to, "row level security for the owner", change.table);
}

}  // namespace rowan::tool
