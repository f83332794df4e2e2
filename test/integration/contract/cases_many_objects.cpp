#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder node(std::string_view name) { return table(name).id().optional("label", "text"); }

TableBuilder linked(std::string_view name, std::string_view target) {
  return node(name).optional("link", "bigint").foreign_key({"link"}, target).index({"link"});
}

SchemaBuilder three() { return schema().add(node("a")).add(node("b")).add(node("c")); }

constexpr auto three_rows =
    "insert into public.a (label) values ('x'), ('y'); insert into public.b (label) values ('x'); "
    "insert into public.c (label) values ('z')";

MigrateCases growing() {
  return {
      {"many_new_tables", "four tables in a chain of references come at once", schema(),
       schema().add(node("a")).add(linked("b", "a")).add(linked("c", "b")).add(linked("d", "c"))},
      {"many_tables_go", "four tables in a chain of references go at once",
       schema().add(node("a")).add(linked("b", "a")).add(linked("c", "b")).add(linked("d", "c")), schema(),
       allow_drop()},
      {"many_links",
       "three tables get references to one another",
       three(),
       schema().add(linked("a", "c")).add(linked("b", "a")).add(linked("c", "b")),
       {},
       three_rows},
      {"many_links_go", "three tables lose references to one another",
       schema().add(linked("a", "c")).add(linked("b", "a")).add(linked("c", "b")), three(), allow_drop()},
      {"many_required",
       "a column of each of three tables becomes required",
       three(),
       schema()
           .add(table("a").id().required("label", "text"))
           .add(table("b").id().required("label", "text"))
           .add(table("c").id().required("label", "text")),
       {},
       three_rows},
      {"many_uniques",
       "three tables get unique constraints",
       three(),
       schema()
           .add(node("a").unique({"label"}))
           .add(node("b").unique({"label"}))
           .add(node("c").unique({"label"})),
       {},
       three_rows},
      {"many_schemas", "two schemas come with a type and tables that reference across them", schema(),
       schema()
           .schema("one")
           .schema("two")
           .enum_type("one.mood", {"sad", "ok"})
           .add(table("one.a").id().required("mood", "one.mood", "'ok'::one.mood"))
           .add(table("two.b").id().optional("a_id", "bigint").foreign_key({"a_id"}, "one.a"))},
  };
}

MigrateCases changing() {
  return {
      {"many_renames", "three columns are renamed, and what hangs on them is kept", three(),
       schema()
           .add(table("a").id().optional("name", "text"))
           .add(table("b").id().optional("name", "text"))
           .add(table("c").id().optional("name", "text")),
       decide({renamed_column("a", "label", "name"), renamed_column("b", "label", "name"),
               renamed_column("c", "label", "name")}),
       three_rows},
      {"many_tables_renamed", "tables pass their names on: a to b, b to c",
       schema()
           .add(table("a").id().primary_key({"id"}, "pk_1").optional("x", "text"))
           .add(table("b").id().primary_key({"id"}, "pk_2").optional("y", "text")),
       schema()
           .add(table("b").id().primary_key({"id"}, "pk_1").optional("x", "text"))
           .add(table("c").id().primary_key({"id"}, "pk_2").optional("y", "text")),
       decide({renamed_table("a", "b"), renamed_table("b", "c")})},
      {"many_types",
       "three columns of three tables change their type",
       three(),
       schema()
           .add(table("a").id().optional("label", "varchar"))
           .add(table("b").id().optional("label", "varchar"))
           .add(table("c").id().optional("label", "varchar")),
       {},
       three_rows},
      {"many_comments", "comments of a table, a column and an index come at once",
       schema().add(node("a").index({"label"}, "by_label")),
       schema().add(table("a")
                        .id()
                        .optional("label", "text")
                        .column_comment("what it is")
                        .comment("things")
                        .index({"label"}, "by_label", [](Index& index) { index.comment = "quick"; }))},
      {"many_checks",
       "a check comes, one changes, one goes",
       schema().add(table("a").id().optional("n", "integer").check("one", "n > 0").check("two", "n < 9")),
       schema().add(table("a").id().optional("n", "integer").check("two", "n < 10").check("three", "n <> 5")),
       {},
       "insert into public.a (n) values (1), (2)"},
      {"many_indexes",
       "an index comes, one changes, one goes, one is renamed",
       schema().add(node("a")
                        .optional("n", "integer")
                        .index({"n"}, "one")
                        .index({"label"}, "two")
                        .index({"label", "n"}, "three")),
       schema().add(node("a")
                        .optional("n", "integer")
                        .index({"n", "label"}, "one")
                        .index({"label", "n"}, "four")
                        .index({"id", "n"}, "five")),
       {},
       "insert into public.a (label, n) values ('q', 4)"},
      {"many_enums",
       "two enum types grow while columns use them",
       schema()
           .enum_type("mood", {"sad", "ok"})
           .enum_type("size", {"s", "l"})
           .add(node("a").optional("mood", "public.mood").optional("size", "public.size")),
       schema()
           .enum_type("mood", {"sad", "fine", "ok"})
           .enum_type("size", {"s", "l", "xl"})
           .add(node("a")
                    .optional("mood", "public.mood")
                    .optional("size", "public.size")
                    .optional("old", "public.size")),
       {},
       "insert into public.a (label) values ('q')"},
      {"many_kinds", "a table goes, a table comes, a column, an index and a check come to a third",
       schema().add(node("a")).add(node("b")),
       schema()
           .add(node("b").optional("n", "integer").index({"n"}).check("n_small", "n < 100"))
           .add(linked("c", "b")),
       allow_drop(), "insert into public.b (label) values ('q')"},
      {"many_foreign_actions", "three foreign keys change what they do on delete",
       schema().add(node("a")).add(linked("b", "a")).add(linked("c", "a")).add(linked("d", "a")),
       [] {
         SchemaBuilder all = schema().add(node("a"));
         for (const auto* name : {"b", "c", "d"})
           all.add(node(name)
                       .optional("link", "bigint")
                       .index({"link"})
                       .foreign_key({"link"}, "a", {"id"},
                                    [](ForeignKey& key) { key.on_delete = ReferentialAction::cascade; }));
         return Schema(all);
       }()},
  };
}

}  // namespace

MigrateCases many_object_cases() {
  auto all = growing();
  for (auto& each : changing()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
