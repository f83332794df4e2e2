// rowan.toml: what its keys do to every command that scans.
#include <doctest/doctest.h>

#include "workplace.hpp"

using namespace rowan::test;

namespace {

constexpr const char* namespaces = R"(#pragma once
#include <cstdint>
struct [[rowan::table("settings")]] Setting { [[rowan::primary_key]] std::int64_t id{}; };
namespace shop {
enum class [[rowan::enum_type("mood")]] Mood { good, bad };
/// Someone.
struct [[rowan::table("customers")]] Customer {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::comment("how they feel")]] Mood mood{};
};
struct [[rowan::table("orders"), rowan::schema("public")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Customer::id)]] std::int64_t customer_id{};
};
namespace audit {
struct [[rowan::table("entries")]] Entry { [[rowan::primary_key]] std::int64_t id{}; };
}
}  // namespace shop
namespace shopping {
struct [[rowan::table("carts")]] Cart { [[rowan::primary_key]] std::int64_t id{}; };
}
)";

}  // namespace

TEST_CASE("schemas of rowan.toml places the tables and enum types of a namespace, schema(…) goes before it") {
  const Workplace at;
  at.write("shop.hpp", namespaces);
  at.write("rowan.toml",
           "headers = [\"shop.hpp\"]\n[schemas]\nshop = \"store\"\n\"shop::audit\" = \"audit\"\n");
  const Ran planned = at.rowan("migration add create_shop --dry-run");
  CHECK(planned.err == "");
  CHECK(contains(planned.out, "CREATE SCHEMA store;"));
  CHECK(contains(planned.out, "CREATE TYPE store.mood AS ENUM"));
  CHECK(contains(planned.out, "CREATE TABLE store.customers ("));
  CHECK(contains(planned.out, "  mood store.mood NOT NULL"));
  CHECK(contains(planned.out, "CREATE TABLE public.orders ("));
  CHECK(contains(planned.out, "REFERENCES store.customers (id)"));
  CHECK(contains(planned.out, "CREATE TABLE audit.entries ("));
  CHECK(contains(planned.out, "CREATE TABLE public.settings ("));
  CHECK(contains(planned.out, "CREATE TABLE public.carts ("));

  REQUIRE(at.rowan("generate --quiet").exit_code == 0);
  CHECK(contains(at.read("generated/shop.rowan.cpp"), "store.customers"));
  CHECK(contains(at.read("generated/shop.rowan.cpp"), "audit.entries"));
}

TEST_CASE(
    "the global namespace has a schema of its own name, an empty one, and all without another follow it") {
  const Workplace at;
  at.write("shop.hpp", namespaces);
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\nschemas = { \"\" = \"app\", shopping = \"public\" }\n");
  const Ran planned = at.rowan("migration add create_shop --dry-run");
  CHECK(contains(planned.out, "CREATE TABLE app.settings ("));
  CHECK(contains(planned.out, "CREATE TABLE app.entries ("));
  CHECK(contains(planned.out, "CREATE TABLE public.carts ("));
}

TEST_CASE("comments = false leaves doc comments out of migrations, not those that are annotated") {
  const Workplace at;
  at.write("shop.hpp", namespaces);
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  CHECK(contains(at.rowan("migration add create_shop --dry-run").out, "IS 'Someone.'"));
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\ncomments = false\n");
  const Ran planned = at.rowan("migration add create_shop --dry-run");
  CHECK_FALSE(contains(planned.out, "Someone"));
  CHECK(contains(planned.out, "COMMENT ON COLUMN public.customers.mood IS 'how they feel';"));
}

TEST_CASE("[naming] names what has no name, a name = \"…\" goes before it, and another style only renames") {
  const Workplace at;
  at.write("shop.hpp", R"(#pragma once
#include <rowan/schema.hpp>
enum class Mood { good, bad };
struct [[rowan::table("customers")]] Customer {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string email{};
  [[rowan::unique(constraint)]] std::string nick{};
  [[rowan::index(name = "by_town")]] std::string town{};
  Mood mood{};
};
struct [[rowan::table("orders"), rowan::index(customer_id, placed)]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Customer::id)]] std::int64_t customer_id{};
  rowan::timestamptz placed{};
};
)");
  at.write("rowan.toml",
           "headers = [\"shop.hpp\"]\n[naming]\nstyle = \"rails\"\nprimary_key = \"pk_{table}\"\n");
  const Ran made = at.rowan("migration add create_shop --dry-run");
  CHECK(made.err == "");
  for (const auto* name : {"CONSTRAINT pk_customers PRIMARY KEY", "UNIQUE INDEX index_customers_on_email ON",
                           "CONSTRAINT index_customers_on_nick UNIQUE", "INDEX by_town ON",
                           "INDEX index_orders_on_customer_id_and_placed ON",
                           "CONSTRAINT fk_rails_3dad120da9\n", "CONSTRAINT chk_rails_"})
    CHECK_MESSAGE(contains(made.out, name), name);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n[naming]\nindex = \"ix_{table}_{columns}\"\n");
  const Ran renamed = at.rowan("migration add rename --dry-run");
  CHECK(contains(renamed.out, "RENAME TO ix_orders_customer_id_placed;"));
  CHECK(contains(renamed.out, "RENAME CONSTRAINT fk_rails_3dad120da9 TO orders_customer_id_fkey;"));
  CHECK_FALSE(contains(renamed.out, "CREATE "));
  CHECK_FALSE(contains(renamed.out, "DROP "));
}

TEST_CASE("schema_comments of rowan.toml become COMMENT ON SCHEMA") {
  const Workplace at;
  at.write("shop.hpp", namespaces);
  at.write("rowan.toml",
           "headers = [\"shop.hpp\"]\nschemas = { shop = \"store\" }\nschema_comments = { store = \"what we "
           "sell\" }\n");
  CHECK(contains(at.rowan("migration add create_shop --dry-run").out,
                 "COMMENT ON SCHEMA store IS 'what we sell';"));
}

TEST_CASE("a value of another type in rowan.toml is told with its place") {
  const Workplace at;
  at.write("rowan.toml", "schemas = \"store\"\n");
  CHECK(
      at.rowan("migration check").err ==
      "error: rowan.toml:1:11: 'schemas' must be a table: [schemas], then a line namespace = \"schema\" for "
      "each\n");
  at.write("rowan.toml", "[schemas]\nshop = \"\"\n");
  CHECK(at.rowan("migration check").err ==
        "error: rowan.toml:2:8: 'schemas.shop' must be a name of 1 to 63 bytes\n");
  at.write("rowan.toml", "comments = \"no\"\n");
  CHECK(at.rowan("migration check").err == "error: rowan.toml:1:12: 'comments' must be true or false\n");
}

TEST_CASE("rowan.toml stands in the dependency file, since what it says is part of the result") {
  const Workplace at;
  at.write("shop.hpp", namespaces);
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  REQUIRE(at.rowan("generate -o out --depfile deps --stamp stamp").exit_code == 0);
  CHECK(contains(at.read("deps"), "/rowan.toml"));
}
