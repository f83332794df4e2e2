// Models what a statement may do to a database in use: the lock it takes and the named risks.
// To add a hazard: an enumerator here and its row in hazards_*.cpp; `explain`, `lint`, file comments and
// docs/hazards.md print the row.
#pragma once
#include <optional>
#include <span>
#include <string>
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
  // kinds of harm, what an Operation claims: hazards_classes.cpp
  deletes_data,
  index_build,
  rewrites_table,
  scans_table,
  locks_other_table,
  breaks_old_clients,
  needs_backfill,
  irreversible,
  narrows_type,

  // indexes: hazards_indexes.cpp
  index_blocks_writes,
  index_drop_blocks,
  reindex_blocks_writes,
  concurrently_in_transaction,
  index_if_not_exists,
  concurrently_under_lock_timeout,
  concurrently_on_partitioned_table,
  index_gap,
  index_on_changing_function,
  wasteful_index,
  index_corruption,

  // constraints: hazards_constraints.cpp
  check_scans,
  foreign_key_scans,
  validated_in_same_transaction,
  inline_constraint_scans,
  key_builds_index,
  primary_key_on_nullable_column,
  exclusion_builds_index,
  foreign_key_without_index,
  foreign_key_type_differs,
  many_foreign_keys,
  drop_locks_referenced_table,
  constraint_dropped,
  foreign_key_on_partitioned_table,
  deferrable_unique,
  domain_constraint,

  // columns: hazards_columns.cpp
  not_null_scans,
  proof_dropped_with_not_null,
  not_null_dropped,
  volatile_default_rewrites,
  identity_rewrites,
  generated_column_rewrites,
  default_of_existing_rows,

  // types: hazards_types.cpp
  type_change_rewrites,
  type_change_scans,
  time_zone_change,
  regrettable_type,
  enum_value_renamed,
  enum_value_unplaced,
  enum_value_used_too_soon,
  enum_type_rebuilt,

  // objects: hazards_objects.cpp
  renamed,
  dropped_and_added,
  column_dropped,
  object_dropped,
  truncates_or_cascades,
  extension_changed,
  access_changed,
  row_level_security_without_policy,
  rights_of_the_owner,
  partition_created_on_parent,
  attach_scans,
  detach_blocks,

  // transactions: hazards_transactions.cpp
  unbatched_write,
  rows_changed_after_ddl,
  no_lock_timeout,
  locks_several_tables,
  slow_under_lock,
  trigger_blocks_writes,
  maintenance_blocks,
  transaction_in_file,
  unqualified_name,
  long_identifier,
  unchecked_function_body,
  replication_changed,
  sequence_falls_behind,
  newer_postgres,
  statistics_missing,
  collation_changed,
};
using Hazards = std::vector<Hazard>;

/// One row of the table of hazards. Codes are for ever: a new row comes at the end of its file, with the next
/// free number.
struct HazardRow {
  Hazard hazard{};
  std::string_view code = {};  ///< H001
  std::string_view name = {};  ///< deletes_data: the word in migration headers
  std::optional<Hazard> of =
      {};                      ///< the kind of harm that this is a case of: who declares that, declares this
  std::string_view lock = {};  ///< what is locked, for how long if that matters
  std::string_view consequence = {};  ///< what happens
  std::string_view recipe = {};       ///< what Rowan does, or what to do instead
  std::string_view versions = "all that Rowan supports";
  std::string_view sources = {};  ///< rules of other tools that say the same
  bool advice = false;            ///< worth knowing, no danger: `lint` tells it and does not fail
};
std::span<const HazardRow> hazard_rows();
const HazardRow& hazard_row(Hazard hazard);

/// The row of a code or name, upper or lower case; nullptr: there is none.
const HazardRow* find_hazard(std::string_view code_or_name);

/// docs/hazards.md.
std::string hazard_page();

}  // namespace rowan::tool
