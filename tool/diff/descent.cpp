// Parents of tables: INHERITS, partitions. A table leaves its former ones before anything else changes and
// joins the new ones when all else is done. In between it stands alone, with all that it has from them.
#include <algorithm>
#include <iterator>

#include "diff/comparison.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

using Parents = std::vector<QualifiedName>;

Parents common(const Parents& now, const Parents& wanted) {
  Parents kept;
  std::copy_if(now.begin(), now.end(), std::back_inserter(kept), [&](const QualifiedName& parent) {
    return std::find(wanted.begin(), wanted.end(), parent) != wanted.end();
  });
  return kept;
}

bool same_parent(const std::optional<PartitionOf>& a, const std::optional<PartitionOf>& b) {
  return a && b && a->parent == b->parent;
}

/// The goal as if the table did not join yet. A change that does not apply is asked for when it joins.
void join_later(Comparison& comparison, const Change& leave) {
  auto goal = comparison.to();
  if (apply(leave, goal).empty()) comparison.aim_at(std::move(goal));
}

void leave_inherited(Comparison& comparison, const Table& now, const Table& wanted) {
  const auto kept = common(now.inherits, wanted.inherits);
  if (kept != now.inherits) comparison.change(AlterInherits{wanted.name, now.inherits, kept});
  if (kept != wanted.inherits) join_later(comparison, AlterInherits{wanted.name, wanted.inherits, kept});
}

void leave_partitioned(Comparison& comparison, const Table& now, const Table& wanted) {
  if (now.partition_of == wanted.partition_of) return;
  if (same_parent(now.partition_of, wanted.partition_of)) {
    comparison.change(AlterPartition{wanted.name, now.partition_of, wanted.partition_of});
    return;
  }
  if (now.partition_of) comparison.change(AlterPartition{wanted.name, now.partition_of, std::nullopt});
  if (wanted.partition_of)
    join_later(comparison, AlterPartition{wanted.name, wanted.partition_of, std::nullopt});
}

}  // namespace

void leave_parents(Comparison& comparison) {
  for (const auto& table : std::vector(comparison.to().tables)) {
    const auto* now = find_table(comparison.now(), table.name);
    if (now == nullptr) continue;
    leave_inherited(comparison, Table(*now), table);
    leave_partitioned(comparison, Table(*now), table);
  }
}

void join_parents(Comparison& comparison) {
  comparison.aim_at_last();
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    if (now.inherits != wanted.inherits)
      comparison.change(AlterInherits{wanted.name, now.inherits, wanted.inherits});
    if (now.partition_of != wanted.partition_of)
      comparison.change(AlterPartition{wanted.name, now.partition_of, wanted.partition_of});
  });
}

}  // namespace rowan::tool
