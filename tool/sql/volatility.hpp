// Models what PostgreSQL may assume of an expression: the same for all rows of a statement, or new each time.
// To know another stable function, add its name to volatility.cpp.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace rowan::tool {

/// True when adding a column with this default writes every row anew (manual, ALTER TABLE: "a volatile
/// DEFAULT"). Constants, casts, operators and functions known to be stable or immutable are not; unknown
/// functions count as volatile, and text that does not parse does too.
bool is_volatile_default(const std::string& expression);

/// The same of its parse tree.
bool is_volatile(const nlohmann::json& expression);

}  // namespace rowan::tool
