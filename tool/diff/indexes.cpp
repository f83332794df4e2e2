#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

/// What change in place goes with a statement of its own.
Index without_extras(Index index) {
  index.comment.clear();
  for (auto& key : index.keys) key.statistics.reset();
  return index;
}

/// Storage parameters have no order.
bool same_definition(Index now, Index wanted) {
  now = without_extras(std::move(now));
  wanted = without_extras(std::move(wanted));
  std::sort(now.with.begin(), now.with.end());
  std::sort(wanted.with.begin(), wanted.with.end());
  return now == wanted;
}

/// PostgreSQL keeps an index on plain columns whose type changes, or rebuilds it with the table. One with
/// text it builds again under the lock, one with an operator class of the old type not at all.
bool is_disturbed(const Comparison& comparison, const QualifiedName& table, const Index& index) {
  return mentions_retyped(comparison, table, index.predicate) ||
         holds_replaced(comparison, table, index.include) ||
         std::any_of(index.keys.begin(), index.keys.end(), [&](const IndexKey& key) {
           return mentions_retyped(comparison, table, key.expression) ||
                  comparison.replaced.contains({table, key.column}) ||
                  (!key.operator_class.empty() && comparison.disturbed.contains({table, key.column}));
         });
}

void set_statistics(Comparison& comparison, const QualifiedName& table, const Index& now,
                    const Index& wanted) {
  for (std::size_t at = 0; at < wanted.keys.size(); ++at)
    if (now.keys[at].statistics != wanted.keys[at].statistics)
      comparison.change(AlterIndexStatistics{table, wanted.name, static_cast<int>(at) + 1,
                                             now.keys[at].statistics, wanted.keys[at].statistics});
}

}  // namespace

// The comment goes before its index, so that dropping and building stay single statements, both ways.
void drop_indexes(Comparison& comparison) {
  for (const auto& now : std::vector(comparison.now().tables)) {
    const auto* wanted = find_table(comparison.to(), now.name);
    for (auto index : now.indexes) {
      const auto* goal = wanted == nullptr ? nullptr : find_by_name(wanted->indexes, index.name);
      if (goal != nullptr && same_definition(index, *goal) && !is_disturbed(comparison, now.name, index))
        continue;
      if (!index.comment.empty())
        comparison.change(SetComment{CommentTarget::index, now.name, index.name, index.comment, {}});
      set_statistics(comparison, now.name, index, without_extras(index));
      index = without_extras(std::move(index));
      comparison.change(DropIndex{now.name, index, false});
    }
  }
}

void add_indexes(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (const auto& index : wanted.indexes) {
      const auto* found = find_by_name(now.indexes, index.name);
      if (found == nullptr) comparison.change(CreateIndex{wanted.name, without_extras(index), false});
      set_statistics(comparison, wanted.name, found == nullptr ? without_extras(index) : *found, index);
    }
  });
}

}  // namespace rowan::tool
