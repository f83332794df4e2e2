#include <doctest/doctest.h>

#include "workplace.hpp"

using namespace rowan::test;

TEST_CASE("init starts a project whose first migration describes its header and can be set up at once") {
  const Workplace at;
  const Ran made = at.rowan("init shop");
  CHECK(made.err == "");
  CHECK(made.out ==
        "+ shop/rowan.toml\n+ shop/notes.hpp\n+ shop/main.cpp\n+ shop/CMakeLists.txt\n+ shop/.gitignore\n"
        "+ shop/README.md\n+ shop/migrations/20261121093000_create_notes.sql\n"
        "+ shop/migrations/changes/20261121093000_create_notes.json\n"
        "next: cd shop && rowan db start && rowan db setup\n");
  CHECK(at.read("shop/CMakeLists.txt").find("project(shop LANGUAGES CXX)") != std::string::npos);
  CHECK(at.rowan_in("shop", "migration check").out == "headers and migrations agree\n");
  CHECK(at.rowan_in("shop", "db setup").exit_code == 0);
  CHECK(at.query("insert into notes (title) values ('x') returning done") == "f");
}

TEST_CASE("init overwrites nothing: what exists is listed and nothing is written") {
  const Workplace at;
  at.write("shop/main.cpp", "int main() {}\n");
  at.write("shop/migrations/20200101000000_old.sql", "");
  const Files before = at.files();
  const Ran refused = at.rowan("init shop");
  CHECK(refused.exit_code == 1);
  CHECK(refused.out == "");
  CHECK(refused.err ==
        "error: these exist already; nothing was written:\n       shop/main.cpp\n       shop/migrations\n"
        "  help: choose another folder: rowan init DIR\n");
  CHECK(at.files() == before);
}
