// Types of columns and enum types.
#include <array>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<HazardRow, 8> types_rows{{
    {.hazard = Hazard::type_change_rewrites,
     .code = "H043",
     .name = "type_change_rewrites",
     .of = Hazard::rewrites_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "The new type has another form on disk: every row and every index is written anew while reads "
         "and writes wait.",
     .recipe =
         "Changes within the catalog are free: longer varchar, varchar to text, more digits of numeric. "
         "Otherwise a second column of the new type, a trigger that keeps both alike, a backfill in "
         "batches, a swap of the names in one short transaction, and the drop a release later.",
     .sources = "squawk changing-column-type, strong_migrations change_column, eugene E5, pg-schema-diff"},
    {.hazard = Hazard::type_change_scans,
     .code = "H044",
     .name = "type_change_scans",
     .of = Hazard::scans_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "The new type needs no rewrite, but a CHECK that reads the column is verified for every row, and"
         " a new collation builds the indexes of the column anew.",
     .recipe =
         "Drop the check, change the type, add the check NOT VALID and validate it in the next file. For "
         "a collation, build a new index concurrently first.",
     .sources = "strong_migrations change_column_constraint; collation only Rowan"},
    {.hazard = Hazard::time_zone_change,
     .code = "H045",
     .name = "time_zone_change",
     .of = Hazard::rewrites_table,
     .lock = "ACCESS EXCLUSIVE on the table",
     .consequence =
         "timestamp to timestamptz, or back, reads the values in the time zone of the session that "
         "migrates: in another one all times are shifted, and only under UTC is the rewrite spared.",
     .recipe =
         "SET LOCAL timezone = 'UTC' before it (or the zone in which the values were written), or say it:"
         " USING at AT TIME ZONE 'UTC'.",
     .sources = "strong_migrations change_column"},
    {.hazard = Hazard::regrettable_type,
     .code = "H046",
     .name = "regrettable_type",
     .lock = "that of the statement",
     .consequence =
         "A type that is regretted later: json has no equality, char(n) pads, varchar(n) and integer keys"
         " are outgrown, timestamp forgets its zone, money depends on lc_monetary, serial has rights and "
         "ownership of its own.",
     .recipe = "jsonb, text with a CHECK, timestamptz, bigint, numeric, GENERATED AS IDENTITY.",
     .sources = "squawk prefer-bigint-over-int, prefer-text-field, prefer-timestamptz, prefer-identity, "
                "ban-char-field, strong_migrations add_column_json, eugene E3",
     .advice = true},
    {.hazard = Hazard::enum_value_renamed,
     .code = "H047",
     .name = "enum_value_renamed",
     .of = Hazard::breaks_old_clients,
     .lock = "none on tables",
     .consequence =
         "Programs of the previous release send the old label and get an error, and do not know the new "
         "one when they read it.",
     .recipe =
         "ADD VALUE with the new label, release programs that read both, change the rows in batches, then"
         " forbid the old label by a check.",
     .sources = "strong_migrations rename_enum_value"},
    {.hazard = Hazard::enum_value_unplaced,
     .code = "H048",
     .name = "enum_value_unplaced",
     .lock = "none on tables",
     .consequence =
         "ADD VALUE without BEFORE or AFTER puts the label last in the order of the type, whatever the "
         "declaration says, and that order is what ORDER BY and < follow.",
     .recipe = "Say the place: ALTER TYPE ... ADD VALUE ... AFTER ...",
     .sources = "squawk require-enum-value-ordering",
     .advice = true},
    {.hazard = Hazard::enum_value_used_too_soon,
     .code = "H049",
     .name = "enum_value_used_too_soon",
     .lock = "none: it fails",
     .consequence =
         "A label cannot be used in the transaction that adds it to its type: error 55P04 (unsafe use of "
         "new value).",
     .recipe = "ADD VALUE in a file of its own; what uses the label in the next one.",
     .sources = "only Rowan"},
    {.hazard = Hazard::enum_type_rebuilt,
     .code = "H050",
     .name = "enum_type_rebuilt",
     .of = Hazard::rewrites_table,
     .lock = "ACCESS EXCLUSIVE on every table that uses the type",
     .consequence =
         "PostgreSQL cannot drop or reorder labels: the type is made anew, and every table with a column "
         "of it is written anew while reads and writes wait.",
     .recipe =
         "Keep the label and forbid it: CHECK (column <> 'label') NOT VALID, then VALIDATE. Or a second "
         "column of the new type, filled in batches. A small table can be rebuilt at once.",
     .sources = "pg-schema-diff, pg-delta"},
}};

}  // namespace

std::span<const HazardRow> hazards_of_types() { return types_rows; }

}  // namespace rowan::tool
