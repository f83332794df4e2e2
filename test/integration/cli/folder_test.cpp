// What stands in folders besides what Rowan writes: other line ends, other files, something in the way.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
  return result;
}

constexpr const char* created = "migrations/20261121093000_create_shop.sql";

}  // namespace

TEST_CASE("a migration checked out with CRLF is the same migration, applied or not") {
  const Workplace at;
  start(at);
  const std::string lf = at.read(created);
  at.write(created, with_crlf(lf));
  at.write("migrations/changes/20261121093000_create_shop.json",
           with_crlf(at.read("migrations/changes/20261121093000_create_shop.json")));
  CHECK(at.rowan("migration check").out == "headers and migrations agree\n");
  CHECK(at.rowan("migration verify").out == "verified: 1 migration up, down and up again\n");
  const Ran set_up = at.rowan("db setup");
  CHECK(set_up.err == "");
  CHECK(set_up.exit_code == 0);
  CHECK(at.rowan("db status").exit_code == 0);
  at.write(created, lf);
  CHECK(at.rowan("db status").exit_code == 0);
  CHECK(at.rowan("db rollback").exit_code == 0);
}

TEST_CASE("function bodies in a migration with CRLF have no carriage returns on the server") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  at.write(
      "migrations/20261121093000_answer.sql",
      "-- migrate:up\r\nCREATE FUNCTION answer() RETURNS integer LANGUAGE plpgsql AS $$\r\nBEGIN\r\n  RETURN "
      "42;\r\nEND\r\n$$;\r\n-- migrate:down\r\nDROP FUNCTION answer();\r\n");
  CHECK(at.rowan("db migrate").exit_code == 0);
  CHECK(at.query("select answer()") == "42");
  CHECK(at.query("select count(*) from pg_proc where proname = 'answer' and prosrc like E'%\\r%'") == "0");
}

TEST_CASE("other files in the migrations folder are left alone") {
  const Workplace at;
  start(at);
  for (const char* name :
       {"README.md", ".gitkeep", "20261121093000_create_shop.sql~", "20261121093000_create_shop.sql.orig",
        ".20261121093000_create_shop.sql.swp", "._20261121093000_create_shop.sql",
        "#20261121093000_create_shop.sql#", "old/20200101000000_old.sql", "changes/.gitkeep",
        "changes/README.md", "changes/.hidden.json"})
    at.write(std::string("migrations/") + name, "not SQL {");
  const Files before = at.files();
  CHECK(at.rowan("migration check").out == "headers and migrations agree\n");
  CHECK(at.rowan("db setup").exit_code == 0);
  CHECK(at.rowan("db status").out.starts_with("applied  20261121093000_create_shop  at "));
  CHECK(at.rowan("migration verify").exit_code == 0);
  CHECK(at.files() == before);
}

TEST_CASE("an .sql file that is not named like a migration is told by check and by migrate") {
  const Workplace at;
  start(at);
  at.write("migrations/backup.sql", "select 1;\n");
  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(checked.out.find("migrations/backup.sql: is not named like a migration\n  help: name it ") !=
        std::string::npos);
  REQUIRE(at.rowan("db create").exit_code == 0);
  const Ran migrated = at.rowan("db migrate");
  CHECK(migrated.exit_code == 1);
  CHECK(migrated.err.starts_with("error: backup.sql: not the name of a migration; expected 14 digits"));
}

TEST_CASE("a migrations folder that cannot be written is named, and nothing is half-written") {
  const Workplace at;
  at.write("shop.hpp", shop);
  const std::string add = "migration add create_shop --headers shop.hpp";
  SUBCASE("a file where the folder should be") {
    at.write("migrations", "in the way\n");
    const Files before = at.files();
    const Ran ran = at.rowan(add);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out == "");
    CHECK(ran.err == "error: cannot write migrations: Not a directory\n");
    CHECK(at.files() == before);
  }
  SUBCASE("a file where the folder of changes should be") {
    at.write("migrations/changes", "in the way\n");
    const Files before = at.files();
    const Ran ran = at.rowan(add);
    CHECK(ran.exit_code == 1);
    CHECK(ran.err == "error: cannot write migrations/changes: Not a directory\n");
    CHECK(at.files() == before);
  }
  SUBCASE("a folder below a regular file") {
    at.write("rowan.toml", "migrations = \"shop.hpp/migrations\"\n");
    const Files before = at.files();
    const Ran ran = at.rowan(add);
    CHECK(ran.exit_code == 1);
    CHECK(ran.err == "error: cannot write shop.hpp/migrations: Not a directory\n");
    CHECK(at.files() == before);
  }
  SUBCASE("a file system that takes no files, not even from root") {
    at.write("rowan.toml", "migrations = \"/proc/migrations\"\n");
    const Files before = at.files();
    const Ran ran = at.rowan(add);
    CHECK(ran.exit_code == 1);
    CHECK(ran.err.starts_with("error: cannot write /proc/migrations: "));
    CHECK(at.files() == before);
  }
}

TEST_CASE("an output folder that cannot be written is named, and nothing is half-written") {
  const Workplace at;
  at.write("shop.hpp", shop);
  at.write("out", "in the way\n");
  const Files before = at.files();
  CHECK(at.rowan("generate shop.hpp -o out").err == "error: cannot write out: Not a directory\n");
  CHECK(at.rowan("generate shop.hpp -o out/below").err == "error: cannot write out/below: Not a directory\n");
  const Ran proc = at.rowan("generate shop.hpp -o /proc/out");
  CHECK(proc.exit_code == 1);
  CHECK(proc.err.starts_with("error: cannot write /proc/out: "));
  CHECK(at.files() == before);
  // The second file of the pair has no place: the first one is not left behind.
  at.remove("out");
  at.write("out/shop.rowan.cpp/taken", "");
  const Files taken = at.files();
  const Ran pair = at.rowan("generate shop.hpp -o out");
  CHECK(pair.exit_code == 1);
  CHECK(pair.err.starts_with("error: cannot write out/shop.rowan.cpp: "));
  CHECK(at.files() == taken);
}
