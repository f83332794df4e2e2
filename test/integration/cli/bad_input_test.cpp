// What goes wrong: each gives one clear message and leaves files and database as they were.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

/// What the database holds, as text: any change of a table, column or row count shows.
std::string catalog(const Workplace& at) {
  return at.query(
      "select coalesce(string_agg(table_name || '.' || column_name || ' ' || data_type, ', ' "
      "order by table_name, ordinal_position), '') from information_schema.columns where table_schema = "
      "'public'");
}

/// A database with create_shop applied.
void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  REQUIRE(at.rowan("db setup").exit_code == 0);
}

}  // namespace

TEST_CASE("a header that does not compile is told with its line, and nothing is written") {
  const Workplace at;
  at.write("shop.hpp", "struct [[rowan::table(\"t\")]] T {\n  [[rowan::primary_key]] long long id\n};\n");
  const Files before = at.files();
  for (const char* command : {"migration add create_shop --headers shop.hpp",
                              "generate shop.hpp -o generated", "migration check --headers shop.hpp"}) {
    const Ran ran = at.rowan(command);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out == "");
    CHECK(contains(ran.err, "shop.hpp:2:"));
    CHECK(contains(ran.err, "error: the headers have errors; nothing was written\n"));
    CHECK(at.files() == before);
  }
}

TEST_CASE("a struct without a primary key is an error at its line") {
  const Workplace at;
  at.write("shop.hpp", "#include <string>\nstruct [[rowan::table(\"t\")]] T {\n  std::string name{};\n};\n");
  const Files before = at.files();
  const Ran ran = at.rowan("migration add create_shop --headers shop.hpp");
  CHECK(ran.exit_code == 1);
  CHECK(contains(ran.err, "shop.hpp:2:"));
  CHECK(contains(ran.err, "primary key"));
  CHECK(at.files() == before);
}

TEST_CASE("headers in which no struct is a table are named, and nothing is written") {
  const Workplace at;
  at.write("shop.hpp", "#pragma once\nstruct Product { long id{}; };\n");
  at.write("order.hpp", "#pragma once\nstruct Order { long id{}; };\n");
  const Files before = at.files();
  const Ran ran = at.rowan("migration add create_shop --headers shop.hpp order.hpp");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out == "");
  CHECK(ran.err ==
        "error: no struct of order.hpp, shop.hpp carries [[rowan::table(\"…\")]]; nothing was written\n"
        "  help: name the table on each struct that is one, or scan other headers with --headers FILE…\n");
  CHECK(at.files() == before);
}

TEST_CASE(
    "no headers, a header that is missing, and a mistake in rowan.toml are told before anything is scanned") {
  const Workplace at;
  CHECK(at.rowan("migration check").err ==
        "error: no headers to scan\n"
        "  help: pass --headers FILE…, or write headers = [\"shop.hpp\"] into rowan.toml\n");
  CHECK(at.rowan("migration check --headers absent.hpp").err == "error: no header is named absent.hpp\n");
  at.write("rowan.toml", "hedaers = []\n");
  const Ran mistyped = at.rowan("migration check");
  CHECK(mistyped.err == "error: rowan.toml:1:1: unknown key 'hedaers'\n  help: did you mean 'headers'?\n");
  CHECK(mistyped.exit_code == 1);
}

TEST_CASE("migration check tells of a hand-written file that the migrator would refuse") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop --quiet").exit_code == 0);
  REQUIRE(at.rowan("migration add fill --empty --quiet").exit_code == 0);
  at.write("migrations/20261121093001_fill.sql", "SELECT 1;\n");
  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(checked.out ==
        "the migrations are not in order:\nmigrations/20261121093001_fill.sql: line 1: SQL stands before "
        "`-- migrate:up`\n");
}

TEST_CASE("a server that is down is one message, not an exception's text alone") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  for (const char* command : {"db create", "db migrate", "db status", "db setup", "migration verify"}) {
    CAPTURE(command);
    const Ran ran = at.rowan_with({"DATABASE_URL='postgresql://me@/shop?host=/nonexistent'"}, command);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out == "");
    CHECK(ran.err.starts_with(
        "error: no PostgreSQL server answers at the socket in /nonexistent\n  help: start it, or"));
  }
}

