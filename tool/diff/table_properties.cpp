// What belongs to a table beside columns, keys and indexes. Policies and statistics that are gone or changed
// are dropped before columns change, what is wanted is made after.
#include <algorithm>

#include "diff/comparison.hpp"
#include "operation/policy.hpp"

namespace rowan::tool {
namespace {

bool stays(const Comparison& comparison, const QualifiedName& table, const Policy& now,
           const Policy* wanted) {
  return wanted != nullptr && can_alter(now, *wanted) &&
         !mentions_retyped(comparison, table, now.using_expression) &&
         !mentions_retyped(comparison, table, now.check_expression);
}

template <class C>
void compare(Comparison& comparison, const QualifiedName& table, const auto& now, const auto& wanted) {
  if (now != wanted) comparison.change(C{table, now, wanted});
}

/// They have no order.
bool same_parameters(std::vector<StorageParameter> now, std::vector<StorageParameter> wanted) {
  std::sort(now.begin(), now.end());
  std::sort(wanted.begin(), wanted.end());
  return now == wanted;
}

void drop_marks(Comparison& comparison, const QualifiedName& table, const std::string& index) {
  const auto* found = find_table(comparison.now(), table);
  if (found == nullptr) return;
  if (found->cluster_on == index) comparison.change(ClusterOn{table, index, {}});
  if (found->replica_identity == index) comparison.change(SetReplicaIdentity{table, index, {}});
}

}  // namespace

void drop_index_marks(Comparison& comparison, const Change& change) {
  if (const auto* index = std::get_if<DropIndex>(&change))
    drop_marks(comparison, index->table, index->index.name);
  if (const auto* key = std::get_if<DropPrimaryKey>(&change))
    drop_marks(comparison, key->table, key->key.name);
  if (const auto* exclusion = std::get_if<DropExclusion>(&change))
    drop_marks(comparison, exclusion->table, exclusion->exclusion.name);
  if (const auto* unique = std::get_if<DropUnique>(&change))
    drop_marks(comparison, unique->table, unique->unique.name);
}

void drop_policies(Comparison& comparison) {
  for (const auto& now : std::vector(comparison.now().tables)) {
    const auto* wanted = find_table(comparison.to(), now.name);
    for (const auto& policy : now.policies)
      if (wanted == nullptr ||
          !stays(comparison, now.name, policy, find_by_name(wanted->policies, policy.name)))
        comparison.change(DropPolicy{now.name, policy});
    for (const auto& each : now.statistics) {
      const auto* kept = wanted == nullptr ? nullptr : find_by_name(wanted->statistics, each.name);
      if (kept == nullptr || with_sorted_columns(*kept) != with_sorted_columns(each))
        comparison.change(DropStatistics{now.name, each});
    }
  }
}

void alter_table_properties(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    const auto& name = wanted.name;
    compare<AlterTableLogged>(comparison, name, now.unlogged, wanted.unlogged);
    if (!same_parameters(now.with, wanted.with))
      comparison.change(AlterTableOptions{name, now.with, wanted.with});
    compare<SetTablespace>(comparison, name, now.tablespace, wanted.tablespace);
    compare<ClusterOn>(comparison, name, now.cluster_on, wanted.cluster_on);
    compare<SetReplicaIdentity>(comparison, name, now.replica_identity, wanted.replica_identity);
    compare<AlterRowSecurity>(comparison, name, now.row_level_security, wanted.row_level_security);
    compare<ForceRowSecurity>(comparison, name, now.force_row_level_security,
                              wanted.force_row_level_security);
    for (const auto& policy : wanted.policies) {
      const auto* found = find_by_name(now.policies, policy.name);
      if (found == nullptr)
        comparison.change(CreatePolicy{name, policy});
      else if (*found != policy)
        comparison.change(AlterPolicy{name, *found, policy});
    }
    for (const auto& each : wanted.statistics)
      if (find_by_name(now.statistics, each.name) == nullptr) comparison.change(CreateStatistics{name, each});
  });
}

}  // namespace rowan::tool
