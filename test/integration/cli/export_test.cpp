// Migrations for runners that do not read ours.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

/// create_shop, and an index that is built concurrently.
void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  std::string indexed = shop_with_price;
  indexed.insert(indexed.find("std::optional<std::int32_t> price"), "[[rowan::index]] ");
  at.write("shop.hpp", indexed);
  REQUIRE(at.rowan("migration add index_price").exit_code == 0);
}

}  // namespace

TEST_CASE("golang-migrate gets an up and a down file each, whose SQL the server runs") {
  const Workplace at;
  start(at);
  const Ran exported = at.rowan("migration export --format golang-migrate -o out");
  REQUIRE_MESSAGE(exported.exit_code == 0, exported.err);
  CHECK(contains(exported.err, "x-migrations-table"));
  const auto up = at.read("out/20261121093000_create_shop.up.sql");
  const auto down = at.read("out/20261121093000_create_shop.down.sql");
  CHECK_FALSE(contains(up, "migrate:"));
  CHECK_FALSE(contains(up, "+goose"));
  REQUIRE(at.rowan("db create").exit_code == 0);
  at.query(up);
  CHECK(at.query("SELECT to_regclass('products') IS NOT NULL") == "t");
  at.query(down);
  CHECK(at.query("SELECT to_regclass('products') IS NULL") == "t");
}

TEST_CASE("Flyway gets versioned and undo files, and a setting beside what runs by itself") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration export --format flyway -o sql").exit_code == 0);
  CHECK(at.has("sql/V20261121093000__create_shop.sql"));
  CHECK(at.has("sql/U20261121093000__create_shop.sql"));
  CHECK_FALSE(at.has("sql/V20261121093000__create_shop.sql.conf"));
  CHECK(contains(at.read("sql/V20261121093001__index_price.sql"), "CREATE INDEX CONCURRENTLY"));
  CHECK(at.read("sql/V20261121093001__index_price.sql.conf") == "executeInTransaction=false\n");
}

TEST_CASE("an unknown format names the known ones") {
  const Workplace at;
  start(at);
  const Ran ran = at.rowan("migration export --format sqitch -o out");
  CHECK(ran.exit_code == 2);
  CHECK(ran.err ==
        "error: unknown format 'sqitch'\n"
        "  help: formats are golang-migrate, flyway; dbmate and goose run the files as they are\n");
}
