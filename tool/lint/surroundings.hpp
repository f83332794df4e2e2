// Models the database in which a migration begins: what those before it describe, and who uses it.
// To let rules know more of it, add a member here and what changes it to follow().
#pragma once
#include <set>
#include <utility>
#include <vector>

#include "model/change.hpp"

namespace rowan::tool {

/// What a section of a migration finds when it begins.
struct Surroundings {
  Schema schema = {};                    ///< that the migrations before describe
  std::set<QualifiedName> created = {};  ///< by this plan: nobody reads or writes it yet
  /// By the migration before.
  std::vector<std::pair<QualifiedName, Index>> dropped_indexes = {};
  int min_pg_version = 13;
};

/// As it is after a change of a file before, of the same plan.
void follow(Surroundings& surroundings, const Change& change);

}  // namespace rowan::tool
