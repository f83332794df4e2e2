#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder keyed_children() {
  return table("children").id().required("parent_id", "bigint").foreign_key({"parent_id"}, "parents");
}

}  // namespace

MigrateCases key_cases() {
  return {
      {"add_unique",
       "P4: a unique constraint takes over an index built concurrently",
       schema().add(table("accounts").id().required("email", "text")),
       schema().add(table("accounts").id().required("email", "text").unique({"email"})),
       {},
       "INSERT INTO public.accounts (email) VALUES ('a'), ('b');"},
      {"replace_referenced_unique",
       "a unique key with other options keeps the foreign keys that refer to it",
       schema()
           .add(table("accounts").id().required("email", "text").optional("name", "text").unique({"email"}))
           .add(table("logins").id().required("email", "text").foreign_key({"email"}, "accounts", {"email"})),
       schema()
           .add(table("accounts")
                    .id()
                    .required("email", "text")
                    .optional("name", "text")
                    .unique({"email"})
                    .adjust([](Table& table) { table.uniques[0].include = {"name"}; }))
           .add(table("logins").id().required("email", "text").foreign_key({"email"}, "accounts", {"email"})),
       {},
       "insert into accounts (email) values ('a'); insert into logins (email) values ('a')"},
      {"retype_included_column",
       "foreign keys stand aside when a column changes its type that the key they refer to carries",
       schema()
           .add(table("accounts")
                    .id()
                    .required("email", "text")
                    .optional("rank", "smallint")
                    .unique({"email"})
                    .adjust([](Table& table) { table.uniques[0].include = {"rank"}; }))
           .add(table("logins").id().required("email", "text").foreign_key({"email"}, "accounts", {"email"})),
       schema()
           .add(table("accounts")
                    .id()
                    .required("email", "text")
                    .optional("rank", "integer")
                    .unique({"email"})
                    .adjust([](Table& table) { table.uniques[0].include = {"rank"}; }))
           .add(table("logins").id().required("email", "text").foreign_key({"email"}, "accounts", {"email"})),
       {.renames = {}, .casts = {{{"public", "accounts"}, "rank", "rank::integer"}}},
       "insert into accounts (email) values ('a'); insert into logins (email) values ('a')"},
      {"replace_unique", "P4: a changed unique constraint is never missing",
       schema().add(table("accounts")
                        .id()
                        .required("email", "text")
                        .required("realm", "text")
                        .unique({"email"}, "one_account")),
       schema().add(table("accounts")
                        .id()
                        .required("email", "text")
                        .required("realm", "text")
                        .unique({"realm", "email"}, "one_account"))},
      {"unique_to_index", "a unique constraint becomes a unique index of the same name",
       schema().add(table("accounts").id().required("email", "text").unique({"email"}, "one_account")),
       schema().add(table("accounts").id().required("email", "text").unique_index({"email"}, "one_account"))},
      {"index_to_unique", "a unique index becomes a constraint of the same name",
       schema().add(table("accounts").id().required("email", "text").unique_index({"email"}, "one_account")),
       schema().add(table("accounts").id().required("email", "text").unique({"email"}, "one_account"))},
      {"drop_unique", "a unique constraint is dropped in one step",
       schema().add(table("accounts").id().required("email", "text").unique({"email"})),
       schema().add(table("accounts").id().required("email", "text"))},
      {"add_primary_key",
       "P4 after P2: a key over a nullable column",
       schema().add(table("tags").optional("name", "text")),
       schema().add(table("tags").required("name", "text").primary_key({"name"})),
       {},
       "INSERT INTO public.tags VALUES ('a'), ('b');"},
      {"shrink_primary_key",
       "a column leaves a composite key",
       schema().add(table("tags").required("a", "integer").required("b", "integer").primary_key({"a", "b"})),
       schema().add(table("tags").required("a", "integer").required("b", "integer").primary_key({"a"})),
       {},
       "INSERT INTO public.tags VALUES (1, 1), (2, 1);"},
      {"shrink_primary_key_and_drop_column", "a column leaves a composite key and the table",
       schema().add(table("tags").required("a", "integer").required("b", "integer").primary_key({"a", "b"})),
       schema().add(table("tags").required("a", "integer").primary_key({"a"})), allow_drop()},
      {"move_primary_key_in_schema", "a key in another schema moves to another column",
       schema().schema("sales").add(
           table("sales.posts").required("a", "integer").required("b", "integer").primary_key({"a"})),
       schema().schema("sales").add(
           table("sales.posts").required("a", "integer").required("b", "integer").primary_key({"b"}))},
      {"move_referenced_primary_key",
       "a key moves while another table references its columns",
       schema().add(table("parents").id().required("code", "bigint").unique({"code"})).add(keyed_children()),
       schema()
           .add(table("parents")
                    .required("id", "bigint")
                    .identity()
                    .required("code", "bigint")
                    .primary_key({"code"})
                    .unique({"id"}))
           .add(keyed_children()),
       {},
       "INSERT INTO public.parents (code) VALUES (10), (20); INSERT INTO public.children (parent_id) VALUES "
       "(1), (2);"},
      {"drop_primary_key", "a key goes, its columns stay required",
       schema().add(table("tags").required("a", "integer").primary_key({"a"})),
       schema().add(table("tags").required("a", "integer"))},
  };
}

}  // namespace rowan::tool::testing
