// Models which tables of a pull descend from others: plain partitions stand as annotations of their parent,
// all others are structs that repeat the columns they have from above.
// To say another part of a descent, see pull_descent.cpp.
#pragma once
#include <map>

#include "codegen/pull_annotation.hpp"

namespace rowan::tool {

using PlainPartitions = std::map<QualifiedName, std::vector<Table>>;

/// Takes the partitions that have nothing of their own out of the schema; by parent.
PlainPartitions take_plain_partitions(Schema& schema);

/// Gives every table the columns that it has from those it descends from, and a partition the primary key.
void add_inherited_columns(Schema& schema);

/// `from = "2026-01-01", to = maxvalue`, of `FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)`.
Names bound_arguments(const std::string& bound);

}  // namespace rowan::tool
