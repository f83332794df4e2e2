#include "model/indexed.hpp"

#include <algorithm>

namespace rowan::tool {
namespace {

bool starts_with(const Names& whole, const Names& start) {
  return whole.size() >= start.size() && std::equal(start.begin(), start.end(), whole.begin());
}

}  // namespace

bool is_indexed(const Table& table, const Names& columns) {
  if (table.primary_key && starts_with(table.primary_key->columns, columns)) return true;
  for (const auto& unique : table.uniques)
    if (starts_with(unique.columns, columns)) return true;
  return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& index) {
    Names keys;
    for (const auto& key : index.keys) keys.push_back(key.column);
    return index.predicate.empty() && starts_with(keys, columns);
  });
}

}  // namespace rowan::tool
