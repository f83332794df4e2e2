// What stands beside what in one transaction, and what runners and servers make of it.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 16> transactions_rows{{
    {.hazard = Hazard::unbatched_write,
     .code = "H063",
     .name = "unbatched_write",
     .lock = "ROW EXCLUSIVE on the table, and a lock on each row",
     .consequence =
         "UPDATE, DELETE or INSERT ... SELECT of a whole table in one transaction: row locks, WAL and "
         "dead rows for all of it at once, replicas fall behind, and VACUUM can clean nothing until it "
         "ends.",
     .recipe =
         "Batches of some thousand rows by key, each its own transaction (DO with COMMIT in a file with "
         "`transaction:false`), that go on where they stopped.",
     .sources = "strong_migrations backfill, online_migrations, pgfence"},
    {.hazard = Hazard::rows_changed_after_ddl,
     .code = "H064",
     .name = "rows_changed_after_ddl",
     .lock = "that of the schema change, for longer",
     .consequence =
         "Rows are changed in the transaction that changed the schema: the strong lock is held until the "
         "last row is written.",
     .recipe = "Schema change and change of rows in two files.",
     .sources = "strong_migrations"},
    {.hazard = Hazard::no_lock_timeout,
     .code = "H065",
     .name = "no_lock_timeout",
     .lock = "that of the statement",
     .consequence =
         "The statement waits for a strong lock without limit, and every query of the table that comes "
         "after it waits behind it: one long report is enough to stop an application.",
     .recipe =
         "SET LOCAL lock_timeout = '2s' at the start of the file, and try again when it fails. `rowan db "
         "migrate` does both by itself, other runners do not.",
     .sources = "squawk require-lock-timeout, strong_migrations, eugene E9",
     .advice = true},
    {.hazard = Hazard::locks_several_tables,
     .code = "H066",
     .name = "locks_several_tables",
     .of = Hazard::locks_other_table,
     .lock = "ACCESS EXCLUSIVE on each of them",
     .consequence =
         "One transaction takes ACCESS EXCLUSIVE on several tables that exist, and holds the first while "
         "it waits for the next: programs that use them in another order deadlock with it.",
     .recipe =
         "One table per file; or LOCK TABLE a, b at the start, in the order in which the application uses"
         " them.",
     .sources = "eugene E4, pgfence, online_migrations; lock order only Rowan"},
    {.hazard = Hazard::slow_under_lock,
     .code = "H067",
     .name = "slow_under_lock",
     .lock = "that of the earlier statement, for longer",
     .consequence = "A statement that reads or writes many rows follows one that took a strong lock, in one "
                    "transaction: everybody waits for the slow one too.",
     .recipe = "The slow statement in a file of its own, or before the one that locks.",
     .sources = "eugene E4, E10, strong_migrations"},
    {.hazard = Hazard::trigger_blocks_writes,
     .code = "H068",
     .name = "trigger_blocks_writes",
     .lock = "SHARE ROW EXCLUSIVE on the table",
     .consequence =
         "CREATE TRIGGER, ENABLE and DISABLE TRIGGER wait for running writes and let new ones queue "
         "behind them.",
     .recipe =
         "A file of its own with a short lock_timeout, tried again when it fails; the function before it,"
         " CREATE OR REPLACE FUNCTION locks no table.",
     .versions = "all; OR REPLACE since 14",
     .sources = "pgfence"},
    {.hazard = Hazard::maintenance_blocks,
     .code = "H069",
     .name = "maintenance_blocks",
     .of = Hazard::rewrites_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "REFRESH MATERIALIZED VIEW without CONCURRENTLY, VACUUM FULL, CLUSTER, LOCK TABLE, SET LOGGED, "
         "SET UNLOGGED, SET TABLESPACE and SET ACCESS METHOD hold the strongest lock for as long as it "
         "takes to write the table.",
     .recipe =
         "REFRESH ... CONCURRENTLY (needs a unique index); pg_repack or pg_squeeze for the others; or a "
         "window.",
     .sources = "squawk prefer-repack, pgfence; the others only Rowan"},
    {.hazard = Hazard::transaction_in_file,
     .code = "H070",
     .name = "transaction_in_file",
     .lock = "none",
     .consequence =
         "BEGIN, COMMIT or ROLLBACK in the file ends the transaction of the runner: what follows is not "
         "atomic, and the record of the migration may be wrong.",
     .recipe = "Leave them out: the file is one transaction already, or has `transaction:false`.",
     .sources = "squawk transaction-nesting, ban-uncommitted-transaction"},
    {.hazard = Hazard::unqualified_name,
     .code = "H071",
     .name = "unqualified_name",
     .lock = "none",
     .consequence =
         "A name without schema means what search_path finds first: another object under another role, or"
         " for a runner that sets it; a SET search_path without LOCAL stays for the files after it.",
     .recipe = "Write schema.name (files of tenants are the exception), and SET LOCAL search_path.",
     .sources = "squawk require-table-schema",
     .advice = true},
    {.hazard = Hazard::long_identifier,
     .code = "H072",
     .name = "long_identifier",
     .lock = "none",
     .consequence =
         "Identifiers of more than 63 bytes are cut without an error: two can become one, and what is cut"
         " is not found again by its name.",
     .recipe = "A shorter name. Rowan shortens its own with a hash at the end.",
     .sources = "squawk identifier-too-long"},
    {.hazard = Hazard::unchecked_function_body,
     .code = "H073",
     .name = "unchecked_function_body",
     .lock = "none",
     .consequence =
         "The body of a function in quotes is not tied to what it uses, and with check_function_bodies = "
         "off not even parsed: the error comes when it is called.",
     .recipe = "Leave check_function_bodies on; from 14 write SQL functions with BEGIN ATOMIC, whose uses "
               "PostgreSQL knows.",
     .versions = "all; BEGIN ATOMIC since 14",
     .sources = "pg-schema-diff",
     .advice = true},
    {.hazard = Hazard::replication_changed,
     .code = "H074",
     .name = "replication_changed",
     .lock = "ACCESS EXCLUSIVE for REPLICA IDENTITY, SHARE UPDATE EXCLUSIVE for publications",
     .consequence =
         "REPLICA IDENTITY or the tables of a publication change: subscribers stop, miss rows, or refuse "
         "UPDATE and DELETE of tables without a key.",
     .recipe = "Change subscribers first. A published table needs a primary key, or REPLICA IDENTITY FULL.",
     .sources = "pg-schema-diff; publications only Rowan"},
    {.hazard = Hazard::sequence_falls_behind,
     .code = "H075",
     .name = "sequence_falls_behind",
     .lock = "SHARE ROW EXCLUSIVE on the sequence",
     .consequence =
         "A sequence that is restarted, shrunk or of a smaller type gives numbers that rows have already,"
         " or none: inserts fail with duplicate keys, or at the end of the range.",
     .recipe =
         "Set it from the rows: SELECT setval(sequence, max(id)) FROM table; compare before you shrink.",
     .sources = "pg-schema-diff; restart only Rowan"},
    {.hazard = Hazard::newer_postgres,
     .code = "H076",
     .name = "newer_postgres",
     .lock = "none: it fails",
     .consequence =
         "The file uses what an older server that it claims to support does not know: NULLS NOT DISTINCT "
         "is 15, VIRTUAL generated columns, NOT ENFORCED and NOT NULL ... NOT VALID are 18.",
     .recipe = "Say the version in the first line, `-- rowan: name postgres>=15`, and min_pg_version in "
               "rowan.toml; Rowan writes what that version understands.",
     .sources = "strong_migrations target_version"},
    {.hazard = Hazard::statistics_missing,
     .code = "H077",
     .name = "statistics_missing",
     .lock = "SHARE UPDATE EXCLUSIVE for ANALYZE",
     .consequence =
         "After a rewrite of a column, an index on an expression or a large backfill the planner has no "
         "statistics, and chooses bad plans until autovacuum comes by.",
     .recipe = "ANALYZE table (column) at the end of the next file.",
     .sources = "pg-schema-diff, strong_migrations",
     .advice = true},
    {.hazard = Hazard::collation_changed,
     .code = "H078",
     .name = "collation_changed",
     .lock = "that of the rebuilt indexes",
     .consequence =
         "Another collation, provider or version of it sorts otherwise: indexes built under the old one "
         "find wrong rows, and unique ones let duplicates in.",
     .recipe =
         "REINDEX CONCURRENTLY every index over text of that collation, then ALTER COLLATION ... REFRESH "
         "VERSION.",
     .sources = "only Rowan"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_transactions() { return transactions_rows; }

}  // namespace rowan::tool
