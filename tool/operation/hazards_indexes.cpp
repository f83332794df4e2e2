// Statements about indexes.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 11> indexes_rows{{
    {.hazard = Hazard::index_blocks_writes,
     .code = "H010",
     .name = "index_blocks_writes",
     .of = Hazard::index_build,
     .lock = "SHARE on the table",
     .consequence =
         "CREATE INDEX without CONCURRENTLY: every INSERT, UPDATE and DELETE waits until the whole table "
         "is read and the index is built.",
     .recipe =
         "CREATE INDEX CONCURRENTLY in a file of its own with `transaction:false`. On a table made in the"
         " same migration the plain form is right.",
     .sources = "squawk require-concurrent-index-creation, strong_migrations add_index, eugene E6, "
                "pg-schema-diff, Atlas"},
    {.hazard = Hazard::index_drop_blocks,
     .code = "H011",
     .name = "index_drop_blocks",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "DROP INDEX without CONCURRENTLY waits for every running query of the table, and every new "
         "query, reads too, queues up behind it. Queries that used the index become slow at once.",
     .recipe = "DROP INDEX CONCURRENTLY in a file of its own with `transaction:false`; the index of a "
               "constraint goes with ALTER TABLE ... DROP CONSTRAINT.",
     .sources = "squawk require-concurrent-index-deletion, strong_migrations remove_index, Atlas"},
    {.hazard = Hazard::reindex_blocks_writes,
     .code = "H012",
     .name = "reindex_blocks_writes",
     .of = Hazard::index_build,
     .lock = "SHARE on the table, ACCESS EXCLUSIVE on the index",
     .consequence =
         "REINDEX without CONCURRENTLY: writes wait until the index is built again, and so do reads that "
         "would use it.",
     .recipe =
         "REINDEX INDEX CONCURRENTLY in a file of its own with `transaction:false`. After a failure drop "
         "what is left: indexes whose names end in _ccnew or _ccold.",
     .sources = "squawk require-concurrent-reindex"},
    {.hazard = Hazard::concurrently_in_transaction,
     .code = "H013",
     .name = "concurrently_in_transaction",
     .lock = "none: it fails",
     .consequence =
         "What is CONCURRENTLY (or VACUUM, CREATE DATABASE, ALTER SYSTEM) cannot run inside a "
         "transaction: error 25001. Several statements in one section with `transaction:false` are one "
         "transaction too for dbmate and golang-migrate.",
     .recipe = "Give it a file of its own: `transaction:false` after migrate:up and migrate:down, `+goose NO "
               "TRANSACTION`, one statement.",
     .sources = "squawk ban-concurrent-index-creation-in-transaction; the shape of the file only Rowan"},
    {.hazard = Hazard::index_if_not_exists,
     .code = "H014",
     .name = "index_if_not_exists",
     .lock = "SHARE UPDATE EXCLUSIVE on the table",
     .consequence =
         "CREATE INDEX CONCURRENTLY IF NOT EXISTS succeeds when an INVALID index of that name is left "
         "from a failed build: the migration counts as applied, and the index is never used, or does not "
         "enforce that values are unique.",
     .recipe = "Leave IF NOT EXISTS out. `rowan db migrate` drops an INVALID index of that name before it "
               "builds; by hand DROP INDEX CONCURRENTLY, then assert pg_index.indisvalid in the next file.",
     .sources = "only Rowan"},
    {.hazard = Hazard::concurrently_under_lock_timeout,
     .code = "H015",
     .name = "concurrently_under_lock_timeout",
     .lock = "SHARE UPDATE EXCLUSIVE on the table",
     .consequence = "A concurrent build waits for older transactions to end, and that wait counts against "
                    "lock_timeout: a short one breaks it off and leaves an INVALID index.",
     .recipe = "No lock_timeout (or one of minutes) around CONCURRENTLY: SET lock_timeout = 0. Runners must "
               "poll their advisory lock, since one that waits in a transaction deadlocks with the build.",
     .sources = "only Rowan"},
    {.hazard = Hazard::concurrently_on_partitioned_table,
     .code = "H016",
     .name = "concurrently_on_partitioned_table",
     .lock = "none: it fails",
     .consequence =
         "CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY do not work on a partitioned table, only "
         "on its partitions.",
     .recipe =
         "CREATE INDEX ... ON ONLY parent; for each partition CREATE INDEX CONCURRENTLY and ALTER INDEX "
         "... ATTACH PARTITION. The index of the parent is valid with the last one.",
     .sources = "pg-schema-diff"},
    {.hazard = Hazard::index_gap,
     .code = "H017",
     .name = "index_gap",
     .lock = "that of the two statements",
     .consequence =
         "The index is dropped before its successor exists: for the time between, queries scan the table,"
         " and nothing enforces that values are unique.",
     .recipe = "Build the new index under another name, swap the names in one transaction (ALTER INDEX ... "
               "RENAME locks the index only), then drop the old one concurrently.",
     .sources = "pg-schema-diff, online_migrations, pgschema"},
    {.hazard = Hazard::index_on_changing_function,
     .code = "H018",
     .name = "index_on_changing_function",
     .lock = "that of the index build",
     .consequence =
         "An index on an expression or predicate needs IMMUTABLE functions: others are refused, and a "
         "function that is declared IMMUTABLE but depends on search_path, time zone or tables gives a "
         "wrong index, or one that a restored dump cannot build.",
     .recipe =
         "Use functions that look at their arguments only, written with their schema, and give your own "
         "ones SET search_path.",
     .sources = "only Rowan"},
    {.hazard = Hazard::wasteful_index,
     .code = "H019",
     .name = "wasteful_index",
     .lock = "that of the index build",
     .consequence =
         "A hash index, an index over more than three columns, or one whose columns another index starts "
         "with already: every write pays for it and few queries gain.",
     .recipe =
         "Index what the WHERE clauses need: a btree over the one to three columns that select best. Drop"
         " the shorter of two indexes that start alike.",
     .sources = "strong_migrations add_index_columns, online_migrations; duplicates only Rowan",
     .advice = true},
    {.hazard = Hazard::index_corruption,
     .code = "H020",
     .name = "index_corruption",
     .of = Hazard::index_build,
     .lock = "SHARE UPDATE EXCLUSIVE on the table",
     .consequence =
         "On PostgreSQL 14.0 to 14.3 CREATE INDEX CONCURRENTLY and REINDEX CONCURRENTLY may leave rows "
         "out of the index without an error.",
     .recipe = "Update the server to 14.4 or later before the migration; rebuild indexes that were built "
               "concurrently before that.",
     .versions = "14.0 to 14.3",
     .sources = "strong_migrations add_index_corruption"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_indexes() { return indexes_rows; }

}  // namespace rowan::tool
