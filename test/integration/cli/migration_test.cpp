#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

/// A project with one migration, create_shop, written and not applied.
void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  const Ran added = at.rowan("migration add create_shop --quiet");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
}

}  // namespace

TEST_CASE("a header is added as a migration, set up, changed, migrated and rolled back") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);

  const Ran added = at.rowan("migration add create_shop");
  CHECK(added.err == "");
  CHECK(added.out == "+ migrations/20261121093000_create_shop.sql  1 table, 1 index\n");
  CHECK(at.has("migrations/changes/20261121093000_create_shop.json"));

  CHECK(at.rowan("db setup").out == "created database DATABASE\napplied 20261121093000_create_shop.sql\n");
  CHECK(at.query("insert into products (name) values ('tea') returning name") == "tea");
  CHECK(at.rowan("db migrate").out == "nothing to migrate: the database is up to date\n");

  at.write("shop.hpp", shop_with_price);
  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(checked.out ==
        "the headers differ from the migrations:\n  add column products.price integer\nrun `rowan migration "
        "add NAME`\n");
  CHECK(at.rowan("migration add add_price").out == "+ migrations/20261121093001_add_price.sql  1 column\n");
  CHECK(at.rowan("migration check").out == "headers and migrations agree\n");
  const Ran pending = at.rowan("db status");
  CHECK(pending.exit_code == 3);
  CHECK(pending.out.starts_with("applied  20261121093000_create_shop  at 20"));
  CHECK(pending.out.find(" by " + at.query("select current_user") + ", ") != std::string::npos);
  CHECK(pending.out.ends_with(" ms\npending  20261121093001_add_price\n"));

  CHECK(at.rowan("db migrate").out == "applied 20261121093001_add_price.sql\n");
  CHECK(at.rowan("db status").exit_code == 0);
  CHECK(at.query("select price is null from products") == "t");
  CHECK(at.rowan("db rollback").out == "reverted 20261121093001_add_price.sql\n");
  CHECK(at.query("select count(*) from information_schema.columns where table_name = 'products'") == "2");
  CHECK(at.rowan("db rollback --to 0").out == "reverted 20261121093000_create_shop.sql\n");
  CHECK(at.rowan("db rollback").out == "nothing to roll back\n");
}

TEST_CASE("migration add writes nothing when nothing changed, on --dry-run, and when a name is not legal") {
  const Workplace at;
  start(at);
  const Files before = at.files();
  const Ran again = at.rowan("migration add again");
  CHECK(again.out == "no changes: the migrations describe the headers already\n");
  CHECK(again.exit_code == 0);
  const Ran illegal = at.rowan("migration add Add-Price");
  CHECK(illegal.exit_code == 2);
  CHECK(illegal.err ==
        "error: 'Add-Price' is no name for a migration\n  help: use 1 to 80 of a-z, 0-9 and _, as in "
        "create_shop\n");
  CHECK(at.files() == before);

  at.write("shop.hpp", shop_with_price);
  const Files changed = at.files();
  const Ran dry = at.rowan("migration add add_price --dry-run");
  CHECK(dry.exit_code == 0);
  CHECK(dry.out.starts_with("-- migrations/20261121093001_add_price.sql\n-- rowan: add_price"));
  CHECK(dry.out.find("ALTER TABLE public.products ADD COLUMN price integer") != std::string::npos);
  CHECK(at.files() == changed);
}

TEST_CASE("a migration written by hand is filled in, checked, proved and applied") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add fill --empty").exit_code == 0);
  at.write("migrations/20261121093001_fill.sql",
           "-- migrate:up\n-- +goose Up\nINSERT INTO public.products (name) VALUES ('tea');\n\n"
           "-- migrate:down\n-- +goose Down\nDELETE FROM public.products;\n");
  CHECK(at.rowan("migration check").out == "headers and migrations agree\n");
  const Ran verified = at.rowan("migration verify");
  CHECK_MESSAGE(verified.exit_code == 0, verified.err);
  CHECK(at.rowan("db setup").exit_code == 0);
  CHECK(at.query("select name from products") == "tea");
  at.write("shop.hpp", shop_with_price);
  CHECK(at.rowan("migration add add_price").exit_code == 0);
}

