// Models what a table has from the tables that it descends from: as a partition, or by INHERITS. What it only
// inherits is not listed in its own Table; a column listed with `inherited` differs from the parent's.
// To let another part descend: its lines in `take_from_parent` and `leave_to_parent`.
#pragma once
#include <string>
#include <vector>

#include "model/schema.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {

/// The tables that it has its columns from; none for most.
std::vector<QualifiedName> parents_of(const Table& table);
/// Columns are not all its own: which ones exist is not known from its Table alone.
bool descends(const Table& table);

/// The first of its children, or empty.
std::string child_of(const Schema& schema, const QualifiedName& table);
/// `change` is about a column of `table`: acts on its children, on theirs, and so on.
template <class AnySchema, class Act>
void for_each_descendant(AnySchema& schema, const QualifiedName& table, Act act) {
  for (auto& child : schema.tables)
    for (const auto& parent : parents_of(child))
      if (parent == table) {
        act(child);
        for_each_descendant(schema, child.name, act);
      }
}

/// Else as given.
std::vector<Table> parents_first(std::vector<Table> tables);
std::vector<Table> children_first(std::vector<Table> tables);

}  // namespace rowan::tool
