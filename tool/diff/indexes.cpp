#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

/// Comments change in place; storage parameters have no order.
bool same_definition(Index now, Index wanted) {
  now.comment = wanted.comment;
  std::sort(now.with.begin(), now.with.end());
  std::sort(wanted.with.begin(), wanted.with.end());
  return now == wanted;
}

/// PostgreSQL keeps an index on plain columns whose type changes, or rebuilds it with the table. One with
/// text it builds again under the lock, one with an operator class of the old type not at all.
bool is_disturbed(const Comparison& comparison, const QualifiedName& table, const Index& index) {
  return mentions_retyped(comparison, table, index.predicate) ||
         std::any_of(index.keys.begin(), index.keys.end(), [&](const IndexKey& key) {
           return mentions_retyped(comparison, table, key.expression) ||
                  (!key.operator_class.empty() && comparison.disturbed.contains({table, key.column}));
         });
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
      index.comment.clear();
      comparison.change(DropIndex{now.name, index, false});
    }
  }
}

void add_indexes(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (auto index : wanted.indexes) {
      if (find_by_name(now.indexes, index.name) != nullptr) continue;
      index.comment.clear();
      comparison.change(CreateIndex{wanted.name, index, false});
    }
  });
}

}  // namespace rowan::tool
