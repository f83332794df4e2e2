// Primary keys, unique, exclusion and check constraints: what is gone or changed is dropped before columns
// change, what is wanted is added after.
#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

/// Comments and validity change in place; storage parameters have no order.
template <class Constraint>
Constraint without_what_changes_in_place(Constraint constraint) {
  constraint.comment.clear();
  if constexpr (requires { constraint.valid; }) constraint.valid = true;
  if constexpr (requires { constraint.with; }) std::sort(constraint.with.begin(), constraint.with.end());
  return constraint;
}

template <class Constraint>
bool same_definition(const Constraint& now, const Constraint& wanted) {
  return without_what_changes_in_place(now) == without_what_changes_in_place(wanted);
}

bool keeps(const Comparison& comparison, const Table& table, const Unique& now, const Unique* wanted) {
  return wanted != nullptr && same_definition(now, *wanted) &&
         !holds_replaced(comparison, table.name, now.columns) &&
         !holds_replaced(comparison, table.name, now.include);
}

bool keeps(const Comparison& comparison, const Table& table, const Exclusion& now, const Exclusion* wanted) {
  const auto is_disturbed = [&](const ExclusionElement& element) {
    return mentions_retyped(comparison, table.name, element.key.expression) ||
           (!element.key.column.empty() && comparison.disturbed.contains({table.name, element.key.column}));
  };
  return wanted != nullptr && same_definition(now, *wanted) &&
         !mentions_retyped(comparison, table.name, now.predicate) &&
         std::none_of(now.elements.begin(), now.elements.end(), is_disturbed);
}

bool keeps(const Comparison& comparison, const Table& table, const Check& now, const Check* wanted) {
  return wanted != nullptr && same_definition(now, *wanted) &&
         !mentions_retyped(comparison, table.name, now.expression);
}

/// A table that goes takes its checks along, but a rebuild of an enum type before would have to make them
/// again.
void drop_checks_of_dropped_tables(Comparison& comparison) {
  for (const auto& table : std::vector(comparison.now().tables)) {
    if (find_table(comparison.to(), table.name) != nullptr) continue;
    for (const auto& check : table.checks)
      if (mentions_retyped(comparison, table.name, check.expression))
        comparison.change(DropCheck{table.name, check});
  }
}

}  // namespace

void drop_constraints(Comparison& comparison) {
  drop_checks_of_dropped_tables(comparison);
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (const auto& check : now.checks)
      if (!keeps(comparison, now, check, find_by_name(wanted.checks, check.name)))
        comparison.change(DropCheck{wanted.name, check});
    for (const auto& unique : now.uniques)
      if (!keeps(comparison, now, unique, find_by_name(wanted.uniques, unique.name)))
        comparison.change(DropUnique{wanted.name, unique, {}});
    for (const auto& exclusion : now.exclusions)
      if (!keeps(comparison, now, exclusion, find_by_name(wanted.exclusions, exclusion.name)))
        comparison.change(DropExclusion{wanted.name, exclusion});
    if (now.primary_key && (!wanted.primary_key || !same_definition(*now.primary_key, *wanted.primary_key) ||
                            holds_replaced(comparison, wanted.name, now.primary_key->columns) ||
                            holds_replaced(comparison, wanted.name, now.primary_key->include)))
      comparison.change(DropPrimaryKey{wanted.name, *now.primary_key, {}});
  });
}

void add_constraints(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    if (wanted.primary_key && !now.primary_key)
      comparison.change(AddPrimaryKey{wanted.name, *wanted.primary_key, {}});
    for (const auto& unique : wanted.uniques)
      if (find_by_name(now.uniques, unique.name) == nullptr)
        comparison.change(AddUnique{wanted.name, unique, {}});
    for (const auto& check : wanted.checks) {
      const auto* found = find_by_name(now.checks, check.name);
      if (found == nullptr)
        comparison.change(AddCheck{wanted.name, check});
      else if (!found->valid && check.valid)
        comparison.change(ValidateConstraint{wanted.name, check.name, {}, {}});
      else if (found->valid && !check.valid)
        comparison.change(InvalidateConstraint{wanted.name, check.name, *found, {}});
    }
    for (const auto& exclusion : wanted.exclusions)
      if (find_by_name(now.exclusions, exclusion.name) == nullptr)
        comparison.change(AddExclusion{wanted.name, exclusion});
  });
}

}  // namespace rowan::tool
