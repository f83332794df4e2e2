// Models the order of changes: a topological sort over the facts that their Operations declare.
// To order by another fact, declare it in the Operations; the words are listed in operation/operation.hpp.
#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "model/change.hpp"

namespace rowan::tool {

/// Which changes may share a file; a file holds changes of one group. In this order the groups are worked
/// off, round and round, `drops` only when nothing else is left to do.
enum class FileGroup {
  enum_values,   ///< a new value can be used only after the commit
  schema,        ///< one transaction
  alone,         ///< not transactional: one statement
  foreign_keys,  ///< they lock two tables
  validation,    ///< scans under a weak lock: nothing that waits may stand before it
  drops
};

struct PlannedChange {
  Change change;
  FileGroup group = FileGroup::schema;
  std::vector<std::size_t> after = {};  ///< positions of changes that must come first: they outrank facts
  std::string note = {};                ///< what the reader of the file must know besides, a sentence
};

/// Changes that each wait for another; what() names them.
struct OrderCycle : std::logic_error {
  using std::logic_error::logic_error;
};

/// Kahn's algorithm. Of the changes that are ready the group of the last one goes on, so that files stay few;
/// within a group the order of the variant Change decides, then the order given.
/// @throws OrderCycle
std::vector<PlannedChange> ordered(const std::vector<PlannedChange>& changes);

}  // namespace rowan::tool
