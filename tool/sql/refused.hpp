// Models what PostgreSQL refuses in an expression that belongs to one row of one table: a check, an index, a
// default. To refuse another part, add its node to refused_parts().
#pragma once
#include <string_view>
#include <vector>

#include "sql/normal_form.hpp"

namespace rowan::tool {

/// Subqueries, aggregates, window functions, parameters, columns of other tables; each with its place. Text
/// that does not parse has none.
std::vector<SqlError> refused_parts(std::string_view text, const QualifiedName& table);

}  // namespace rowan::tool
