#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder indexed_notes() {
  return table("notes").id().optional("body", "text").optional("tags", "jsonb");
}
constexpr const char* two_notes = "INSERT INTO public.notes (body) VALUES ('a'), ('b');";

}  // namespace

MigrateCases index_cases() {
  return {
      {"add_index",
       "P12: an index on a table in use is built concurrently, alone in its file",
       schema().add(indexed_notes()),
       schema().add(indexed_notes().index({"body"})),
       {},
       two_notes},
      {"add_indexes",
       "P12: each of several indexes has its file",
       schema().add(indexed_notes()),
       schema().add(indexed_notes()
                        .index({"body"}, {},
                               [](Index& index) {
                                 index.keys[0].descending = true;
                                 index.keys[0].nulls = NullsOrder::last;
                                 index.predicate = expression("body IS NOT NULL");
                               })
                        .index({"tags"}, {},
                               [](Index& index) {
                                 index.method = "gin";
                                 index.keys[0].operator_class = "jsonb_path_ops";
                               })
                        .index({"id"}, "notes_lower_idx",
                               [](Index& index) {
                                 index.keys[0] = {};
                                 index.keys[0].expression = expression("lower(body)");
                                 index.include = {"id"};
                               })),
       {},
       two_notes},
      {"add_unique_index_nulls_not_distinct",
       "NULLS NOT DISTINCT asks for PostgreSQL 15",
       schema().add(indexed_notes()),
       schema().add(indexed_notes().index({"body"}, {},
                                          [](Index& index) {
                                            index.unique = true;
                                            index.nulls_not_distinct = true;
                                          })),
       {},
       two_notes},
      {"replace_index",
       "P12: a changed index is built beside the old one and takes its name",
       schema().add(indexed_notes().index({"body"}, "notes_search")),
       schema().add(indexed_notes().index({"body", "id"}, "notes_search")),
       {},
       two_notes},
      {"replace_commented_index",
       "P12: comments of old and new index are kept apart",
       schema().add(
           indexed_notes().index({"body"}, "notes_search", [](Index& index) { index.comment = "old"; })),
       schema().add(indexed_notes().index({"body", "id"}, "notes_search",
                                          [](Index& index) { index.comment = "new"; })),
       {},
       two_notes},
      {"drop_index",
       "P12: an index is dropped concurrently",
       schema().add(indexed_notes().index({"body"})),
       schema().add(indexed_notes()),
       {},
       two_notes},
      {"index_on_new_column",
       "an index on a new column comes after it",
       schema().add(indexed_notes()),
       schema().add(indexed_notes().optional("title", "text").index({"title"})),
       {},
       two_notes},
      {"unique_index_with_default_predicate_change",
       "a changed predicate replaces a unique index",
       schema().add(indexed_notes().index({"body"}, "notes_once",
                                          [](Index& index) {
                                            index.unique = true;
                                            index.predicate = expression("id > 0");
                                          })),
       schema().add(indexed_notes().index({"body"}, "notes_once",
                                          [](Index& index) {
                                            index.unique = true;
                                            index.predicate = expression("id > 10");
                                          })),
       {},
       two_notes},
  };
}

}  // namespace rowan::tool::testing
