#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {

MigrateCases rename_cases() {
  return {
      {"rename_column_under_index",
       "a renamed column renames its index, key and check text, and drops nothing",
       schema().add(table("notes")
                        .id()
                        .required("body", "text")
                        .index({"body"})
                        .unique({"body"})
                        .check("not_empty", "body <> ''")),
       schema().add(table("notes")
                        .id()
                        .required("content", "text")
                        .index({"content"})
                        .unique({"content"})
                        .check("not_empty", "content <> ''")),
       decide({renamed_column("notes", "body", "content")}),
       "INSERT INTO public.notes (body) VALUES ('a'), ('b');"},
      {"rename_foreign_key_column", "a renamed foreign key column keeps its foreign key",
       schema()
           .add(table("parents").id())
           .add(table("children")
                    .id()
                    .required("parent_id", "bigint")
                    .foreign_key({"parent_id"}, "parents")
                    .index({"parent_id"})),
       schema()
           .add(table("parents").id())
           .add(table("children")
                    .id()
                    .required("mother_id", "bigint")
                    .foreign_key({"mother_id"}, "parents")
                    .index({"mother_id"})),
       decide({renamed_column("children", "parent_id", "mother_id")})},
      {"rename_referenced_column", "a renamed key keeps the foreign keys that point to it",
       schema()
           .add(table("parents").id())
           .add(table("children").id().required("parent_id", "bigint").foreign_key({"parent_id"}, "parents")),
       schema()
           .add(table("parents").id("number"))
           .add(table("children")
                    .id()
                    .required("parent_id", "bigint")
                    .foreign_key({"parent_id"}, "parents", {"number"})),
       decide({renamed_column("parents", "id", "number")})},
      {"rename_table", "a renamed table renames key, index and foreign key with it",
       schema()
           .add(table("authors").id())
           .add(table("posts")
                    .id()
                    .required("author_id", "bigint")
                    .foreign_key({"author_id"}, "authors")
                    .index({"author_id"})),
       schema()
           .add(table("authors").id())
           .add(table("articles")
                    .id()
                    .required("author_id", "bigint")
                    .foreign_key({"author_id"}, "authors")
                    .index({"author_id"})),
       decide({renamed_table("posts", "articles")}),
       "INSERT INTO public.authors DEFAULT VALUES; INSERT INTO public.posts (author_id) VALUES (1);"},
      {"rename_table_and_change_it", "a renamed table takes more changes under its new name",
       schema().add(table("posts").id().optional("title", "text")),
       schema().add(
           table("articles").id().required("headline", "text").optional("body", "text").index({"headline"})),
       decide({renamed_table("posts", "articles"), renamed_column("articles", "title", "headline")}),
       "INSERT INTO public.posts (title) VALUES ('a'), ('b');"},
      {"move_table_to_schema", "a table moves to another schema and keeps its foreign keys",
       schema()
           .add(table("regions").id())
           .add(table("shops").id().required("region_id", "bigint").foreign_key({"region_id"}, "regions")),
       schema()
           .schema("geo")
           .add(table("geo.regions").id())
           .add(
               table("shops").id().required("region_id", "bigint").foreign_key({"region_id"}, "geo.regions")),
       decide({renamed_table("public.regions", "geo.regions")})},
      {"rename_enum_type_and_value", "an enum type and its value are renamed, the default follows",
       schema()
           .enum_type("mood", {"sad", "ok"})
           .add(table("people").id().required("mood", "public.mood", "'ok'")),
       schema()
           .enum_type("feeling", {"sad", "fine"})
           .add(table("people").id().required("mood", "public.feeling", "'fine'")),
       decide({renamed_enum_type("mood", "feeling"), renamed_enum_value("feeling", "ok", "fine")}),
       "INSERT INTO public.people (mood) VALUES ('sad'), ('ok');"},
      {"rename_index_in_schema", "an index in another schema is renamed",
       schema().schema("sales").add(
           table("sales.posts").id().optional("title", "text").index({"title"}, "titles")),
       schema().schema("sales").add(
           table("sales.posts").id().optional("title", "text").index({"title"}, "post_titles"))},
      {"rename_already_done", "a rename that was done before is no news",
       schema().add(table("notes").id().optional("content", "text")),
       schema().add(table("notes").id().optional("content", "text").optional("more", "text")),
       decide({renamed_column("notes", "body", "content"), renamed_table("old_notes", "notes")})},
      {"rename_and_replace_index", "a renamed column and a changed index on it",
       schema().add(table("notes").id().optional("body", "text").index({"body"}, "notes_search")),
       schema().add(
           table("notes")
               .id()
               .optional("content", "text")
               .index({"content"}, "notes_search", [](Index& index) { index.keys[0].descending = true; })),
       decide({renamed_column("notes", "body", "content")})},
  };
}

}  // namespace rowan::tool::testing
