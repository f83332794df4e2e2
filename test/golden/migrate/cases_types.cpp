#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

/// A column that a default, a check and a partial index speak about.
TableBuilder notes_of(std::string_view type_text) {
  return table("notes")
      .id()
      .required("body", type_text, "'a'")
      .check("body_known", "body in ('a', 'b')")
      .index({"id"}, "notes_a_idx", [](Index& index) { index.predicate = expression("body in ('a', 'c')"); });
}

TableBuilder stars_of(std::string_view type_text) {
  return table("notes")
      .id()
      .required("stars", type_text, "1")
      .check("stars_known", "stars in (1, 2)")
      .index({"id"}, "notes_star_idx", [](Index& index) { index.predicate = expression("stars in (1, 3)"); });
}

}  // namespace

MigrateCases type_cases() {
  return {
      {"widen_varchar",
       "a type change that keeps the rows needs no decision",
       schema().add(table("notes").id().optional("body", "varchar(10)").index({"body"})),
       schema().add(table("notes").id().optional("body", "text").index({"body"})),
       {},
       "INSERT INTO public.notes (body) VALUES ('a'), (NULL);"},
      {"varchar_to_text_under_check",
       "P6: a type change that keeps the rows does not read them for a check either",
       schema().add(notes_of("varchar(10)")),
       schema().add(notes_of("text")),
       {},
       "INSERT INTO public.notes (body) VALUES ('a'), ('b');"},
      {"widen_varchar_under_check",
       "P6: more characters need no new index, only the check again",
       schema().add(notes_of("varchar(10)")),
       schema().add(notes_of("varchar(20)")),
       {},
       "INSERT INTO public.notes (body) VALUES ('a'), ('b');"},
      {"integer_to_bigint_under_check", "text that compares the old type is read again as the new one",
       schema().add(stars_of("integer")), schema().add(stars_of("bigint")),
       cast("notes", "stars", "stars::bigint"), "INSERT INTO public.notes (stars) VALUES (1), (2);"},
      {"text_to_integer", "using_cast allows a rewrite: the default goes before and comes after",
       schema().add(table("notes").id().required("stars", "text", "'3'")),
       schema().add(table("notes").id().required("stars", "integer", "3")),
       cast("notes", "stars", "stars::integer"), "INSERT INTO public.notes (stars) VALUES ('1'), ('2');"},
      {"text_to_enum", "checks and partial indexes over the old type are made anew",
       schema().add(table("tasks")
                        .id()
                        .required("state", "text", "'open'")
                        .check("state_known", "state <> 'lost'")
                        .index({"id"}, "tasks_open_idx",
                               [](Index& index) { index.predicate = expression("state = 'open'"); })),
       schema()
           .enum_type("task_state", {"open", "done"})
           .add(table("tasks")
                    .id()
                    .required("state", "public.task_state", "'open'")
                    .index({"id"}, "tasks_open_idx",
                           [](Index& index) { index.predicate = expression("state = 'open'"); })),
       [] {
         auto decisions = cast("tasks", "state", "state::public.task_state");
         decisions.allow_drop = true;
         return decisions;
       }(),
       "INSERT INTO public.tasks (state) VALUES ('open'), ('done');"},
      {"integer_key_to_bigint", "both sides of a foreign key grow in one file",
       schema()
           .add(table("parents").required("id", "integer").primary_key({"id"}))
           .add(
               table("children").id().required("parent_id", "integer").foreign_key({"parent_id"}, "parents")),
       schema()
           .add(table("parents").required("id", "bigint").primary_key({"id"}))
           .add(table("children").id().required("parent_id", "bigint").foreign_key({"parent_id"}, "parents")),
       [] {
         auto decisions = cast("parents", "id", "id::bigint");
         decisions.casts.push_back({qualified("children"), "parent_id", "parent_id::bigint"});
         return decisions;
       }(),
       "INSERT INTO public.parents VALUES (1), (2); INSERT INTO public.children (parent_id) VALUES (1), "
       "(2);"},
      {"integer_key_to_text", "a foreign key is dropped while both its types change",
       schema()
           .add(table("parents").required("id", "integer").primary_key({"id"}))
           .add(
               table("children").id().required("parent_id", "integer").foreign_key({"parent_id"}, "parents")),
       schema()
           .add(table("parents").required("id", "text").primary_key({"id"}))
           .add(table("children").id().required("parent_id", "text").foreign_key({"parent_id"}, "parents")),
       [] {
         auto decisions = cast("parents", "id", "id::text");
         decisions.casts.push_back({qualified("children"), "parent_id", "parent_id::text"});
         return decisions;
       }(),
       "INSERT INTO public.parents VALUES (1), (2); INSERT INTO public.children (parent_id) VALUES (1), "
       "(2);"},
      {"numeric_scale", "precision and scale change with a decision",
       schema().add(table("notes").id().required("price", "numeric(10,2)")),
       schema().add(table("notes").id().required("price", "numeric(12,4)")),
       cast("notes", "price", "price::numeric(12,4)"), "INSERT INTO public.notes (price) VALUES (1.25);"},
      {"type_and_default_and_null", "type, default and nullability of one column change together",
       schema().add(table("notes").id().optional("stars", "integer", "1")),
       schema().add(table("notes").id().required("stars", "bigint", "2")),
       cast("notes", "stars", "stars::bigint"), "INSERT INTO public.notes (stars) VALUES (1), (5);"},
  };
}

}  // namespace rowan::tool::testing
