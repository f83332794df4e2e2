#include "integration/measured/hazard_case.hpp"

namespace rowan::tool::testing {
namespace {

using enum Hazard;
using enum Effect;

constexpr const char* t_waits = "t ACCESS EXCLUSIVE; ";
constexpr const char* both_write_wait = "p SHARE ROW EXCLUSIVE; t SHARE ROW EXCLUSIVE; ";
constexpr const char* both_wait = "p ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; ";
constexpr const char* linked = "ALTER TABLE t ADD CONSTRAINT t_r FOREIGN KEY (r) REFERENCES p (id)";
constexpr const char* proved = "ALTER TABLE t ADD CONSTRAINT a_known CHECK (a IS NOT NULL)";
constexpr const char* others_write = "t SHARE UPDATE EXCLUSIVE; ";
constexpr const char* parted = "CREATE TABLE m (id int) PARTITION BY RANGE (id)";

std::vector<HazardCase> of_harm() {
  return {
      {deletes_data, "ALTER TABLE t DROP COLUMN a", t_waits},
      {index_build, "CREATE INDEX i ON t (a)", "t SHARE; ", builds_index},
      {index_build, "ALTER TABLE t ADD UNIQUE (a)", t_waits, builds_index},
      {index_build, "CREATE INDEX CONCURRENTLY i ON t (a)", others_write, none, {}, 0, 99, true},
      {rewrites_table, "ALTER TABLE t ALTER COLUMN a TYPE bigint", t_waits, rewrites},
      {scans_table, "ALTER TABLE t ADD CHECK (a > 0)", t_waits, scans},
      {scans_table, linked, both_write_wait, scans},
      {locks_other_table, linked, both_write_wait, scans},
      {locks_other_table, "ALTER TABLE t DROP CONSTRAINT t_r", both_wait, none, linked},
      {breaks_old_clients, "ALTER TABLE t RENAME COLUMN a TO z", t_waits},
      {needs_backfill, "ALTER TABLE t ADD COLUMN c int NOT NULL", "23502"},
      {needs_backfill, "ALTER TABLE t ADD COLUMN c int NOT NULL DEFAULT 1", t_waits},
      {narrows_type, "ALTER TABLE t ALTER COLUMN b TYPE varchar(5)", t_waits, rewrites},
  };
}

std::vector<HazardCase> of_indexes() {
  return {
      {index_blocks_writes, "CREATE INDEX i ON t (a)", "t SHARE; ", builds_index},
      {index_drop_blocks, "DROP INDEX t_b", t_waits},
      {reindex_blocks_writes, "REINDEX INDEX t_b", "t SHARE; t_b ACCESS EXCLUSIVE; ", builds_index},
      {reindex_blocks_writes, "REINDEX TABLE t", "t SHARE; t_b ACCESS EXCLUSIVE; ", builds_index},
      {concurrently_in_transaction, "CREATE INDEX CONCURRENTLY i ON t (a)", "25001"},
      {concurrently_in_transaction, "VACUUM t", "25001"},
      {index_if_not_exists,
       "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
       others_write,
       none,
       {},
       0,
       99,
       true},
      {concurrently_under_lock_timeout, "DROP INDEX CONCURRENTLY t_b", others_write, none, {}, 0, 99, true},
      {index_corruption, "REINDEX TABLE CONCURRENTLY t", others_write, none, {}, 0, 99, true},
      {index_on_changing_function, "CREATE INDEX i ON t (b) WHERE at > now()", "42P17"},
      {wasteful_index, "CREATE INDEX i ON t USING hash (b)", "t SHARE; ", builds_index},
      {index_gap, "DROP INDEX t_b; CREATE INDEX t_b ON t (b)", t_waits, builds_index},
  };
}

std::vector<HazardCase> of_constraints() {
  return {
      {check_scans, "ALTER TABLE t ADD CHECK (a > 0)", t_waits, scans},
      {check_scans, "ALTER TABLE t ADD CHECK (a > 0) NOT VALID", t_waits},
      {foreign_key_scans, linked, both_write_wait, scans},
      {foreign_key_scans, std::string(linked) + " NOT VALID", both_write_wait},
      {validated_in_same_transaction,
       "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c", t_waits,
       scans},
      {inline_constraint_scans, "ALTER TABLE t ADD COLUMN c int CHECK (c > 0)", t_waits, scans},
      {inline_constraint_scans, "ALTER TABLE t ADD COLUMN c int REFERENCES p (id)",
       "p SHARE ROW EXCLUSIVE; t ACCESS EXCLUSIVE; "},
      {inline_constraint_scans, "ALTER TABLE t ADD COLUMN c int DEFAULT 1 REFERENCES p (id)",
       "p SHARE ROW EXCLUSIVE; t ACCESS EXCLUSIVE; ", scans},
      {inline_constraint_scans, "ALTER TABLE t ADD COLUMN c int UNIQUE", t_waits, builds_index},
      {key_builds_index, "ALTER TABLE t ADD UNIQUE (a)", t_waits, builds_index},
      {key_builds_index, "ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i", t_waits, none,
       "CREATE UNIQUE INDEX i ON t (a)"},
      {primary_key_on_nullable_column, "ALTER TABLE u ADD PRIMARY KEY USING INDEX i", "u ACCESS EXCLUSIVE; ",
       scans, "CREATE TABLE u (id int); CREATE UNIQUE INDEX i ON u (id)"},
      {exclusion_builds_index, "ALTER TABLE t ADD EXCLUDE USING btree (a WITH =)", t_waits, builds_index},
      {foreign_key_without_index, std::string(linked) + " NOT VALID", both_write_wait},
      {foreign_key_type_differs, "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES w (id) NOT VALID",
       "t SHARE ROW EXCLUSIVE; w SHARE ROW EXCLUSIVE; ", none, "CREATE TABLE w (id bigint PRIMARY KEY)"},
      {many_foreign_keys,
       "ALTER TABLE t ADD FOREIGN KEY (r) REFERENCES p (id) NOT VALID; "
       "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES q (id) NOT VALID",
       "p SHARE ROW EXCLUSIVE; q SHARE ROW EXCLUSIVE; t SHARE ROW EXCLUSIVE; "},
      {many_foreign_keys, "ALTER TABLE t DROP CONSTRAINT t_r; ALTER TABLE t DROP CONSTRAINT t_a",
       "p ACCESS EXCLUSIVE; q ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; ", none,
       std::string(linked) +
           "; ALTER TABLE t ADD CONSTRAINT t_a FOREIGN KEY (a) REFERENCES q (id) NOT VALID"},
      {drop_locks_referenced_table, "ALTER TABLE t DROP CONSTRAINT t_r", both_wait, none, linked},
      {drop_locks_referenced_table, "DROP TABLE t", both_wait, none, linked},
      {constraint_dropped, "ALTER TABLE t DROP CONSTRAINT a_known", t_waits, none, proved},
      {foreign_key_on_partitioned_table, "ALTER TABLE m ADD FOREIGN KEY (id) REFERENCES p (id) NOT VALID",
       "42809", none, parted, 0, 17},
      {deferrable_unique, "ALTER TABLE t ADD UNIQUE (a) DEFERRABLE", t_waits, builds_index},
      {domain_constraint, "ALTER DOMAIN d ADD CHECK (value > 0)", "v SHARE; ", scans,
       "CREATE DOMAIN d AS int; CREATE TABLE v (c d); INSERT INTO v VALUES (1)"},
      {domain_constraint, "ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0) NOT VALID", "", none,
       "CREATE DOMAIN d AS int; CREATE TABLE v (c d)"},
      {domain_constraint, "ALTER DOMAIN d VALIDATE CONSTRAINT c", "v SHARE; ", scans,
       "CREATE DOMAIN d AS int; CREATE TABLE v (c d); ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0) NOT "
       "VALID"},
      {domain_constraint, "ALTER DOMAIN d SET NOT NULL", "v SHARE; ", scans,
       "CREATE DOMAIN d AS int; CREATE TABLE v (c d); INSERT INTO v VALUES (1)"},
  };
}

std::vector<HazardCase> of_columns() {
  return {
      {not_null_scans, "ALTER TABLE t ALTER COLUMN a SET NOT NULL", t_waits, scans},
      {not_null_scans, "ALTER TABLE t ALTER COLUMN a SET NOT NULL", t_waits, none, proved},
      {proof_dropped_with_not_null, "ALTER TABLE t ALTER COLUMN a SET NOT NULL, DROP CONSTRAINT a_known",
       t_waits, scans, proved},
      {proof_dropped_with_not_null,
       "ALTER TABLE t ALTER COLUMN a SET NOT NULL; ALTER TABLE t DROP CONSTRAINT a_known", t_waits, none,
       proved},
      {not_null_dropped, "ALTER TABLE t ALTER COLUMN a DROP NOT NULL", t_waits, none,
       "ALTER TABLE t ALTER COLUMN a SET NOT NULL"},
      {volatile_default_rewrites, "ALTER TABLE t ADD COLUMN c uuid DEFAULT gen_random_uuid()", t_waits,
       rewrites},
      {volatile_default_rewrites, "ALTER TABLE t ADD COLUMN c float DEFAULT random()", t_waits, rewrites},
      {identity_rewrites, "ALTER TABLE t ADD COLUMN c serial", t_waits, rewrites},
      {identity_rewrites, "ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS IDENTITY", t_waits, rewrites},
      {generated_column_rewrites, "ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a + 1) STORED",
       t_waits, rewrites},
      {generated_column_rewrites,
       "ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a + 1) VIRTUAL",
       t_waits,
       none,
       {},
       18,
       99,
       false,
       true},
      {default_of_existing_rows, "ALTER TABLE t ADD COLUMN c timestamptz DEFAULT now()", t_waits},
  };
}

std::vector<HazardCase> of_types() {
  const std::string with_type =
      "CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE h (e e); INSERT INTO h VALUES ('x')";
  return {
      {type_change_rewrites, "ALTER TABLE t ALTER COLUMN a TYPE bigint", t_waits, rewrites},
      {type_change_rewrites, "ALTER TABLE t ALTER COLUMN b TYPE varchar(20)", t_waits},
      {type_change_rewrites, "ALTER TABLE t ALTER COLUMN b TYPE text", t_waits},
      {type_change_scans, "ALTER TABLE t ALTER COLUMN b TYPE varchar(20)", t_waits, scans,
       "ALTER TABLE t ADD CHECK (b <> '')"},
      {type_change_scans, "ALTER TABLE t ALTER COLUMN b TYPE varchar(10) COLLATE \"C\"", t_waits,
       builds_index},
      {time_zone_change,
       "SET LOCAL timezone = 'Europe/Berlin'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz", t_waits,
       rewrites},
      {time_zone_change, "SET LOCAL timezone = 'UTC'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz",
       t_waits},
      {enum_value_renamed, "ALTER TYPE e RENAME VALUE 'x' TO 'z'", "", none, with_type},
      {enum_value_unplaced, "ALTER TYPE e ADD VALUE 'z'", "", none, with_type},
      {enum_value_used_too_soon, "ALTER TYPE e ADD VALUE 'z'; INSERT INTO h VALUES ('z')", "55P04", none,
       with_type},
      {enum_type_rebuilt,
       "CREATE TYPE n AS ENUM ('x'); ALTER TABLE h ALTER COLUMN e TYPE n USING e::text::n; DROP TYPE e",
       "h ACCESS EXCLUSIVE; ", rewrites, with_type},
  };
}

}  // namespace

std::vector<HazardCase> hazard_cases_of_tables() {
  std::vector<HazardCase> all;
  for (const auto make : {of_harm, of_indexes, of_constraints, of_columns, of_types})
    for (auto& each : make()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
