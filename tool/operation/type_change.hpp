// Models what ALTER COLUMN TYPE costs: nothing, a rewrite of the table, or values that no longer fit.
// To know another cheap change: a rule in type_change.cpp and its row in the test, which a server confirms.
#pragma once
#include "model/schema.hpp"

namespace rowan::tool {

struct TypeChangeCost {
  bool rewrites = true;  ///< every row is written anew under ACCESS EXCLUSIVE
  bool narrows = false;  ///< some values of the old type do not fit or lose digits
};

/// Measured on PostgreSQL 14, 15 and 18. `using_cast`: a USING expression of the user's, which always
/// rewrites. timestamp to timestamptz counts as a rewrite: it is spared only where the session's time zone is
/// UTC.
TypeChangeCost cost_of(const ColumnType& from, const ColumnType& to, const Expression& using_cast);

}  // namespace rowan::tool
