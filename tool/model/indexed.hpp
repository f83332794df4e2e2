// Models what answers a search by some columns: keys and indexes that start with them.
// To count another kind of index, see indexed.cpp.
#pragma once
#include "model/table.hpp"

namespace rowan::tool {

/// Whether the primary key, a unique constraint or an index of every row starts with these columns.
bool is_indexed(const Table& table, const Names& columns);

}  // namespace rowan::tool
