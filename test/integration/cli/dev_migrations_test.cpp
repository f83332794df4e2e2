// Development migrations: written as often as wanted, then replaced by one named migration for everybody.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

const std::string shop_with_price_and_note = [] {
  std::string text = shop_with_price;
  const std::string last = "std::optional<std::int32_t> price{};";
  return text.replace(text.find(last), last.size(), last + "\nstd::optional<std::string> note{};");
}();

/// create_shop is applied, then two development migrations.
void develop(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  for (const auto& header : {shop_with_price, shop_with_price_and_note}) {
    at.write("shop.hpp", header);
    REQUIRE(at.rowan("migration add --dev").exit_code == 0);
    REQUIRE(at.rowan("db migrate").exit_code == 0);
  }
}

}  // namespace

TEST_CASE("add --dev needs no name and marks its files, also when one is given") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  CHECK(contains(at.rowan("migration add --dev").out, "+ migrations/20261121093000_changes_dev.sql"));
  at.write("shop.hpp", shop_with_price);
  CHECK(contains(at.rowan("migration add try_price --dev").out,
                 "+ migrations/20261121093001_try_price_dev.sql"));
  CHECK(at.rowan("migration check").exit_code == 3);
}

TEST_CASE("a named migration reverts the applied development migrations and replaces them by one set") {
  const Workplace at;
  develop(at);
  const Ran added = at.rowan("migration add price_and_note");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  CHECK(contains(added.out,
                 "reverted 20261121093002_changes_dev.sql\nreverted "
                 "20261121093001_changes_dev.sql\n"));
  CHECK(contains(added.out, "- migrations/20261121093001_changes_dev.sql\n"));
  CHECK(contains(added.out, "_price_and_note.sql"));
  CHECK(at.query("SELECT count(*) FROM pg_attribute WHERE attrelid = 'products'::regclass AND attname IN "
                 "('price', 'note')") == "0");
  for (const auto& [path, text] : at.files()) CHECK_FALSE(contains(path, "_dev"));
  CHECK(at.rowan("migration check").exit_code == 0);
  CHECK(at.rowan("db migrate").exit_code == 0);
  CHECK(at.rowan("db status").exit_code == 0);
  CHECK(at.rowan("db drift").exit_code == 0);
}

TEST_CASE("development migrations that nobody applied are replaced without a database") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add --dev").exit_code == 0);
  const Ran added = at.rowan_with({}, "migration add create_shop");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  CHECK(contains(added.err, "no database is known"));
  CHECK(at.files().size() == 4);  // rowan.toml, the header, one migration and its changes
}

TEST_CASE("values in a development column stop the named migration until --allow-drop") {
  const Workplace at;
  develop(at);
  at.query("INSERT INTO products (name, price) VALUES ('tea', 3)");
  const Files before = at.files();
  const Ran refused = at.rowan("migration add price_and_note");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "rows there would be lost: drop column products.price"));
  CHECK_FALSE(contains(refused.err, "products.note"));
  CHECK(
      contains(refused.err, "pass --allow-drop if that data may go, or save it first; nothing was changed"));
  CHECK(at.files() == before);
  CHECK(at.query("SELECT price::text FROM products") == "3");
  CHECK(at.rowan("migration add price_and_note --allow-drop").exit_code == 0);
  CHECK(at.query("SELECT name FROM products") == "tea");
}

TEST_CASE("rows of a development table stop the named migration") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add --dev").exit_code == 0);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  at.query("INSERT INTO products (name) VALUES ('tea')");
  const Ran refused = at.rowan("migration add create_shop");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "drop table products"));
}

TEST_CASE("what development renamed is renamed back: no value is lost and nobody asks") {
  const Workplace at;
  develop(at);
  at.query("INSERT INTO products (name) VALUES ('tea')");
  std::string renamed = shop_with_price;
  renamed.replace(renamed.find("[[rowan::unique]] std::string name"), 34,
                  "[[rowan::unique, rowan::renamed_from(\"name\")]] std::string title");
  at.write("shop.hpp", renamed);
  REQUIRE(at.rowan("migration add --dev --allow-drop").exit_code == 0);
  REQUIRE(at.rowan("db migrate").exit_code == 0);
  const Ran added = at.rowan("migration add retitle");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  CHECK(at.query("SELECT name FROM products") == "tea");
  REQUIRE(at.rowan("db migrate").exit_code == 0);
  CHECK(at.query("SELECT title FROM products") == "tea");
}

TEST_CASE("development that came back to where it began leaves no migration") {
  const Workplace at;
  develop(at);
  at.write("shop.hpp", shop);
  const Ran added = at.rowan("migration add nothing");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  CHECK(contains(added.out, "no changes but those of the development migrations, which are gone"));
  CHECK(at.rowan("db status").exit_code == 0);
}

TEST_CASE("nothing is written behind development migrations but development migrations") {
  const Workplace at;
  develop(at);
  const Ran empty = at.rowan("migration add fill_prices --empty");
  CHECK(empty.exit_code == 1);
  CHECK(contains(empty.err, "20261121093001_changes_dev.sql is a development migration"));
  CHECK(at.rowan("migration add x --dev --empty").exit_code == 2);
  CHECK(at.rowan("migration add x --dev --baseline").exit_code == 2);
}
