#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder people() { return table("people").id().optional("first", "text").optional("age", "integer"); }

auto generated(std::string_view text) {
  return [text = std::string(text)](Column& column) {
    column.generated = GeneratedExpression{expression(text)};
  };
}
auto collated(QualifiedName collation) {
  return [collation](Column& column) { column.collation = collation; };
}

const QualifiedName plain_c{"pg_catalog", "C"};

TableBuilder shouting(std::string_view text = "upper(first)") {
  return people().optional("shouted", "text").with(generated(text));
}

void kept_apart(Column& column) {
  column.storage = "external";
  column.statistics = 500;
  column.options = {{"n_distinct", "-0.5"}};
}

constexpr const char* two_people = "INSERT INTO public.people (first, age) VALUES ('ada', 36), (NULL, 7);";

}  // namespace

MigrateCases column_option_cases() {
  return {
      {"create_table_with_column_options",
       "a table has generated, collated and specially kept columns at once", schema(),
       schema().add(people()
                        .required("next", "integer")
                        .with(generated("age + 1"))
                        .optional("name", "varchar(40)")
                        .with(collated(plain_c))
                        .optional("picture", "bytea")
                        .with(kept_apart))},
      {"add_generated_column",
       "a generated column writes the table anew, and says so",
       schema().add(people()),
       schema().add(shouting()),
       {},
       two_people},
      {"drop_generated_column", "a generated column goes before the column that it is computed of",
       schema().add(shouting()), schema().add(table("people").id().optional("age", "integer")), allow_drop(),
       two_people},
      {"change_generated_column",
       "a changed expression replaces the column with the index, the check and the comment that it has",
       schema().add(shouting().column_comment("loud").index({"shouted"}).check("not_empty", "shouted <> ''")),
       schema().add(shouting("upper(first) || '!'")
                        .column_comment("loud")
                        .index({"shouted"})
                        .check("not_empty", "shouted <> ''")),
       {},
       two_people},
      {"change_generated_key",
       "a unique constraint and the foreign key to it are made again with their column",
       schema()
           .add(table("codes")
                    .required("n", "integer")
                    .required("code", "integer")
                    .with(generated("n * 2"))
                    .unique({"code"}))
           .add(table("uses").optional("code", "integer").foreign_key({"code"}, "codes", {"code"})),
       schema()
           .add(table("codes")
                    .required("n", "integer")
                    .required("code", "integer")
                    .with(generated("n * 3"))
                    .unique({"code"}))
           .add(table("uses").optional("code", "integer").foreign_key({"code"}, "codes", {"code"}))},
      {"retype_below_generated_column",
       "what a column is computed of changes its type while that one is away",
       schema().add(people().optional("next", "bigint").with(generated("age + 1"))),
       schema().add(table("people")
                        .id()
                        .optional("first", "text")
                        .optional("age", "bigint")
                        .optional("next", "bigint")
                        .with(generated("age + 1"))),
       cast("people", "age", "age::bigint"), two_people},
      {"rename_below_generated_column", "the expression follows the new name of what it mentions",
       schema().add(shouting()),
       schema().add(table("people")
                        .id()
                        .optional("given", "text")
                        .optional("age", "integer")
                        .optional("shouted", "text")
                        .with(generated("upper(given)"))),
       decide({renamed_column("people", "first", "given")}), two_people},
      {"generated_to_plain",
       "a generated column becomes one that is written, and keeps its values",
       schema().add(shouting()),
       schema().add(people().optional("shouted", "text")),
       {},
       two_people},
      {"generated_to_plain_under_keys",
       "a generated column becomes plain under its key, index and check, which the way back makes anew",
       schema()
           .add(table("codes")
                    .required("n", "integer")
                    .required("code", "integer")
                    .with(generated("n * 2"))
                    .column_comment("even")
                    .unique({"code"})
                    .index({"n", "code"})
                    .check("even", "code % 2 = 0"))
           .add(table("uses").optional("code", "integer").foreign_key({"code"}, "codes", {"code"})),
       schema()
           .add(table("codes")
                    .required("n", "integer")
                    .required("code", "integer", "0")
                    .column_comment("even")
                    .unique({"code"})
                    .index({"n", "code"})
                    .check("even", "code % 2 = 0"))
           .add(table("uses").optional("code", "integer").foreign_key({"code"}, "codes", {"code"})),
       {},
       "INSERT INTO public.codes (n) VALUES (1), (2); INSERT INTO public.uses VALUES (4);"},
      {"generated_to_plain_of_another_type",
       "a generated column becomes plain before its type changes, and before another one is computed of it",
       schema().add(people().optional("next", "integer").with(generated("age + 1"))),
       schema().add(
           people().required("next", "bigint", "0").optional("after", "bigint").with(generated("next + 1"))),
       cast("people", "next", "next::bigint"),
       "INSERT INTO public.people (first, age) VALUES ('ada', 36), ('bob', 7);"},
      {"plain_to_generated", "a written column becomes a generated one, when losing the values is meant",
       schema().add(people().optional("shouted", "text")), schema().add(shouting()), allow_drop(),
       two_people},
      {"change_collation",
       "a collation changes, and the indexes over it are built again",
       schema().add(people().index({"first"})),
       schema().add(table("people")
                        .id()
                        .optional("first", "text")
                        .with(collated(plain_c))
                        .optional("age", "integer")
                        .index({"first"})),
       {},
       two_people},
      {"change_type_and_collation",
       "a collation stays when the type changes",
       schema().add(table("people")
                        .id()
                        .optional("first", "varchar(20)")
                        .with(collated(plain_c))
                        .optional("age", "integer")),
       schema().add(
           table("people").id().optional("first", "text").with(collated(plain_c)).optional("age", "integer")),
       {},
       two_people},
      {"change_column_storage",
       "storage and statistics change, and go back to what the type has",
       schema().add(people().optional("picture", "bytea").with(kept_apart).optional("note", "text")),
       schema().add(people().optional("picture", "bytea").optional("note", "text").with([](Column& column) {
         column.storage = "plain";
         column.statistics = 0;
         column.options = {{"n_distinct", "200"}, {"n_distinct_inherited", "-1"}};
       })),
       {},
       two_people},
      {"storage_survives_type_change",
       "storage is said again after a type change, which forgets it",
       schema().add(
           table("people").id().optional("first", "varchar(20)").with(kept_apart).optional("age", "integer")),
       schema().add(
           table("people").id().optional("first", "text").with(kept_apart).optional("age", "integer")),
       {},
       two_people},
  };
}

}  // namespace rowan::tool::testing
