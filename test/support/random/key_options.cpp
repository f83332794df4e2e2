// Options of primary keys and unique constraints, and of their indexes.
#include <algorithm>

#include "support/random/features.hpp"

namespace rowan::tool::testing {
namespace {

bool is_referenced(const Schema& schema, const QualifiedName& table) {
  return std::any_of(schema.tables.begin(), schema.tables.end(), [&](const Table& other) {
    return std::any_of(other.foreign_keys.begin(), other.foreign_keys.end(),
                       [&](const ForeignKey& key) { return key.referenced_table == table; });
  });
}

template <class Key>
void vary_key(Random& random, const Table& table, bool may_be_deferrable, Key& key) {
  if (may_be_deferrable && random.one_in(4))
    key.deferrable = random.one_in(2) ? Deferrable::initially_deferred : Deferrable::initially_immediate;
  for (const auto* column : {"amount", "note"})
    if (find_column(table, column) != nullptr && random.one_in(4)) key.include.emplace_back(column);
  if (random.one_in(4)) key.with.emplace_back("fillfactor", random.one_in(2) ? "70" : "90");
}

}  // namespace

void vary_key_options(Random& random, Schema& schema) {
  for (auto& table : schema.tables) {
    const bool may_be_deferrable = !is_referenced(schema, table.name);  // PostgreSQL refuses it otherwise
    if (table.primary_key) vary_key(random, table, may_be_deferrable, *table.primary_key);
    for (auto& unique : table.uniques) vary_key(random, table, may_be_deferrable, unique);
  }
}

}  // namespace rowan::tool::testing