TEST_CASE("a dropped column needs --allow-drop, and comes back with rollback") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_without_name);
  const Files before = at.files();
  const Ran refused = at.rowan("migration add drop_name");
  CHECK(refused.exit_code == 1);
  CHECK(refused.err.starts_with("error: a decision is needed; nothing was written:\n       products.name: "));
  CHECK(refused.err.find("--allow-drop") != std::string::npos);
  CHECK(at.files() == before);

  CHECK(at.rowan("migration add drop_name --allow-drop").exit_code == 0);
  CHECK(at.rowan("db setup").exit_code == 0);
  CHECK(at.query("select count(*) from information_schema.columns where table_name = 'products'") == "1");
  CHECK(at.rowan("db rollback").exit_code == 0);
  CHECK(at.query("select count(*) from information_schema.columns where table_name = 'products'") == "2");
}

TEST_CASE("an empty migration takes SQL written by hand, and may be edited before it is applied") {
  const Workplace at;
  start(at);
  CHECK(at.rowan("migration add fill --empty").out ==
        "+ migrations/20261121093001_fill.sql  to be written by hand\n");
  CHECK(at.has("migrations/changes/20261121093001_fill.json"));
  CHECK(at.rowan("db setup").exit_code == 0);
}

TEST_CASE("migration remove deletes the last migration unless it is applied") {
  const Workplace at;
  start(at);
  CHECK(at.rowan("db setup").exit_code == 0);
  const Files before = at.files();
  const Ran refused = at.rowan("migration remove");
  CHECK(refused.exit_code == 1);
  CHECK(refused.err ==
        "error: 20261121093000_create_shop is applied on database 'DATABASE'\n"
        "  help: run `rowan db rollback` first; nothing was removed\n");
  CHECK(at.files() == before);

  CHECK(at.rowan("db rollback").exit_code == 0);
  CHECK(at.rowan("migration remove").out == "- migrations/20261121093000_create_shop.sql\n");
  CHECK_FALSE(at.has("migrations/20261121093000_create_shop.sql"));
  CHECK_FALSE(at.has("migrations/changes/20261121093000_create_shop.json"));
  CHECK(at.rowan("migration remove").err == "error: there are no migrations in migrations\n");
}

TEST_CASE("migration remove says when it cannot know whether the migration is applied") {
  const Workplace at;
  start(at);
  const Ran removed = at.rowan_with({}, "migration remove");
  CHECK(removed.exit_code == 0);
  CHECK(removed.err ==
        "note: no database is known, so it was not checked whether the migration is applied\n");
}

TEST_CASE("migration verify proves the migrations on scratch databases and leaves none behind") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add add_price").exit_code == 0);
  const Ran verified = at.rowan("migration verify");
  CHECK(verified.err == "");
  CHECK(verified.out == "verified: 2 migrations up, down and up again\n");
  CHECK(at.rowan("db create").exit_code == 0);
  CHECK(at.query("select count(*) from information_schema.tables where table_schema = 'public'") == "0");
}

TEST_CASE("migration verify names file and line of wrong SQL once") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add fill --empty --quiet").exit_code == 0);
  const std::string path = "migrations/20261121093001_fill.sql";
  std::string text = at.read(path);
  text.insert(text.find("-- Write the SQL here"), "UPDATE products SET nmae = 'tea';\n");
  at.write(path, text);
  const Ran verified = at.rowan("migration verify");
  CHECK(verified.exit_code == 1);
  CHECK(
      verified.err.starts_with("error: 20261121093001_fill.sql:4: column \"nmae\" of relation \"products\" "
                               "does not exist (42703)\n"));
}

TEST_CASE("status and check speak JSON") {
  const Workplace at;
  start(at);
  CHECK(at.rowan("migration check --json").out ==
        "{\n  \"ok\": true,\n  \"errors\": [],\n  \"changes\": [],\n  \"questions\": []\n}\n");
  at.write("shop.hpp", shop_with_price);
  const Ran checked = at.rowan("migration check --json");
  CHECK(checked.exit_code == 3);
  CHECK(checked.out ==
        "{\n  \"ok\": false,\n  \"errors\": [],\n  \"changes\": [\n    {\n      \"operation\": "
        "\"add_column\",\n"
        "      \"summary\": \"add column products.price integer\"\n    }\n  ],\n  \"questions\": []\n}\n");
  REQUIRE(at.rowan("db create").exit_code == 0);
  const Ran status = at.rowan("db status --json");
  CHECK(status.exit_code == 3);
  CHECK(
      status.out.starts_with("{\n  \"up_to_date\": false,\n  \"migrations\": [\n    {\n"
                             "      \"version\": \"20261121093000\",\n      \"name\": \"create_shop\",\n"
                             "      \"plan\": \"20261121093000\",\n      \"state\": \"pending\",\n"));
}
