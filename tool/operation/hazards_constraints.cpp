// Constraints of tables and domains.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 15> constraints_rows{{
    {.hazard = Hazard::check_scans,
     .code = "H021",
     .name = "check_scans",
     .of = Hazard::scans_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence = "ADD CHECK without NOT VALID reads every row while reads and writes wait.",
     .recipe = "ADD CONSTRAINT ... CHECK (...) NOT VALID, which is instant and holds for new rows; VALIDATE "
               "CONSTRAINT in the next file, where reads and writes go on.",
     .sources = "squawk constraint-missing-not-valid, strong_migrations add_check_constraint, eugene E1, "
                "pg-schema-diff"},
    {.hazard = Hazard::foreign_key_scans,
     .code = "H022",
     .name = "foreign_key_scans",
     .of = Hazard::scans_table,
     .lock = "SHARE ROW EXCLUSIVE on both tables",
     .consequence = "ADD FOREIGN KEY without NOT VALID reads every row while writes to both tables wait.",
     .recipe = "An index on the referencing columns first; ADD CONSTRAINT ... FOREIGN KEY ... NOT VALID; "
               "VALIDATE CONSTRAINT in the next file.",
     .versions = "all; on partitioned tables NOT VALID since 18",
     .sources = "squawk adding-foreign-key-constraint, strong_migrations add_foreign_key, pg-schema-diff"},
    {.hazard = Hazard::validated_in_same_transaction,
     .code = "H023",
     .name = "validated_in_same_transaction",
     .of = Hazard::scans_table,
     .lock = "that of ADD CONSTRAINT",
     .consequence =
         "A constraint that is added NOT VALID and validated in the same transaction: the strong lock of "
         "the first statement is held through the scan of the second, so nothing is gained.",
     .recipe = "Move VALIDATE CONSTRAINT to a file of its own.",
     .sources = "squawk constraint-missing-not-valid, strong_migrations validate_constraint"},
    {.hazard = Hazard::inline_constraint_scans,
     .code = "H024",
     .name = "inline_constraint_scans",
     .of = Hazard::scans_table,
     .lock = "ACCESS EXCLUSIVE on the table, SHARE ROW EXCLUSIVE on the referenced one",
     .consequence =
         "ADD COLUMN with CHECK reads every row under ACCESS EXCLUSIVE; with REFERENCES it locks the "
         "referenced table as well, and with a default it verifies every row; with UNIQUE or PRIMARY KEY "
         "it builds the index there.",
     .recipe =
         "ADD COLUMN alone. Then the constraint in the steps for existing tables: check and foreign key "
         "NOT VALID and VALIDATE, unique by an index built concurrently.",
     .sources = "squawk adding-foreign-key-constraint; check only Rowan"},
    {.hazard = Hazard::key_builds_index,
     .code = "H025",
     .name = "key_builds_index",
     .of = Hazard::index_build,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence = "ADD UNIQUE or ADD PRIMARY KEY builds its index while reads and writes wait.",
     .recipe = "CREATE UNIQUE INDEX CONCURRENTLY in a file of its own, then ADD CONSTRAINT ... UNIQUE USING "
               "INDEX, which is instant. Look for duplicates before.",
     .sources = "squawk disallowed-unique-constraint, strong_migrations add_unique_constraint, eugene E7,"
                " pg-schema-diff"},
    {.hazard = Hazard::primary_key_on_nullable_column,
     .code = "H026",
     .name = "primary_key_on_nullable_column",
     .of = Hazard::scans_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "ADD PRIMARY KEY USING INDEX makes its columns NOT NULL: where they are not yet, every row is "
         "read while reads and writes wait.",
     .recipe = "Make the columns NOT NULL first, by a validated check (H036), then add the key.",
     .sources = "eugene W14"},
    {.hazard = Hazard::exclusion_builds_index,
     .code = "H027",
     .name = "exclusion_builds_index",
     .of = Hazard::index_build,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "ADD EXCLUDE builds its index while reads and writes wait; there is no NOT VALID and no USING "
         "INDEX for it.",
     .recipe = "Add it to a new table and copy the rows, or take a window in which the application stands "
               "still.",
     .sources = "strong_migrations add_exclusion_constraint, eugene E8, online_migrations"},
    {.hazard = Hazard::foreign_key_without_index,
     .code = "H028",
     .name = "foreign_key_without_index",
     .lock = "SHARE ROW EXCLUSIVE on both tables",
     .consequence =
         "No index starts with the referencing columns: each DELETE, and each UPDATE of the key, of a "
         "referenced row reads the whole referencing table, and holds its row locks for that long.",
     .recipe = "CREATE INDEX CONCURRENTLY on the referencing columns in a file before the foreign key. Rowan "
               "does so unless `references(index = false)` is said.",
     .sources = "eugene E15, pgfence"},
    {.hazard = Hazard::foreign_key_type_differs,
     .code = "H029",
     .name = "foreign_key_type_differs",
     .lock = "SHARE ROW EXCLUSIVE on both tables",
     .consequence =
         "The referencing column has another type than the referenced one: each check casts, indexes may "
         "go unused, and values that the wider type has cannot be stored.",
     .recipe = "Give both columns the same type.",
     .sources = "online_migrations"},
    {.hazard = Hazard::many_foreign_keys,
     .code = "H030",
     .name = "many_foreign_keys",
     .of = Hazard::locks_other_table,
     .lock = "SHARE ROW EXCLUSIVE or ACCESS EXCLUSIVE on each table",
     .consequence =
         "One transaction adds or drops foreign keys to several tables: all of them are locked until it "
         "ends, in an order that the application does not know, which can deadlock.",
     .recipe = "One foreign key per file; drop the keys before the table that has them.",
     .sources = "online_migrations"},
    {.hazard = Hazard::drop_locks_referenced_table,
     .code = "H031",
     .name = "drop_locks_referenced_table",
     .of = Hazard::locks_other_table,
     .lock = "ACCESS EXCLUSIVE on the referenced table too",
     .consequence =
         "Dropping a foreign key, or a table that has one, locks the referenced table as well: reads of "
         "that one wait, too.",
     .recipe =
         "A file of its own with a short lock_timeout, tried again when it fails; drop the foreign key in"
         " a file before the table.",
     .sources = "only Rowan"},
    {.hazard = Hazard::constraint_dropped,
     .code = "H032",
     .name = "constraint_dropped",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "Nothing enforces this rule from now on: rows that break it can be written, and the constraint "
         "cannot come back while they are there.",
     .recipe =
         "Be sure that no program counts on it (ON CONFLICT, error handling, joins that expect one row). "
         "A constraint that is replaced is dropped after its successor is validated.",
     .sources = "Atlas CD101, pg-schema-diff"},
    {.hazard = Hazard::foreign_key_on_partitioned_table,
     .code = "H033",
     .name = "foreign_key_on_partitioned_table",
     .lock = "none: it fails",
     .consequence =
         "A foreign key of a partitioned table cannot be added NOT VALID before PostgreSQL 18; without, "
         "every partition is read under the lock.",
     .recipe =
         "Add it to each partition NOT VALID and validate it there; then to the parent, which takes over "
         "what the partitions have proved.",
     .versions = "13 to 17",
     .sources = "pg-schema-diff"},
    {.hazard = Hazard::deferrable_unique,
     .code = "H034",
     .name = "deferrable_unique",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "A DEFERRABLE unique constraint cannot be the target of a foreign key (an error at once) nor of "
         "ON CONFLICT (an error when the program runs).",
     .recipe =
         "Make it deferrable only where values are swapped within a transaction, and nothing upserts by "
         "it.",
     .sources = "only Rowan"},
    {.hazard = Hazard::domain_constraint,
     .code = "H035",
     .name = "domain_constraint",
     .of = Hazard::scans_table,
     .lock = "SHARE on every table that uses the domain",
     .consequence =
         "A constraint added to a domain, validated or made NOT NULL reads every table with a column of "
         "it while their writes wait; a column of such a domain that is added to a table writes that "
         "table anew.",
     .recipe = "Put the CHECK on the columns instead (NOT VALID, VALIDATE), or ALTER DOMAIN ... ADD ... NOT "
               "VALID and VALIDATE at a quiet time.",
     .sources = "squawk ban-create-domain-with-constraint, ban-alter-domain-with-add-constraint"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_constraints() { return constraints_rows; }

}  // namespace rowan::tool
