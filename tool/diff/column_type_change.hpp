// Models a column that changes its type: what must be made anew around it, and whether the user must say how.
// What PostgreSQL does to the rows stands in operation/type_change.
#pragma once
#include "diff/comparison.hpp"

namespace rowan::tool {

/// Notes what the change of type, if there is one, does to objects around the column.
void note_type_change(Comparison& comparison, const QualifiedName& table, const Column& now,
                      const Column& wanted);

/// ALTER COLUMN TYPE, and the question that goes with it: a change that writes every row anew, or may lose
/// values, needs `using_cast`.
void change_column_type(Comparison& comparison, const QualifiedName& table, const Column& now,
                        const Column& wanted);

}  // namespace rowan::tool
