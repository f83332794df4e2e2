// Models what a statement may do to a database in use: the lock it takes and the named risks.
// To add a hazard: an enumerator here and its row in hazard.cpp; `explain`, file comments and docs print the
// row.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "model/name.hpp"

namespace rowan::tool {

/// Table-level lock modes, weakest first (manual 13.3.1).
enum class LockLevel {
  none,
  access_share,
  row_share,
  row_exclusive,
  share_update_exclusive,
  share,
  share_row_exclusive,
  exclusive,
  access_exclusive
};
std::string_view lock_name(LockLevel level);         // "ACCESS EXCLUSIVE"
std::string_view lock_consequence(LockLevel level);  // "reads and writes wait"

/// The strongest lock on the changed table, and on other tables (a foreign key locks both).
struct Lock {
  LockLevel level = LockLevel::none;
  struct Other {
    QualifiedName table;
    LockLevel level;
  };
  std::vector<Other> others;
  bool rewrites = false;  ///< the table is written anew
  bool scans = false;     ///< every row is read under the lock
};

enum class Hazard {
  deletes_data,
  index_build,
  rewrites_table,
  scans_table,
  locks_other_table,
  breaks_old_clients,
  needs_backfill,
  irreversible,
  narrows_type
};
using Hazards = std::vector<Hazard>;

/// One row of the table of hazards.
struct HazardRow {
  Hazard hazard;
  std::string_view code;         ///< H001
  std::string_view name;         ///< deletes_data: the word in migration headers
  std::string_view consequence;  ///< what happens
  std::string_view recipe;       ///< what Rowan does, or what to do instead
};
std::span<const HazardRow> hazard_rows();
const HazardRow& hazard_row(Hazard hazard);

}  // namespace rowan::tool
