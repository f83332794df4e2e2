// How a table is kept: storage parameters, CLUSTER ON, replica identity, UNLOGGED where nobody refers to it.
#include <algorithm>

#include "support/random/features.hpp"

namespace rowan::tool::testing {
namespace {

bool has_foreign_keys(const Schema& schema) {
  return std::any_of(schema.tables.begin(), schema.tables.end(),
                     [](const Table& table) { return !table.foreign_keys.empty(); });
}

}  // namespace

void vary_table_options(Random& random, Schema& schema) {
  const bool may_be_unlogged = !has_foreign_keys(schema);  // logged tables may not refer to unlogged ones
  for (auto& table : schema.tables) {
    if (table.partition_by || table.partition_of) continue;
    if (may_be_unlogged && random.one_in(3)) table.unlogged = true;
    if (random.one_in(3)) table.with.emplace_back("fillfactor", random.one_in(2) ? "60" : "80");
    if (random.one_in(4)) table.with.emplace_back("autovacuum_enabled", "false");
    if (random.one_in(4)) table.replica_identity = random.one_in(2) ? "full" : "nothing";
    if (table.primary_key && random.one_in(4)) table.cluster_on = table.primary_key->name;
    for (const auto& index : table.indexes)
      if (index.method == "btree" && index.predicate.empty() && random.one_in(6))
        table.cluster_on = index.name;
  }
}

}  // namespace rowan::tool::testing