TEST_CASE("a database or user that does not exist is named, with the command that helps") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("db drop --yes-drop " + at.database()).out == "dropped database DATABASE\n");
  const Ran missing = at.rowan("db migrate");
  CHECK(missing.exit_code == 1);
  CHECK(missing.err.starts_with("error: there is no database 'DATABASE' at "));
  CHECK(missing.err.ends_with("\n  help: run `rowan db create`\n"));
  const Ran stranger = at.rowan("db create --url \"" + at.url() + " user='nobody of this name'\"");
  CHECK(stranger.exit_code == 1);
  CHECK(contains(stranger.err, "has no user 'nobody of this name'\n  help: name another user in the URL\n"));
}

TEST_CASE("no database at all is a message that names every way to give one") {
  const Workplace at;
  const Ran ran = at.rowan_with({}, "db status");
  CHECK(ran.exit_code == 1);
  CHECK(ran.err ==
        "error: no database is named\n"
        "  help: pass --url, set DATABASE_URL, write url = \"…\" into rowan.toml, or run `rowan db start`\n");
  const Ran invalid = at.rowan_with({}, "db status --url 'postgresql://[oops'");
  CHECK(invalid.exit_code == 1);
  CHECK(invalid.err.starts_with("error: the database URL is not valid: "));
}

TEST_CASE("a migration edited after it was applied stops the next one, and shows in status and check") {
  const Workplace at;
  start(at);
  const std::string path = "migrations/20261121093000_create_shop.sql";
  at.write(path, at.read(path) + "\n-- a late thought\n");
  at.write("shop.hpp", shop_with_price);
  const Files before = at.files();
  const std::string tables = catalog(at);

  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(contains(checked.out, "20261121093000_create_shop"));
  const Ran added = at.rowan("migration add add_price");
  CHECK(added.exit_code == 1);
  CHECK(contains(added.err, "20261121093000_create_shop"));
  const Ran status = at.rowan("db status");
  CHECK(status.exit_code == 3);
  CHECK(status.out.starts_with("edited   20261121093000_create_shop  at "));
  CHECK(status.out.ends_with("  (its file was changed after it was applied)\n"));
  const Ran migrated = at.rowan("db migrate");
  CHECK(migrated.exit_code == 1);
  CHECK(contains(migrated.err, "20261121093000_create_shop"));
  CHECK(at.files() == before);
  CHECK(catalog(at) == tables);
}

TEST_CASE("a migration that fails half-way leaves the database as it was, and status says why") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add broken --empty").exit_code == 0);
  at.write("migrations/20261121093001_broken.sql",
           "-- migrate:up\nCREATE TABLE half (id bigint);\nALTER TABLE nothing ADD COLUMN x integer;\n"
           "-- migrate:down\nDROP TABLE half;\n");
  const std::string tables = catalog(at);
  const Ran failed = at.rowan("db migrate");
  CHECK(failed.exit_code == 1);
  CHECK(contains(failed.err, "20261121093001_broken.sql"));
  CHECK(contains(failed.err, "relation \"nothing\" does not exist"));
  CHECK(catalog(at) == tables);
  const Ran status = at.rowan("db status");
  CHECK(status.exit_code == 3);
  CHECK(contains(status.out, "pending  20261121093001_broken\n         failed: "));
}

TEST_CASE("drop and reset refuse a database that is not private until its name is given") {
  const Workplace at;
  start(at);
  const std::string tables = catalog(at);
  for (const char* command : {"db drop", "db reset"}) {
    const Ran refused = at.rowan(command);
    CHECK(refused.exit_code == 1);
    CHECK(refused.err ==
          "error: database 'DATABASE' is not on this project's private server\n"
          "  help: to drop it with all its data, add --yes-drop DATABASE\n");
    const Ran other = at.rowan(std::string(command) + " --yes-drop shop");
    CHECK(other.exit_code == 1);
    CHECK(other.err ==
          "error: --yes-drop names 'shop', but the database is 'DATABASE'\n  help: nothing was dropped\n");
  }
  CHECK(catalog(at) == tables);
  at.query("insert into products (name) values ('tea')");
  CHECK(at.rowan("db reset --yes-drop " + at.database()).out ==
        "dropped database DATABASE\ncreated database DATABASE\napplied 20261121093000_create_shop.sql\n");
  CHECK(at.query("select count(*) from products") == "0");
}
