// Models tables that must be made anew, since PostgreSQL has no ALTER TABLE for what changes: whether a table
// is partitioned, and by what. To make one anew for another reason, a line in must_be_remade.
#pragma once
#include <set>

#include "model/schema.hpp"

namespace rowan::tool {

/// Tables of both schemas that cannot become those of `to` in place.
std::set<QualifiedName> remade_tables(const Schema& from, const Schema& to);

/// `schema` without these tables, and without what cannot be there without them: foreign keys to them,
/// sequences of their columns, statements that read them. Their partitions and children stay, alone.
Schema without_tables(Schema schema, const std::set<QualifiedName>& tables);

}  // namespace rowan::tool
