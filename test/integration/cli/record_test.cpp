// Migrations that were edited, or written by hand: `record` finds out what their SQL does.
#include <doctest/doctest.h>

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

const std::string first = "migrations/20261121093000_create_shop.sql";
const std::string second = "migrations/20261121093001_step.sql";

/// A migration of one's own: these are its two sections.
void write_by_hand(const Workplace& at, const std::string& up, const std::string& down) {
  REQUIRE(at.rowan("migration add step --empty").exit_code == 0);
  at.write(second, "-- rowan: step  postgres>=13\n-- migrate:up\n-- +goose Up\n" + up +
                       "\n\n-- migrate:down\n-- +goose Down\n" + down + "\n");
}

void check_in_step(const Workplace& at) {
  const Ran checked = at.rowan("migration check");
  CHECK_MESSAGE(checked.exit_code == 0, checked.out);
  const Ran verified = at.rowan("migration verify");
  CHECK_MESSAGE(verified.exit_code == 0, verified.err);
}

}  // namespace

TEST_CASE("an edited migration is refused with the command that records it") {
  const Workplace at;
  start(at);
  at.write(first, replaced(at.read(first), "-- migrate:down",
                           "INSERT INTO products (name) VALUES ('tea');\n\n-- migrate:down"));
  const Ran refused = at.rowan("migration add more");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "was edited after it was recorded"));
  CHECK(contains(refused.err, "run `rowan migration record " + first + "`"));
  const Ran recorded = at.rowan("migration record " + first);
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(contains(recorded.out, "recorded " + first + "  1 table"));
  check_in_step(at);
}

TEST_CASE("what an edit does to the schema is found by running it") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add step").exit_code == 0);
  at.write(second, replaced(at.read(second), "COLUMN price integer", "COLUMN price bigint"));
  const Ran recorded = at.rowan("migration record 20261121093001");
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(contains(at.rowan("migration check").out, "products.price"));
  at.write("shop.hpp", replaced(shop_with_price, "std::int32_t", "std::int64_t"));
  check_in_step(at);
}

TEST_CASE("SQL written by hand is recorded in the words of the headers") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", replaced(shop, "[[rowan::table(\"products\")]]",
                                "[[rowan::table(\"products\"), rowan::check(\"name_filled\", \"name <> "
                                "'' AND length(name) < 99\")]]"));
  write_by_hand(at,
                "ALTER TABLE products ADD CONSTRAINT name_filled CHECK (name <> '' AND length(name) < 99);",
                "ALTER TABLE products DROP CONSTRAINT name_filled;");
  const Ran recorded = at.rowan("migration record " + second);
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(contains(recorded.out, "1 check"));
  check_in_step(at);
}

TEST_CASE("a rename written by hand is recorded as a rename") {
  const Workplace at;
  start(at);
  write_by_hand(at,
                "ALTER TABLE products RENAME TO goods;\nALTER TABLE goods RENAME COLUMN name TO title;\n"
                "ALTER TABLE goods RENAME CONSTRAINT products_pkey TO goods_pkey;\n"
                "ALTER SEQUENCE products_id_seq RENAME TO goods_id_seq;\n"
                "ALTER INDEX products_name_key RENAME TO goods_title_key;",
                "ALTER INDEX goods_title_key RENAME TO products_name_key;\n"
                "ALTER SEQUENCE goods_id_seq RENAME TO products_id_seq;\n"
                "ALTER TABLE goods RENAME CONSTRAINT goods_pkey TO products_pkey;\n"
                "ALTER TABLE goods RENAME COLUMN title TO name;\nALTER TABLE goods RENAME TO products;");
  REQUIRE(at.rowan("migration record step").exit_code == 1);
  const Ran recorded = at.rowan("migration record 20261121093001_step");
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  const auto changes = at.read("migrations/changes/20261121093001_step.json");
  CHECK(contains(changes, "\"rename_table\""));
  CHECK(contains(changes, "\"rename_column\""));
  CHECK_FALSE(contains(changes, "\"drop_"));
  at.write("shop.hpp", replaced(replaced(shop, "table(\"products\")", "table(\"goods\")"), "std::string name",
                                "std::string title"));
  check_in_step(at);
}

TEST_CASE("SQL that changes only rows is recorded as no change of the schema") {
  const Workplace at;
  start(at);
  write_by_hand(at, "INSERT INTO products (name) VALUES ('tea');", "DELETE FROM products;");
  const Ran recorded = at.rowan("migration record " + second);
  CHECK_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(contains(recorded.out, "no change of the schema"));
  check_in_step(at);
}

TEST_CASE("a file without a change file gets one") {
  const Workplace at;
  start(at);
  write_by_hand(at, "CREATE TABLE notes (id bigint PRIMARY KEY);", "DROP TABLE notes;");
  at.remove("migrations/changes/20261121093001_step.json");
  const Ran refused = at.rowan("migration check");
  CHECK(contains(refused.out, "run `rowan migration record " + second + "`"));
  const Ran recorded = at.rowan("migration record " + second);
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(at.rowan("migration verify").exit_code == 0);
}

TEST_CASE("nothing is recorded of a file that fails, or whose way back leads elsewhere") {
  const Workplace at;
  start(at);
  const auto twin = "migrations/changes/20261121093001_step.json";
  write_by_hand(at, "ALTER TABLE product ADD COLUMN price integer;", "SELECT 1;");
  const auto before = at.read(twin);
  const Ran failed = at.rowan("migration record " + second);
  CHECK(failed.exit_code == 1);
  CHECK(contains(failed.err, "20261121093001_step.sql:4: "));
  CHECK(contains(failed.err, "relation \"product\" does not exist"));
  CHECK(contains(failed.err, "nothing was recorded"));
  at.write(second, replaced(at.read(second), "product ", "products "));
  const Ran stays = at.rowan("migration record " + second);
  CHECK(stays.exit_code == 1);
  CHECK(contains(stays.err, "table products, column price: its way back leaves something else"));
  CHECK(at.read(twin) == before);
}

TEST_CASE("a function made by hand is named, and verify lets it stay") {
  const Workplace at;
  start(at);
  write_by_hand(at, "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
                "DROP FUNCTION one();");
  const Ran recorded = at.rowan("migration record " + second);
  REQUIRE_MESSAGE(recorded.exit_code == 0, recorded.err);
  CHECK(contains(recorded.err, "note: function public.one() is made by this file alone"));
  check_in_step(at);
}

TEST_CASE("--accept-edited takes an edited migration that is applied") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  at.write(first, replaced(at.read(first), "-- migrate:down", "-- A remark.\n\n-- migrate:down"));
  REQUIRE(at.rowan("migration record " + first).exit_code == 0);
  const Ran refused = at.rowan("db migrate");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "--accept-edited takes it"));
  CHECK(at.rowan("db status").exit_code == 3);
  const Ran accepted = at.rowan("db migrate --accept-edited");
  CHECK_MESSAGE(accepted.exit_code == 0, accepted.err);
  CHECK(at.rowan("db status").exit_code == 0);
}
