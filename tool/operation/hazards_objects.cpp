// Whole objects, access and partitions.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 12> objects_rows{{
    {.hazard = Hazard::renamed,
     .code = "H051",
     .name = "renamed",
     .of = Hazard::breaks_old_clients,
     .lock = "ACCESS EXCLUSIVE on the table, for a moment",
     .consequence =
         "Programs of the previous release name the table, column, schema, type or function as it was, "
         "and fail from that moment.",
     .recipe =
         "New beside old, both written, then the old one dropped a release later. A renamed table can be "
         "served by a view of the old name, WITH (security_invoker = on) from 15, in the same "
         "transaction. If all programs stop for the release, the plain rename is instant.",
     .sources = "squawk renaming-column, renaming-table, strong_migrations rename_column, rename_table, "
                "Atlas BC101, BC102"},
    {.hazard = Hazard::dropped_and_added,
     .code = "H052",
     .name = "dropped_and_added",
     .of = Hazard::deletes_data,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "A column is dropped and one of the same type added to the same table: if that was a rename, the"
         " values are lost without a word.",
     .recipe = "ALTER TABLE ... RENAME COLUMN; in the header [[rowan::renamed_from(\"old\")]]. If both are "
               "meant, two migrations.",
     .sources = "only Rowan"},
    {.hazard = Hazard::column_dropped,
     .code = "H053",
     .name = "column_dropped",
     .of = Hazard::deletes_data,
     .lock = "ACCESS EXCLUSIVE on the table, for a moment",
     .consequence =
         "The values of the column are gone. Programs of the previous release that name it, and SELECT * "
         "that is prepared, fail from that moment.",
     .recipe = "Release programs that do not name it first; until then let it be nullable or have a default. "
               "Drop it a release later.",
     .sources = "squawk ban-drop-column, strong_migrations remove_column, pg-schema-diff, Atlas DS103"},
    {.hazard = Hazard::object_dropped,
     .code = "H054",
     .name = "object_dropped",
     .of = Hazard::deletes_data,
     .lock = "ACCESS EXCLUSIVE on the object, and on tables that it references",
     .consequence = "The table, schema, sequence, type or materialized view is gone with all that is in it.",
     .recipe =
         "Be sure that nothing uses it: rename it, wait a release, have a backup, then drop it; or assert"
         " before that it is empty.",
     .sources = "squawk ban-drop-table, ban-drop-database, pg-schema-diff, Atlas DS101, DS102"},
    {.hazard = Hazard::truncates_or_cascades,
     .code = "H055",
     .name = "truncates_or_cascades",
     .of = Hazard::deletes_data,
     .lock = "ACCESS EXCLUSIVE on every table that is reached",
     .consequence =
         "TRUNCATE empties the table; CASCADE drops or empties whatever depends on it, also what was made"
         " after this file was written.",
     .recipe = "Name what shall go, in its order, without CASCADE; delete rows in batches.",
     .sources = "squawk ban-truncate-cascade"},
    {.hazard = Hazard::extension_changed,
     .code = "H056",
     .name = "extension_changed",
     .of = Hazard::breaks_old_clients,
     .lock = "that of the objects of the extension",
     .consequence =
         "Types, functions and operators of the extension go or change with it, and with them what is "
         "built from them.",
     .recipe =
         "List what depends on it before (pg_depend); try a new version on a copy; rebuild indexes of its"
         " operator classes if its notes say so.",
     .sources = "pg-schema-diff"},
    {.hazard = Hazard::access_changed,
     .code = "H057",
     .name = "access_changed",
     .of = Hazard::breaks_old_clients,
     .lock = "ACCESS EXCLUSIVE on the table for policies and row level security",
     .consequence =
         "Who may see or write what changes at the moment of the migration: programs may lose access, or "
         "others gain it.",
     .recipe =
         "Have it read by whoever is responsible for access. A permissive policy adds rows to those that "
         "are seen, a restrictive one takes them away. Grant before the program needs it, revoke after "
         "the last one that does.",
     .sources = "pg-schema-diff"},
    {.hazard = Hazard::row_level_security_without_policy,
     .code = "H058",
     .name = "row_level_security_without_policy",
     .of = Hazard::breaks_old_clients,
     .lock = "ACCESS EXCLUSIVE on the table, for a moment",
     .consequence =
         "Row level security without a policy denies every row to all but the owner: programs see an "
         "empty table.",
     .recipe = "CREATE POLICY first, then ENABLE ROW LEVEL SECURITY, in the same transaction.",
     .sources = "only Rowan"},
    {.hazard = Hazard::rights_of_the_owner,
     .code = "H059",
     .name = "rights_of_the_owner",
     .lock = "none on tables",
     .consequence =
         "A SECURITY DEFINER function without SET search_path runs names that the caller chose with the "
         "rights of its owner; a view over a table with row level security reads with the rights of the "
         "owner of the view, past the policies.",
     .recipe =
         "SET search_path = pg_catalog, pg_temp on the function and schemas in its body; on the view WITH"
         " (security_invoker = on), from 15.",
     .versions = "all; security_invoker since 15",
     .sources = "pgroll#179; as a rule only Rowan"},
    {.hazard = Hazard::partition_created_on_parent,
     .code = "H060",
     .name = "partition_created_on_parent",
     .of = Hazard::locks_other_table,
     .lock = "ACCESS EXCLUSIVE on the parent",
     .consequence =
         "CREATE TABLE ... PARTITION OF locks the parent: reads and writes of all its partitions wait.",
     .recipe =
         "CREATE TABLE (LIKE parent INCLUDING DEFAULTS INCLUDING CONSTRAINTS), a check of the bound, then"
         " ALTER TABLE ... ATTACH PARTITION, which takes SHARE UPDATE EXCLUSIVE on the parent.",
     .sources = "only Rowan"},
    {.hazard = Hazard::attach_scans,
     .code = "H061",
     .name = "attach_scans",
     .of = Hazard::scans_table,
     .lock = "ACCESS EXCLUSIVE on the partition and on the default partition, SHARE UPDATE EXCLUSIVE on "
             "the parent",
     .consequence =
         "ATTACH PARTITION reads every row of the table that is attached unless a valid check proves the "
         "bound, and every row of the default partition unless a check there excludes it.",
     .recipe =
         "Add the check to the table (and its opposite to the default partition) NOT VALID, validate it "
         "in the next file, attach, drop the check.",
     .sources = "pgfence; default partition only Rowan"},
    {.hazard = Hazard::detach_blocks,
     .code = "H062",
     .name = "detach_blocks",
     .lock =
         "ACCESS EXCLUSIVE on the parent and the partition; before 14 SHARE UPDATE EXCLUSIVE on the latter",
     .consequence =
         "DETACH PARTITION without CONCURRENTLY: reads and writes of the whole partitioned table wait.",
     .recipe = "DETACH PARTITION ... CONCURRENTLY in a file of its own (there must be no default partition); "
               "after an interruption DETACH ... FINALIZE. On 13: a short lock_timeout, tried again.",
     .versions = "14 and later for CONCURRENTLY",
     .sources = "squawk require-concurrent-partition-detach, pgfence"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_objects() { return objects_rows; }

}  // namespace rowan::tool
