#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder posts() {
  return table("example.posts").id().optional("title", "text").optional("org", "bigint");
}

MigrateCases rename_traps() {
  return {
      {"rename_under_index", "a column is renamed before its index is remade, and back after it",
       schema().add(table("posts").id().optional("title", "text").index({"title"}, "posts_title")),
       schema().add(table("posts").id().optional("name", "text").index({"name", "id"}, "posts_title")),
       decide({renamed_column("posts", "title", "name")})},
      {"rename_under_unique_and_check", "keys and checks follow the name of their column",
       schema().add(table("posts")
                        .id()
                        .required("title", "text")
                        .unique({"title"}, "once")
                        .check("short", "length(title) < 9")),
       schema().add(table("posts")
                        .id()
                        .required("name", "text")
                        .unique({"name"}, "once")
                        .check("short", "length(name) < 9")),
       decide({renamed_column("posts", "title", "name")}),
       "insert into public.posts (title) values ('a'), ('b')"},
      {"rename_and_require", "a column is renamed and required at once",
       schema().add(table("posts").id().optional("title", "text")),
       schema().add(table("posts").id().required("name", "text")),
       decide({renamed_column("posts", "title", "name")}), "insert into public.posts (title) values ('a')"},
      {"rename_referenced_table", "a renamed table is still referenced",
       schema()
           .add(table("people").id())
           .add(table("pets").id().optional("owner", "bigint").foreign_key({"owner"}, "people")),
       schema()
           .add(table("persons").id().primary_key({"id"}, "people_pkey"))
           .add(table("pets").id().optional("owner", "bigint").foreign_key({"owner"}, "persons")),
       decide({renamed_table("people", "persons")})},
      {"rename_foreign_key_column", "a foreign key survives the new name of its column",
       schema()
           .add(table("people").id())
           .add(table("pets").id().optional("owner", "bigint").foreign_key({"owner"}, "people")),
       schema()
           .add(table("people").id())
           .add(table("pets").id().optional("keeper", "bigint").foreign_key({"keeper"}, "people")),
       decide({renamed_column("pets", "owner", "keeper")})},
  };
}

MigrateCases key_traps() {
  return {
      {"key_in_schema",
       "a composite key changes in a schema other than public",
       schema().schema("example").add(
           table("example.posts").required("a", "bigint").required("b", "bigint").primary_key({"a", "b"})),
       schema().schema("example").add(
           table("example.posts").required("a", "bigint").required("b", "bigint").primary_key({"a"})),
       {},
       "insert into example.posts values (1, 2)"},
      {"rename_index_in_schema", "an index is renamed in a schema other than public",
       schema().schema("example").add(posts().unique_index({"title"}, "posts_a")),
       schema().schema("example").add(posts().unique_index({"title"}, "posts_b"))},
      {"deferrable_in_schema", "a foreign key becomes deferrable in a schema other than public",
       schema().schema("example").add(posts().foreign_key({"org"}, "example.posts")),
       schema().schema("example").add(
           posts().foreign_key({"org"}, "example.posts", {"id"},
                               [](ForeignKey& key) { key.deferrable = Deferrable::initially_deferred; }))},
      {"key_moves_while_referenced",
       "a primary key moves to a new column while others reference it",
       schema()
           .add(table("a").id().required("code", "bigint").unique({"code"}))
           .add(table("b").id().optional("a_id", "bigint").foreign_key({"a_id"}, "a")),
       schema()
           .add(table("a")
                    .required("id", "bigint")
                    .identity()
                    .required("code", "bigint")
                    .primary_key({"code"}))
           .add(table("b").id().optional("a_id", "bigint").foreign_key({"a_id"}, "a", {"code"})),
       {},
       "insert into public.a (code) values (1), (2); insert into public.b (a_id) values (1), (2)"},
      {"reference_unique_index", "a foreign key comes after the unique index that it targets",
       schema().add(table("a").id().required("code", "text")).add(table("b").id().optional("code", "text")),
       schema()
           .add(table("a").id().required("code", "text").unique_index({"code"}))
           .add(table("b").id().optional("code", "text").foreign_key({"code"}, "a", {"code"}))},
      {"cycle_of_two_tables", "two new tables reference each other", schema(),
       schema()
           .add(table("a").id().optional("b_id", "bigint").foreign_key({"b_id"}, "b"))
           .add(table("b").id().optional("a_id", "bigint").foreign_key({"a_id"}, "a"))},
      {"cycle_goes", "two tables that reference each other are dropped",
       schema()
           .add(table("a").id().optional("b_id", "bigint").foreign_key({"b_id"}, "b"))
           .add(table("b").id().optional("a_id", "bigint").foreign_key({"a_id"}, "a")),
       schema(), allow_drop()},
      {"quoted_everything",
       "mixed case, spaces and keywords as names",
       schema()
           .schema("My Schema")
           .enum_type("My Schema.Kind", {"it's", "a\\b"})
           .add(table("My Schema.Order")
                    .id("ID")
                    .optional("select", "text")
                    .optional("kind", "My Schema.Kind")),
       schema()
           .schema("My Schema")
           .enum_type("My Schema.Kind", {"it's", "a\\b", "\"c\""})
           .add(table("My Schema.Order")
                    .id("ID")
                    .required("select", "text", "'it''s'")
                    .optional("kind", "My Schema.Kind")
                    .index({"select", "ID"}, "Idx \"1\"")
                    .check("Chk", "\"select\" <> 'x'")
                    .column_comment("it's \\ one")),
       {},
       "insert into \"My Schema\".\"Order\" (\"select\") values ('a')"},
  };
}

Schema with_view(Schema schema, const std::string& of) {
  schema.statements.push_back(
      {"totals", "CREATE VIEW totals AS SELECT count(id) AS n FROM " + of, "DROP VIEW totals"});
  return schema;
}

MigrateCases random_finds() {
  auto commented = [](Names values) {
    Schema with =
        schema()
            .enum_type("mood", values)
            .add(table("notes").id().optional("state", "public.mood").check("fine", "state = 'ok'"));
    with.tables[0].checks[0].comment = "holds";
    return with;
  };
  const auto moods = [](Names values) { return schema().enum_type("mood", std::move(values)); };
  return {
      {"rebuild_enum_under_commented_check", "a check keeps its comment when its enum type loses a value",
       commented({"ok", "sad"}), commented({"ok"}), allow_drop()},
      {"view_lets_go_of_dropped_table", "a view reads another table before its first one is dropped",
       with_view(moods({"ok", "sad"}).add(table("a").id().optional("m", "public.mood")).add(table("b").id()),
                 "a"),
       with_view(moods({"ok"}).add(table("b").id().optional("m", "public.mood")), "b"), allow_drop()},
      {"foreign_key_leaves_dropped_table", "a foreign key leaves a table that goes for one that comes",
       moods({"ok", "sad"})
           .add(table("a").id().optional("m", "public.mood"))
           .add(table("c").id().optional("to_id", "bigint").foreign_key({"to_id"}, "a")),
       moods({"ok"})
           .add(table("b").id().optional("m", "public.mood"))
           .add(table("c").id().optional("to_id", "bigint").foreign_key({"to_id"}, "b")),
       allow_drop()},
  };
}

}  // namespace

MigrateCases ordering_cases() {
  auto all = rename_traps();
  for (auto& each : random_finds()) all.push_back(std::move(each));
  for (auto& each : key_traps()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
