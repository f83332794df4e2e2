// Many migrations folded into few: databases that had them all go on, new ones start with less.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);  // throws where it is not found
}

const std::string shop_with_prices_required = replaced(
    shop_with_price, "std::optional<std::int32_t> price{};", "[[rowan::index]] std::int32_t price = 1;");

void add(const Workplace& at, const std::string& header, const std::string& name) {
  at.write("shop.hpp", header);
  const Ran added = at.rowan("migration add " + name);
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
}

void write_by_hand(const Workplace& at, const std::string& version, const std::string& flag,
                   const std::string& up, const std::string& down) {
  REQUIRE(at.rowan("migration add by_hand --empty").exit_code == 0);
  at.write("migrations/" + version + "_by_hand.sql", "-- rowan: by_hand  postgres>=13\n-- migrate:up" + flag +
                                                         "\n" + up + "\n\n-- migrate:down" + flag + "\n" +
                                                         down + "\n");
}

/// create_shop, add_price, require_price (several files).
void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  add(at, shop, "create_shop");
  add(at, shop_with_price, "add_price");
  add(at, shop_with_prices_required, "require_price");
}

std::size_t count_of_migrations(const Workplace& at) {
  std::size_t count = 0;
  for (const auto& [path, text] : at.files())
    if (path.ends_with(".sql")) ++count;
  return count;
}

std::string newest(const Workplace& at) {
  std::string name;
  for (const auto& [path, text] : at.files())
    if (path.ends_with(".sql")) name = path;
  return name;
}

void check_in_step(const Workplace& at) {
  const Ran checked = at.rowan("migration check");
  CHECK_MESSAGE(checked.exit_code == 0, checked.out);
  const Ran verified = at.rowan("migration verify");
  CHECK_MESSAGE(verified.exit_code == 0, verified.err);
}

}  // namespace

TEST_CASE("squash leaves one file with the last version, and new databases start with it") {
  const Workplace at;
  start(at);
  const auto last = newest(at).substr(0, 25);
  const Ran squashed = at.rowan("migration squash");
  REQUIRE_MESSAGE(squashed.exit_code == 0, squashed.err);
  CHECK(contains(squashed.out, "- migrations/20261121093000_create_shop.sql\n"));
  REQUIRE(count_of_migrations(at) == 1);
  CHECK(newest(at) == last + "_squashed.sql");
  CHECK_FALSE(contains(at.read(newest(at)), "CONCURRENTLY"));
  check_in_step(at);
  CHECK(at.rowan("db setup").exit_code == 0);
  CHECK(at.rowan("db status").exit_code == 0);
}

TEST_CASE("a database that had all migrations before a squash goes on, and can roll it back") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  at.query("INSERT INTO products (name, price) VALUES ('tea', 3)");
  REQUIRE(at.rowan("migration squash").exit_code == 0);
  const Ran status = at.rowan("db status");
  CHECK_MESSAGE(status.exit_code == 0, status.out);
  const Ran migrated = at.rowan("db migrate");
  CHECK_MESSAGE(migrated.exit_code == 0, migrated.err);
  CHECK(at.query("SELECT count(*) FROM schema_migrations") == "1");
  CHECK(at.query("SELECT count(*) FROM rowan_migrations") == "1");
  CHECK(at.query("SELECT price FROM products") == "3");
  CHECK(at.rowan("db drift").exit_code == 0);
  CHECK(at.rowan("db rollback").exit_code == 0);
  CHECK(at.query("SELECT to_regclass('products') IS NULL") == "t");
}

TEST_CASE("a database that is half migrated stops the squash, or refuses what was squashed elsewhere") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("db create").exit_code == 0);
  REQUIRE(at.rowan("db migrate --to 20261121093001").exit_code == 0);
  const Files before = at.files();
  const Ran refused = at.rowan("migration squash");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "is half migrated: 20261121093001_add_price is applied, "));
  CHECK(at.files() == before);
  REQUIRE(at.rowan_with({}, "migration squash").exit_code == 0);
  const Ran migrated = at.rowan("db migrate");
  CHECK(migrated.exit_code == 1);
  CHECK(contains(migrated.err, "this database has only some of them"));
}

TEST_CASE("SQL written by hand survives in its place, with the rows it makes") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  add(at, shop, "create_shop");
  write_by_hand(at, "20261121093001", "", "INSERT INTO products (name) VALUES ('tea');",
                "DELETE FROM products;");
  add(at, shop_with_prices_required, "add_price");
  const Ran squashed = at.rowan("migration squash first_year");
  REQUIRE_MESSAGE(squashed.exit_code == 0, squashed.err);
  REQUIRE(count_of_migrations(at) == 1);
  const auto sql = at.read(newest(at));
  CHECK(contains(sql,
                 "-- Written by hand, from 20261121093001_by_hand.\nINSERT INTO products (name) VALUES "
                 "('tea');"));
  CHECK(sql.find("CREATE TABLE") < sql.find("INSERT INTO"));
  CHECK(sql.find("INSERT INTO") < sql.find("ADD COLUMN"));
  check_in_step(at);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  CHECK(at.query("SELECT name || price FROM products") == "tea1");
}

TEST_CASE("SQL that cannot run in a transaction stays a file between two squashed ones") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  add(at, shop, "create_shop");
  add(at, shop_with_price, "add_price");
  write_by_hand(at, "20261121093002", " transaction:false", "VACUUM products;", "VACUUM products;");
  add(at, shop_with_prices_required, "require_price");
  const Ran squashed = at.rowan("migration squash");
  REQUIRE_MESSAGE(squashed.exit_code == 0, squashed.err);
  CHECK(at.has("migrations/20261121093001_squashed.sql"));
  CHECK(at.has("migrations/20261121093002_by_hand.sql"));
  CHECK(count_of_migrations(at) == 3);
  check_in_step(at);
}

TEST_CASE("squash --to leaves later migrations, which follow the squashed one") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  const Ran squashed = at.rowan("migration squash --to 20261121093001");
  REQUIRE_MESSAGE(squashed.exit_code == 0, squashed.err);
  CHECK(at.has("migrations/20261121093001_squashed.sql"));
  CHECK(count_of_migrations(at) > 1);
  check_in_step(at);
  CHECK(at.rowan("db status").exit_code == 0);
  CHECK(contains(at.rowan("migration squash --to 20261121093001").out, "nothing to squash"));
}

TEST_CASE("enum values that are added and used stay two files") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  const std::string orders = R"cpp(#include <cstdint>
                                   enum class [[rowan::enum_type("status")]] Status { open };
                                   struct [[rowan::table("orders")]] Order {
                                     [[rowan::primary_key]] std::int64_t id{};
                                     Status status = Status::open;
                                   };
  )cpp";
  add(at, orders, "create_orders");
  write_by_hand(at, "20261121093001", "", "INSERT INTO orders DEFAULT VALUES;", "DELETE FROM orders;");
  add(at, replaced(replaced(orders, "{ open }", "{ open, done }"), "= Status::open", "= Status::done"),
      "finish");
  const Ran squashed = at.rowan("migration squash");
  REQUIRE_MESSAGE(squashed.exit_code == 0, squashed.err);
  check_in_step(at);
  CHECK(at.rowan("db setup").exit_code == 0);
}

TEST_CASE("squash --dry-run changes nothing") {
  const Workplace at;
  start(at);
  const Files before = at.files();
  const Ran shown = at.rowan("migration squash --dry-run");
  CHECK(shown.exit_code == 0);
  CHECK(contains(shown.out, "-- rowan:replaces 20261121093000 20261121093001"));
  CHECK(at.files() == before);
}
