// What scripts read: stdout under --json is one document, whether the command does its work or fails at it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;
using Json = nlohmann::json;

namespace {

struct Answer {
  int exit_code;
  Json json;
  std::string err;
};

/// Fails where stdout is no single document.
Answer ask(const Workplace& at, const std::string& arguments) {
  const Ran ran = at.rowan(arguments + " --json");
  const auto json = Json::parse(ran.out, nullptr, false);
  REQUIRE_MESSAGE(!json.is_discarded(), arguments, " printed: ", ran.out, ran.err);
  return {ran.exit_code, json, ran.err};
}

const std::string shop_by_price =
    shop_with_price.substr(0, shop_with_price.find("std::optional<std::int32_t>")) +
    "[[rowan::index]] std::optional<std::int32_t> price{};\n};\n";

void start(const Workplace& at) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
}

}  // namespace

TEST_CASE("migration add --json tells the files, their changes and what they declare") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_by_price);
  const auto added = ask(at, "migration add price");
  CHECK(added.exit_code == 0);
  CHECK(added.json["written"] == true);
  CHECK(added.json["questions"].empty());
  CHECK(added.json["removed"].empty());
  REQUIRE(added.json["migrations"].size() == 2);
  const Json column = added.json["migrations"][0];
  CHECK(column["file"] == "migrations/20261121093001_price.sql");
  CHECK(column["changes_file"] == "migrations/changes/20261121093001_price.json");
  CHECK(column["version"] == "20261121093001");
  CHECK(column["name"] == "price");
  CHECK(column["transactional"] == true);
  CHECK(column["summary"] == "1 column");
  CHECK(column["hazards"].empty());
  CHECK(column["changes"] ==
        Json::parse(R"([{"operation": "add_column", "summary": "add column products.price integer"}])"));
  CHECK_FALSE(column.contains("sql"));
  const Json index = added.json["migrations"][1];
  CHECK(index["plan"] == column["plan"]);
  CHECK(index["transactional"] == false);
  CHECK(index["hazards"] == Json::parse(R"([{"code": "H002", "name": "index_build"}])"));
  for (const auto& each : added.json["migrations"]) CHECK(at.has(each["file"].get<std::string>()));

  const auto again = ask(at, "migration add again");
  CHECK(again.exit_code == 0);
  CHECK(again.json["written"] == false);
  CHECK(again.json["migrations"].empty());
}

TEST_CASE("migration add --dry-run --json has the SQL and writes nothing") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_by_price);
  const Files before = at.files();
  const auto planned = ask(at, "migration add price --dry-run");
  CHECK(planned.json["written"] == false);
  REQUIRE(planned.json["migrations"].size() == 2);
  CHECK(planned.json["migrations"][1]["sql"].get<std::string>().find("CREATE INDEX CONCURRENTLY") !=
        std::string::npos);
  CHECK(at.files() == before);
}

TEST_CASE("migration add --json tells the decisions that are wanted, writes nothing and exits 1") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_without_name);
  const Files before = at.files();
  const auto refused = ask(at, "migration add forget_names");
  CHECK(refused.exit_code == 1);
  CHECK(refused.json["written"] == false);
  REQUIRE(refused.json["questions"].size() == 1);
  const Json question = refused.json["questions"][0];
  CHECK(question["object"] == "products.name");
  CHECK(question["message"].get<std::string>().find("dropped") != std::string::npos);
  CHECK(question["help"].get<std::string>().find("--allow-drop") != std::string::npos);
  CHECK(refused.err.starts_with("error: a decision is needed; nothing was written:"));
  CHECK(at.files() == before);
}

TEST_CASE("migration add --json names the development migrations that a named one replaced") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add --dev").exit_code == 0);
  const auto named = ask(at, "migration add price");
  CHECK(named.json["removed"] == Json::parse(R"(["migrations/20261121093001_changes_dev.sql"])"));
  CHECK(named.json["migrations"].size() == 1);
}

