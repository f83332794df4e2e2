// Columns whose generated expression comes, goes or changes. PostgreSQL 13 to 16 cannot change one in place:
// the column is dropped and added, and what uses it is dropped before and added again by the other steps. A
// stored one that becomes plain stays: DROP EXPRESSION keeps its values.
#include <fmt/format.h>

#include "diff/column_drop.hpp"
#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

/// A column that another one is computed of cannot change its type either.
bool must_be_replaced(const Comparison& comparison, const QualifiedName& table, const Column& now,
                      const Column& wanted) {
  if (becomes_plain(now, wanted)) return false;
  if (now.generated != wanted.generated) return true;
  return now.generated && (now.type != wanted.type || now.collation != wanted.collation ||
                           mentions_retyped(comparison, table, now.generated->expression));
}

}  // namespace

bool becomes_plain(const Column& now, const Column& wanted) {
  return now.generated && now.generated->stored && !wanted.generated;
}

void find_replaced_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (const auto& goal : wanted.columns) {
      const auto* column = find_column(now, goal.name);
      if (column == nullptr || !must_be_replaced(comparison, wanted.name, *column, goal)) continue;
      const auto label = column_label(wanted.name, goal.name);
      if ((!column->generated || !goal.generated) && !comparison.decisions().allow_drop)
        comparison.ask(Question::Kind::drop, label,
                       fmt::format("column {} would be dropped with its values and added {}", label,
                                   goal.generated ? "as a generated one" : "as one that is not generated"),
                       "pass --allow-drop if that is meant");
      for (auto* columns :
           {&comparison.replaced, &comparison.retyped, &comparison.disturbed, &comparison.rewritten})
        columns->insert({wanted.name, goal.name});
      spread_to_descendants(comparison, wanted.name, goal.name);
    }
  });
}

void drop_replaced_columns(Comparison& comparison) {
  for (const auto& [table, name] : comparison.replaced)
    if (const auto* column = find_column(*find_table(comparison.now(), table), name))
      drop_column(comparison, table, *column);
}

}  // namespace rowan::tool
