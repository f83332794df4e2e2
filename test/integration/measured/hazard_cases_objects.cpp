#include "integration/measured/hazard_case.hpp"

namespace rowan::tool::testing {
namespace {

using enum Hazard;
using enum Effect;

constexpr const char* t_waits = "t ACCESS EXCLUSIVE; ";
constexpr const char* linked = "ALTER TABLE t ADD CONSTRAINT t_r FOREIGN KEY (r) REFERENCES p (id)";
constexpr const char* parted =
    "CREATE TABLE m (id int) PARTITION BY RANGE (id); "
    "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10)";
constexpr const char* parted_with_rest =
    "CREATE TABLE m (id int) PARTITION BY RANGE (id); CREATE TABLE rest PARTITION OF m DEFAULT; "
    "CREATE TABLE m2 (id int); INSERT INTO m2 VALUES (11)";

std::vector<HazardCase> of_objects() {
  return {
      {renamed, "ALTER TABLE t RENAME TO z", t_waits},
      {renamed, "ALTER TABLE t RENAME COLUMN a TO z", t_waits},
      {renamed, "ALTER TABLE t SET SCHEMA s", t_waits, none, "CREATE SCHEMA s"},
      {dropped_and_added, "ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN z int", t_waits},
      {column_dropped, "ALTER TABLE t DROP COLUMN a", t_waits},
      {object_dropped, "DROP TABLE t", "p ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; ", none, linked},
      {object_dropped, "DROP SEQUENCE s", "s ACCESS EXCLUSIVE; ", none, "CREATE SEQUENCE s"},
      {object_dropped, "DROP MATERIALIZED VIEW v", "v ACCESS EXCLUSIVE; ", none,
       "CREATE MATERIALIZED VIEW v AS SELECT a FROM t"},
      {truncates_or_cascades, "TRUNCATE t", t_waits, rewrites},
      {truncates_or_cascades, "TRUNCATE p CASCADE", "p ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; ", rewrites,
       linked},
      {access_changed, "CREATE POLICY own ON t USING (true)", t_waits},
      {access_changed, "ALTER POLICY own ON t USING (a > 1)", t_waits, none,
       "CREATE POLICY own ON t USING (true)"},
      {access_changed, "DROP POLICY own ON t", t_waits, none, "CREATE POLICY own ON t USING (true)"},
      {access_changed, "ALTER TABLE t FORCE ROW LEVEL SECURITY", t_waits},
      {row_level_security_without_policy, "ALTER TABLE t ENABLE ROW LEVEL SECURITY", t_waits},
      {rights_of_the_owner,
       "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; "
       "CREATE VIEW seen AS SELECT a FROM t",
       ""},
  };
}

std::vector<HazardCase> of_partitions() {
  return {
      {partition_created_on_parent, "CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20)",
       "m ACCESS EXCLUSIVE; ", none, parted},
      {attach_scans, "ALTER TABLE m ATTACH PARTITION m2 FOR VALUES FROM (10) TO (20)",
       "m SHARE UPDATE EXCLUSIVE; m2 ACCESS EXCLUSIVE; rest ACCESS EXCLUSIVE; ", scans, parted_with_rest},
      {detach_blocks, "ALTER TABLE m DETACH PARTITION m1", "m ACCESS EXCLUSIVE; m1 ACCESS EXCLUSIVE; ", none,
       parted, 14},
      {detach_blocks, "ALTER TABLE m DETACH PARTITION m1", "m ACCESS EXCLUSIVE; m1 SHARE UPDATE EXCLUSIVE; ",
       none, parted, 13, 13},
      {detach_blocks, "DROP TABLE m1", "m ACCESS EXCLUSIVE; m1 ACCESS EXCLUSIVE; ", none, parted},
  };
}

}  // namespace

std::vector<HazardCase> hazard_cases_of_objects() {
  auto all = of_objects();
  for (auto& each : of_partitions()) all.push_back(std::move(each));
  return all;
}

std::vector<HazardCase> hazard_cases_of_transactions() {
  return {
      {unbatched_write, "UPDATE t SET a = 2", "t ROW EXCLUSIVE; ", scans},
      {unbatched_write, "INSERT INTO t SELECT id + 100 FROM q", "t ROW EXCLUSIVE; ", scans},
      {rows_changed_after_ddl, "ALTER TABLE t ADD COLUMN c int; UPDATE t SET c = 1", t_waits, scans},
      {locks_several_tables, "ALTER TABLE t ADD COLUMN c int; ALTER TABLE p ADD COLUMN c int",
       "p ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; "},
      {slow_under_lock, "ALTER TABLE t ADD COLUMN c int; CREATE INDEX i ON t (a)", t_waits, builds_index},
      {trigger_blocks_writes,
       "CREATE TRIGGER u BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION "
       "suppress_redundant_updates_trigger()",
       "t SHARE ROW EXCLUSIVE; "},
      {trigger_blocks_writes, "ALTER TABLE t DISABLE TRIGGER ALL", "t SHARE ROW EXCLUSIVE; "},
      {trigger_blocks_writes, "ALTER TABLE t ENABLE TRIGGER USER", "t SHARE ROW EXCLUSIVE; "},
      {maintenance_blocks, "REFRESH MATERIALIZED VIEW v", "v ACCESS EXCLUSIVE; ", scans,
       "CREATE MATERIALIZED VIEW v AS SELECT a FROM t"},
      {maintenance_blocks, "CLUSTER t USING t_b", t_waits, rewrites},
      {maintenance_blocks, "LOCK TABLE t", t_waits},
      {maintenance_blocks, "ALTER TABLE t SET UNLOGGED", t_waits, rewrites},
      {maintenance_blocks, "ALTER TABLE u SET LOGGED", "u ACCESS EXCLUSIVE; ", rewrites,
       "CREATE UNLOGGED TABLE u (a int)"},
      {replication_changed, "ALTER TABLE t REPLICA IDENTITY FULL", t_waits},
      {replication_changed, "CREATE PUBLICATION n FOR TABLE t", "t SHARE UPDATE EXCLUSIVE; "},
      {replication_changed, "ALTER PUBLICATION n ADD TABLE t", "t SHARE UPDATE EXCLUSIVE; ", none,
       "CREATE PUBLICATION n"},
      {sequence_falls_behind, "ALTER SEQUENCE s RESTART", "s SHARE ROW EXCLUSIVE; ", none,
       "CREATE SEQUENCE s"},
      {sequence_falls_behind, "ALTER SEQUENCE s AS smallint", "s SHARE ROW EXCLUSIVE; ", none,
       "CREATE SEQUENCE s"},
      {newer_postgres, "CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT", "42601", none, {}, 0, 14},
      {newer_postgres,
       "ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a + 1) VIRTUAL",
       "42601",
       none,
       {},
       0,
       17},
      {maintenance_blocks, "VACUUM FULL t", t_waits, none, {}, 0, 99, true},
      {statistics_missing, "ANALYZE t", "t SHARE UPDATE EXCLUSIVE; "},
      {collation_changed, "REINDEX INDEX t_b", "t SHARE; t_b ACCESS EXCLUSIVE; ", builds_index},
  };
}

}  // namespace rowan::tool::testing