TEST_CASE("db migrate and db rollback --json tell the files that ran, and the error that ended them") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add by_hand --empty").exit_code == 0);
  at.write("migrations/20261121093001_by_hand.sql",
           "-- migrate:up\nSELECT 1;\nSELECT 1 / 0;\n-- migrate:down\nSELECT 1;\n");
  REQUIRE(at.rowan("db create").exit_code == 0);
  const auto failed = ask(at, "db migrate");
  CHECK(failed.exit_code == 1);
  REQUIRE(failed.json["migrations"].size() == 1);
  CHECK(failed.json["migrations"][0]["file"] == "20261121093000_create_shop.sql");
  CHECK(failed.json["migrations"][0]["duration_ms"].is_number());
  CHECK(failed.json["error"]["file"] == "20261121093001_by_hand.sql");
  CHECK(failed.json["error"]["line"] == 3);
  CHECK(failed.json["error"]["sqlstate"] == "22012");
  CHECK(failed.err.find("division by zero") != std::string::npos);

  at.write("migrations/20261121093001_by_hand.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n");
  const auto migrated = ask(at, "db migrate");
  CHECK(migrated.exit_code == 0);
  CHECK(migrated.json["migrations"].size() == 1);
  CHECK(migrated.json["error"].is_null());
  CHECK(ask(at, "db migrate").json["migrations"].empty());
  const auto reverted = ask(at, "db rollback --to 0");
  CHECK(reverted.json["migrations"][0]["file"] == "20261121093001_by_hand.sql");
  CHECK(reverted.json["migrations"][1]["file"] == "20261121093000_create_shop.sql");
}

TEST_CASE("squash, verify, record, export, rebase and remove tell what they did with --json") {
  const Workplace at;
  start(at);
  at.write("shop.hpp", shop_with_price);
  REQUIRE(at.rowan("migration add price").exit_code == 0);
  const auto verified = ask(at, "migration verify");
  CHECK(verified.json["verified"] == true);
  CHECK(verified.json["migrations"] == 2);
  CHECK(verified.json["failure"].is_null());

  const auto squashed = ask(at, "migration squash");
  CHECK(squashed.json["written"] == true);
  CHECK(squashed.json["proved"] == true);
  CHECK(squashed.json["migrations"].size() == 1);
  CHECK(squashed.json["replaced"].size() == 2);
  CHECK(ask(at, "migration rebase").json == Json::parse(R"({"migrations": []})"));
  CHECK(ask(at, "migration export --format flyway -o flyway").json["files"].size() == 2);

  REQUIRE(at.rowan("migration add by_hand --empty").exit_code == 0);
  const std::string by_hand = "migrations/20261121093002_by_hand.sql";
  at.write(by_hand,
           "-- migrate:up\nALTER TABLE products ADD COLUMN note text;\n-- migrate:down\n"
           "ALTER TABLE products DROP COLUMN note;\n");
  const auto recorded = ask(at, "migration record " + by_hand);
  CHECK(recorded.json["summary"] == "1 column");
  CHECK(recorded.json["changes"][0]["operation"] == "add_column");
  CHECK(ask(at, "migration remove").json["removed"] == Json::array({by_hand}));
}

TEST_CASE("migration verify --json says where a way back is wrong, and exits 1") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add by_hand --empty").exit_code == 0);
  at.write(
      "migrations/20261121093001_by_hand.sql",
      "-- migrate:up\nCREATE VIEW names AS SELECT name FROM products;\n-- migrate:down\nSELECT 1 / 0;\n");
  REQUIRE(at.rowan("migration check").exit_code == 0);
  const auto verified = ask(at, "migration verify");
  CHECK(verified.exit_code == 1);
  CHECK(verified.json["verified"] == false);
  CHECK(verified.json["failure"]["message"].get<std::string>().find("division by zero") != std::string::npos);
}
