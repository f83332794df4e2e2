#include "sql/naming.hpp"

#include <doctest/doctest.h>

using namespace rowan::tool;

namespace {

NamedObject columns(Names names) { return {{"public", "orders"}, std::move(names), "customers"}; }

}  // namespace

TEST_CASE("each style names keys and indexes as its tool does") {
  struct Expected {
    std::string style, primary_key, unique, index, foreign_key;
  };
  for (const auto& [style, primary_key, unique, index, foreign_key] : std::initializer_list<Expected>{
           {"postgresql", "orders_pkey", "orders_a_b_key", "orders_a_b_idx", "orders_a_b_fkey"},
           {"prisma", "orders_pkey", "orders_a_b_key", "orders_a_b_idx", "orders_a_b_fkey"},
           {"ecto", "orders_pkey", "orders_a_b_index", "orders_a_b_index", "orders_a_fkey"},
           {"rails", "orders_pkey", "index_orders_on_a_and_b", "index_orders_on_a_and_b",
            "fk_rails_51522df930"}}) {
    CAPTURE(style);
    const auto patterns = naming_style(style);
    REQUIRE(patterns);
    CHECK(primary_key_name(*patterns, columns({"id"})) == primary_key);
    CHECK(unique_name(*patterns, columns({"a", "b"})) == unique);
    CHECK(index_name(*patterns, columns({"a", "b"})) == index);
    CHECK(foreign_key_name(*patterns, columns({"a", "b"})) == foreign_key);
  }
  CHECK_FALSE(naming_style("django"));
}

TEST_CASE("foreign keys of the Rails style have the names that Rails gave them in OpenStreetMap's schema") {
  const auto rails = *naming_style("rails");
  const auto name = [&](const char* table, const char* column) {
    return foreign_key_name(rails, {{"public", table}, {column}});
  };
  CHECK(name("note_subscriptions", "note_id") == "fk_rails_2c1913f293");
  CHECK(name("oauth_access_grants", "resource_owner_id") == "fk_rails_330c32d8d9");
  CHECK(name("user_mutes", "owner_id") == "fk_rails_591dad3359");
}

TEST_CASE("a pattern of one's own is filled, and its names stay within 63 bytes and apart") {
  NamingPatterns patterns;
  patterns.index = "ix_{schema}_{table}_{columns}";
  patterns.foreign_key = "{table}_to_{referenced_table}_by_{columns}_fk";
  CHECK(index_name(patterns, columns({"a", "b"})) == "ix_public_orders_a_b");
  CHECK(foreign_key_name(patterns, columns({"a"})) == "orders_to_customers_by_a_fk");
  const std::string long_name(50, 'x');
  const auto one = index_name(patterns, columns({long_name, "a"}));
  const auto key = foreign_key_name(patterns, columns({long_name}));
  CHECK(one.size() <= max_identifier_bytes);
  CHECK(one != index_name(patterns, columns({long_name, "b"})));
  CHECK(key.size() <= max_identifier_bytes);
  CHECK(key.ends_with("_fk"));
}

TEST_CASE("a pattern that cannot work says why") {
  CHECK(pattern_error("index", "ix_{table}_{columns}") == "");
  CHECK(pattern_error("primary_key", "pk_{table}") == "");
  CHECK(pattern_error("index", "{table}_{colums}_idx").starts_with("there is no placeholder {colums}"));
  CHECK(pattern_error("index", "{table}_idx") == "it needs {columns}: a table has several of this kind");
  CHECK(pattern_error("unique", "{columns}_key").starts_with("it needs {table}"));
  CHECK(pattern_error("index", "{table}_{columns").starts_with("a brace is not closed"));
}
