// Models a column that changes its type: what must be made anew around it, and whether the user must say how.
// To know another pair of types that text about them outlives, extend `family` in column_type_change.cpp.
#pragma once
#include "diff/comparison.hpp"

namespace rowan::tool {

/// True if expressions, operator classes, defaults or foreign keys of the old type mean nothing for the new
/// one: `status <> 'done'::text` cannot be read again over an enum.
bool disturbs(const ColumnType& from, const ColumnType& to);

/// ALTER COLUMN TYPE, and the question that goes with it: a change that writes every row anew, or may lose
/// values, needs `using_cast`.
void change_column_type(Comparison& comparison, const QualifiedName& table, const Column& now,
                        const Column& wanted);

}  // namespace rowan::tool
