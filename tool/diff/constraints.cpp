// Primary keys, unique and check constraints: what is gone or changed is dropped before columns change, what
// is wanted is added after.
#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

bool same_but_valid(Check a, const Check& b) {
  a.valid = b.valid;
  return a == b;
}

bool keeps(const Comparison&, const Table&, const Unique& now, const Unique* wanted) {
  return wanted != nullptr && now == *wanted;
}

bool keeps(const Comparison& comparison, const Table& table, const Check& now, const Check* wanted) {
  return wanted != nullptr && same_but_valid(now, *wanted) &&
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
    if (now.primary_key && now.primary_key != wanted.primary_key)
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
    }
  });
}

}  // namespace rowan::tool
