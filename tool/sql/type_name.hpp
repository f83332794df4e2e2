// Models the type of a column as SQL text.
// A new built-in type needs nothing here: its row in model/column_type.cpp has the name.
#pragma once
#include <string>

#include "model/column_type.hpp"

namespace rowan::tool {

/// `numeric(12,2)[]`, `shop."Status"`: as written in CREATE TABLE and in casts; user types with their schema.
std::string type_sql(const ColumnType& type);

}  // namespace rowan::tool
