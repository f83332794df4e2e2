// Migrations written side by side on two branches and merged, and migrations whose SQL is not what they
// record.
#include <doctest/doctest.h>

#include <rowan/migration.hpp>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(contains(text, from));
  return text.replace(text.find(from), from.size(), to);
}

void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
}

/// The migration of another branch: written after create_shop by someone who has `header`, a minute later.
void add_on_other_branch(const Workplace& at, const std::string& header, const std::string& name) {
  const Files mine = at.files();
  for (const auto& [path, text] : mine)
    if (path.find("20261121093001_") != std::string::npos) at.remove(path);
  at.write("shop.hpp", header);
  const Ran added = at.rowan_with({"SOURCE_DATE_EPOCH=1795253460"}, "migration add " + name);
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  for (const auto& [path, text] : mine) at.write(path, text);
}

/// The SQL is changed and the change file agrees that it is meant to be so.
void write_wrong_sql(const Workplace& at, const std::string& name, const std::string& from,
                     const std::string& to) {
  const std::string path = "migrations/" + name + ".sql";
  const std::string twin = "migrations/changes/" + name + ".json";
  const std::string before = at.read(path);
  const std::string after = replaced(before, from, to);
  at.write(path, after);
  at.write(twin,
           replaced(at.read(twin), rowan::migration_checksum(before), rowan::migration_checksum(after)));
}

const std::string shop_with_text_price = [] {
  std::string text = shop_with_price;
  return text.replace(text.find("std::optional<std::int32_t>"), 27, "std::optional<std::string>");
}();

const std::string orders = R"cpp(
  struct [[rowan::table("orders")]] Order {
    [[rowan::primary_key]] std::int64_t id{};
  };
)cpp";

}  // namespace

TEST_CASE("check names both files and the object when two branches have changed it") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add add_price").exit_code == 0);
  add_on_other_branch(at, shop_with_text_price, "price_as_text");
  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(checked.err == "");
  CHECK(contains(checked.out,
                 "migrations/20261121093100_price_as_text.sql: conflicts with 20261121093001_add_price.sql, "
                 "written at the same time: cannot add column products.price integer: "));
  CHECK(contains(checked.out, "help: if it fits behind the other, `rowan migration rebase` puts it there"));
  CHECK(at.rowan("migration add more").exit_code == 1);
}

TEST_CASE("check accepts two branches whose changes do not touch each other") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add add_price").exit_code == 0);
  add_on_other_branch(at, shop + orders, "create_orders");
  at.write("shop.hpp", shop_with_price + orders);
  const Ran checked = at.rowan("migration check");
  CHECK(checked.out == "headers and migrations agree\n");
  CHECK(checked.exit_code == 0);
  CHECK(at.rowan("migration verify").out == "verified: 3 migrations up, down and up again\n");
}

TEST_CASE("check tells a development migration that is left, and add does not make one by its name") {
  const Workplace at;
  start(at);
  CHECK(at.rowan("migration add try_price_dev").exit_code == 2);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add try_price").exit_code == 0);
  const std::string from = "20261121093001_try_price";
  const std::string to = from + "_dev";
  at.write("migrations/" + to + ".sql", at.read("migrations/" + from + ".sql"));
  at.write("migrations/changes/" + to + ".json",
           replaced(at.read("migrations/changes/" + from + ".json"), "\"try_price\"", "\"try_price_dev\""));
  at.remove("migrations/" + from + ".sql");
  at.remove("migrations/changes/" + from + ".json");
  const Ran checked = at.rowan("migration check");
  CHECK(checked.exit_code == 3);
  CHECK(checked.out == "the migrations are not in order:\nmigrations/" + to +
                           ".sql: is a development migration\n"
                           "  help: replace all development migrations by one: `rowan migration add NAME`\n");
}

TEST_CASE(
    "verify names the file, the object and the difference where SQL does something else than is recorded") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add add_price").exit_code == 0);

  SUBCASE("another type") {
    write_wrong_sql(at, "20261121093001_add_price", "ADD COLUMN price integer", "ADD COLUMN price bigint");
    const Ran ran = at.rowan("migration verify");
    CHECK(ran.exit_code == 1);
    CHECK(ran.err ==
          "error: 20261121093001_add_price.sql: table products, column price, type: after up: expected "
          "integer, "
          "found bigint\n  help: nothing but scratch databases was touched\n");
  }
  SUBCASE("an index that is not made") {
    write_wrong_sql(at, "20261121093000_create_shop", "CREATE UNIQUE INDEX", "-- CREATE UNIQUE INDEX");
    const Ran ran = at.rowan("migration verify");
    CHECK(ran.exit_code == 1);
    CHECK(ran.err.starts_with("error: 20261121093000_create_shop.sql: table products, index products_name_"));
    CHECK(contains(ran.err, ": after up: expected, but it is not there\n"));
  }
  SUBCASE("a down that leaves something") {
    write_wrong_sql(at, "20261121093001_add_price", "DROP COLUMN price", "ALTER COLUMN price DROP NOT NULL");
    const Ran ran = at.rowan("migration verify");
    CHECK(ran.exit_code == 1);
    CHECK(
        ran.err.starts_with("error: 20261121093001_add_price.sql: table products, column price: after down: "
                            "is there, but was not "
                            "expected\n"));
  }
}
