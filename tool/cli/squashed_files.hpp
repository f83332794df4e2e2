// Models many migrations folded into few: generated ones by what they come to, SQL written by hand as it
// stands, in its place. What must stay a file of its own is decided in Squash::add_run and add_by_hand.
#pragma once
#include <string>
#include <vector>

#include "cli/migration_files.hpp"

namespace rowan::tool {

struct SquashedFiles {
  std::vector<RecordedMigration> replaced;  ///< whose files go
  std::vector<NewMigration> written;        ///< each has the version of the last one it replaces
  std::vector<RecordedMigration> relinked;  ///< later ones, with a new parent; their SQL stays
};

/// The first `count` migrations of the history as few files. A file that cannot share a transaction (SQL
/// written by hand with transaction:false) stays as it is.
SquashedFiles squashed(const History& history, std::size_t count, const std::string& name,
                       int min_pg_version);

}  // namespace rowan::tool
