// The kinds of harm: what an Operation claims and the first line of a migration names.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 9> classes_rows{{
    {.hazard = Hazard::deletes_data,
     .code = "H001",
     .name = "deletes_data",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "Rows or values are gone once this commits. The way down makes the column or table again, empty:"
         " only a backup brings the data back. Programs of the previous release that still name it fail "
         "from that moment.",
     .recipe =
         "Rowan writes such a migration only with --allow-drop, and keeps the whole definition of what it"
         " drops so that the way down is exact. Release the program that no longer uses it first, drop it"
         " a release later. A column that old programs still insert into must be nullable or have a "
         "default until then. To keep the data under another name, annotate the new member with "
         "[[rowan::renamed_from(\"old\")]] instead.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::index_build,
     .code = "H002",
     .name = "index_build",
     .lock = "SHARE on the table; SHARE UPDATE EXCLUSIVE with CONCURRENTLY; ACCESS EXCLUSIVE for a key",
     .consequence =
         "The whole table is read to build an index: on a large table that takes minutes, disk and "
         "memory. CONCURRENTLY lets reads and writes go on and reads the table twice; without it writes "
         "wait (SHARE lock), and reads wait too when the index is built for a primary key or unique "
         "constraint (ACCESS EXCLUSIVE).",
     .recipe =
         "On a table that exists Rowan builds indexes with CREATE INDEX CONCURRENTLY in a file of their "
         "own, without a transaction and without a lock timeout, and a key takes its index over "
         "afterwards (ADD CONSTRAINT ... USING INDEX). A concurrent build that fails leaves an INVALID "
         "index behind; `rowan db migrate` drops it and builds again. By hand: DROP INDEX CONCURRENTLY "
         "name, never CREATE INDEX CONCURRENTLY IF NOT EXISTS, which takes an invalid index for a good "
         "one.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::rewrites_table,
     .code = "H003",
     .name = "rewrites_table",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "Every row is written anew and every index of the table is built again under ACCESS EXCLUSIVE: "
         "reads and writes wait for all of it, and for that time the table needs its size once more on "
         "disk and in the WAL.",
     .recipe =
         "Type changes that PostgreSQL can do in the catalog are done there (a longer varchar, varchar to"
         " text, more digits of numeric). For a column with a volatile default, Rowan adds it without "
         "one, sets the default, fills the old rows in batches and only then makes it NOT NULL. For other"
         " type changes on a large table: add a column of the new type, keep both in step with a trigger,"
         " fill it in batches, and swap the names in one short transaction.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::scans_table,
     .code = "H004",
     .name = "scans_table",
     .lock = "ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE on the table",
     .consequence =
         "Every row is read to verify a condition while the lock is held: nothing is rewritten, but "
         "others wait until the scan is over (reads too under ACCESS EXCLUSIVE, writes under SHARE ROW "
         "EXCLUSIVE).",
     .recipe =
         "On a table that exists Rowan adds checks and foreign keys NOT VALID, which is instant and holds"
         " for new rows at once, and validates them in a later transaction under SHARE UPDATE EXCLUSIVE, "
         "where reads and writes go on. NOT NULL is set after a validated check (column IS NOT NULL), "
         "which PostgreSQL accepts as proof without a scan; the check is dropped in a statement of its "
         "own afterwards, for in one statement the scan comes back.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::locks_other_table,
     .code = "H005",
     .name = "locks_other_table",
     .lock = "SHARE ROW EXCLUSIVE or ACCESS EXCLUSIVE on the other table",
     .consequence =
         "A table other than the changed one is locked too: the referenced table of a foreign key, SHARE "
         "ROW EXCLUSIVE (writes wait) when the key is added, ACCESS EXCLUSIVE (reads wait as well) when "
         "the key or the table that has it is dropped; every table with a column of an enum type that is "
         "rebuilt. A transaction that already uses one of the two and wants the other can deadlock with "
         "it.",
     .recipe =
         "Files start with a short lock_timeout, and `rowan db migrate` tries again later when the lock "
         "is not granted, so that a waiting migration does not make everybody else queue behind it. Drop "
         "or add foreign keys to a busy table one per file, at a quiet time.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::breaks_old_clients,
     .code = "H006",
     .name = "breaks_old_clients",
     .lock = "ACCESS EXCLUSIVE on the table, for a moment",
     .consequence =
         "Programs of the previous release stop working with what this changes: they name a table, column"
         " or value that is gone, bind a parameter of the old type, or meet a NULL that they do not "
         "expect.",
     .recipe =
         "If old and new programs run side by side during a release, do it in two: first add the new "
         "thing beside the old and write both, then, when no old program runs, drop the old one. A "
         "renamed table can be served to old programs by a view of the old name. If all programs stop for"
         " the release, the plain change is instant.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::needs_backfill,
     .code = "H007",
     .name = "needs_backfill",
     .lock = "ACCESS EXCLUSIVE on the table, for a moment",
     .consequence =
         "The column is required but the rows that exist have no value for it: on a table with rows the "
         "statement fails with \"column contains null values\". On an empty table it succeeds.",
     .recipe =
         "Give the member a default (an initialiser or [[rowan::default_sql(\"...\")]]): PostgreSQL then "
         "gives it to old rows without rewriting them, if it is not volatile. Otherwise make it "
         "std::optional first, fill it, and make it required in the next migration: Rowan then writes the"
         " batches and the proof of NOT NULL.",
     .sources = "squawk adding-required-field, Atlas MF103"},
    {.hazard = Hazard::irreversible,
     .code = "H008",
     .name = "irreversible",
     .lock = "that of the statement",
     .consequence =
         "There is no way down: nothing that PostgreSQL offers undoes this statement, or the change does "
         "not know enough of what was there before. The down section raises an error and changes nothing.",
     .recipe = "Look at it twice and have a backup. `rowan db rollback` stops at this migration with its "
               "reason. To go back anyway, write a new migration forward.",
     .sources = "the classes of pg-schema-diff"},
    {.hazard = Hazard::narrows_type,
     .code = "H009",
     .name = "narrows_type",
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "Some values of the old type do not fit the new one: the statement fails on the first that is "
         "too long or out of range, while numbers lose digits and timestamps lose their fraction without "
         "any error.",
     .recipe = "Count the rows that would not fit before you migrate, and correct them. Say with "
               "[[rowan::using_cast(\"...\")]] what shall become of them: left(note, 80), least(quantity, "
               "32767), round(price, 2).",
     .sources = "pg-schema-diff, Atlas; rounding only Rowan"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_classes() { return classes_rows; }

}  // namespace rowan::tool
