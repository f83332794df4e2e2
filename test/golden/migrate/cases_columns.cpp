#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder notes() { return table("notes").id().optional("body", "text"); }
constexpr const char* three_notes = "INSERT INTO public.notes (body) VALUES ('a'), ('b'), ('c');";

}  // namespace

MigrateCases column_cases() {
  return {
      {"add_columns",
       "nullable columns and constant or stable defaults are one step",
       schema().add(notes()),
       schema().add(notes()
                        .optional("tags", "text[]")
                        .required("stars", "integer", "0")
                        .required("made_at", "timestamptz", "now()")),
       {},
       three_notes},
      {"add_volatile_required_column",
       "P1: a volatile default is set, filled in, then required",
       schema().add(notes()),
       schema().add(notes().required("token", "uuid", "gen_random_uuid()")),
       {},
       three_notes},
      {"add_volatile_optional_column",
       "P1: a nullable column with a volatile default is only filled",
       schema().add(notes()),
       schema().add(notes().optional("token", "uuid", "gen_random_uuid()")),
       {},
       three_notes},
      {"set_not_null",
       "P2: NOT NULL comes through a check that was validated without blocking writes",
       schema().add(notes()),
       schema().add(table("notes").id().required("body", "text")),
       {},
       three_notes},
      {"set_not_null_twice",
       "P2: two columns go the same way in the same files",
       schema().add(notes().optional("title", "text", "'none'")),
       schema().add(table("notes").id().required("body", "text").required("title", "text", "'none'")),
       {},
       three_notes},
      {"drop_not_null",
       "a column becomes nullable in one step",
       schema().add(table("notes").id().required("body", "text")),
       schema().add(notes()),
       {},
       three_notes},
      {"change_default", "defaults are set, changed and removed",
       schema().add(table("notes")
                        .id()
                        .optional("a", "integer")
                        .optional("b", "integer", "1")
                        .optional("c", "integer", "2")),
       schema().add(table("notes")
                        .id()
                        .optional("a", "integer", "7")
                        .optional("b", "integer", "8")
                        .optional("c", "integer"))},
      {"add_identity", "identity comes after NOT NULL",
       schema().add(table("notes").optional("number", "bigint").required("body", "text")),
       schema().add(table("notes").required("number", "bigint").identity().required("body", "text"))},
      {"default_to_identity", "a default goes before identity comes",
       schema().add(table("notes").required("number", "bigint", "0")),
       schema().add(table("notes").required("number", "bigint").identity(IdentityGeneration::always))},
      {"drop_identity", "identity goes before NOT NULL does",
       schema().add(table("notes").required("number", "bigint").identity()),
       schema().add(table("notes").optional("number", "bigint", "5"))},
      {"drop_column_with_dependents", "what uses a column is dropped before it, in the same file",
       schema().add(notes()
                        .required("stars", "integer", "0")
                        .check("stars_check", "stars >= 0")
                        .index({"stars"})
                        .unique({"body", "stars"})),
       schema().add(notes()), allow_drop(), three_notes},
      {"drop_and_add_column", "with --allow-drop a like column may replace another",
       schema().add(notes().optional("old", "text")), schema().add(notes().optional("new", "text")),
       allow_drop(), three_notes},
  };
}

}  // namespace rowan::tool::testing
