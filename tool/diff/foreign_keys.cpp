// Foreign keys: one that stays is still dropped and made again when the key it points to, or a type on
// either side, changes under it.
#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

/// `now` as it would be with the validity, deferrability and comment of `wanted`: those change in place.
bool same_definition(ForeignKey now, const ForeignKey& wanted) {
  now.valid = wanted.valid;
  now.deferrable = wanted.deferrable;
  now.comment = wanted.comment;
  return now == wanted;
}

Names sorted(Names names) {
  std::sort(names.begin(), names.end());
  return names;
}

/// The columns of a unique index that a foreign key may point to; empty: it may not.
Names target_columns(const Index& index) {
  Names columns;
  if (!index.unique || !index.predicate.empty()) return columns;
  for (const auto& key : index.keys) {
    if (key.column.empty()) return {};
    columns.push_back(key.column);
  }
  return columns;
}

/// True if a key over these columns is dropped or replaced: PostgreSQL may have tied the foreign key to it.
bool loses_a_key(const Table& now, const Table& wanted, const Names& columns) {
  const auto goal = sorted(columns);
  const auto same = [](auto each, const auto& other) {
    each.comment = other.comment;
    return each == other;
  };
  if (now.primary_key && sorted(now.primary_key->columns) == goal &&
      (!wanted.primary_key || !same(*now.primary_key, *wanted.primary_key)))
    return true;
  for (const auto& unique : now.uniques) {
    const auto* kept = find_by_name(wanted.uniques, unique.name);
    if (sorted(unique.columns) == goal && (kept == nullptr || !same(unique, *kept))) return true;
  }
  return std::any_of(now.indexes.begin(), now.indexes.end(), [&](const Index& index) {
    const auto* kept = find_by_name(wanted.indexes, index.name);
    return sorted(target_columns(index)) == goal &&
           (kept == nullptr || target_columns(*kept) != target_columns(index));
  });
}

bool is_rewritten(const Comparison& comparison, const QualifiedName& table, const Names& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
    return comparison.rewritten.contains({table, column});
  });
}

/// True if a key over these columns carries another one, with INCLUDE, whose type changes: PostgreSQL makes
/// the key anew then, and does not know that the foreign key is tied to it.
bool carries_retyped(const Comparison& comparison, const Table& table, const Names& columns) {
  const auto goal = sorted(columns);
  const auto carries = [&](const auto& key_columns, const Names& include) {
    return sorted(key_columns) == goal &&
           std::any_of(include.begin(), include.end(), [&](const std::string& column) {
             return comparison.retyped.contains({table.name, column});
           });
  };
  return (table.primary_key && carries(table.primary_key->columns, table.primary_key->include)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const Unique& key) { return carries(key.columns, key.include); }) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& index) {
           return index.unique && carries(target_columns(index), index.include);
         });
}

bool stands(const Comparison& comparison, const QualifiedName& table, const ForeignKey& key) {
  const auto* now = find_table(comparison.now(), key.referenced_table);
  const auto* wanted = find_table(comparison.to(), key.referenced_table);
  if (now == nullptr || wanted == nullptr) return false;
  return !loses_a_key(*now, *wanted, key.referenced_columns) &&
         !carries_retyped(comparison, *now, key.referenced_columns) &&
         !is_rewritten(comparison, table, key.columns) &&
         !is_rewritten(comparison, key.referenced_table, key.referenced_columns);
}

}  // namespace

void drop_foreign_keys(Comparison& comparison) {
  for (const auto& now : std::vector(comparison.now().tables)) {
    const auto* wanted = find_table(comparison.to(), now.name);
    for (const auto& key : now.foreign_keys) {
      const auto* goal = wanted == nullptr ? nullptr : find_by_name(wanted->foreign_keys, key.name);
      if (goal == nullptr || !same_definition(key, *goal) || !stands(comparison, now.name, key))
        comparison.change(DropForeignKey{now.name, key});
      else if (key.deferrable != goal->deferrable)
        comparison.change(AlterForeignKeyDeferrable{now.name, key.name, key.deferrable, goal->deferrable});
    }
  }
}

void add_foreign_keys(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (const auto& key : wanted.foreign_keys) {
      const auto* found = find_by_name(now.foreign_keys, key.name);
      if (found == nullptr)
        comparison.change(AddForeignKey{wanted.name, key});
      else if (!found->valid && key.valid)
        comparison.change(ValidateConstraint{wanted.name, key.name, {}, {}});
      else if (found->valid && !key.valid)
        comparison.change(InvalidateConstraint{wanted.name, key.name, {}, *found});
    }
  });
}

}  // namespace rowan::tool
