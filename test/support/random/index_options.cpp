// Indexes of other methods, orders, operator classes, of expressions, with more columns and parameters.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

void vary_key(Random& random, const Table& table, IndexKey& key) {
  const auto* column = find_column(table, key.column);
  const bool text = column != nullptr && is_text(*column);
  if (random.one_in(3)) key.descending = true;
  if (random.one_in(4)) key.nulls = key.descending ? NullsOrder::last : NullsOrder::first;
  if (text && random.one_in(3)) key.operator_class = "text_pattern_ops";
  if (text && !column->collation && random.one_in(3)) key.collation = QualifiedName{"pg_catalog", "C"};
}

Index index_of_expression(Random& random, const Table& table) {
  Index index;
  index.name = table.name.name + "_expr";
  IndexKey key;
  const auto* note = find_column(table, "note");
  key.expression = expression(note != nullptr && is_text(*note) ? "lower(note)" : "id % 7");
  if (random.one_in(2)) key.statistics = 300;
  index.keys.push_back(key);
  return index;
}

}  // namespace

void vary_index_options(Random& random, Schema& schema) {
  for (auto& table : schema.tables) {
    if (random.one_in(3)) table.indexes.push_back(index_of_expression(random, table));
    for (auto& index : table.indexes) {
      if (index.unique || random.one_in(2)) continue;
      if (index.keys.size() == 1 && random.one_in(4)) {
        index.method = "hash";
        continue;
      }
      vary_key(random, table, index.keys[0]);
      if (find_column(table, "code") != nullptr && random.one_in(4)) index.include = {"code"};
      if (random.one_in(4)) index.with.emplace_back("fillfactor", random.one_in(2) ? "60" : "80");
    }
  }
}

}  // namespace rowan::tool::testing
