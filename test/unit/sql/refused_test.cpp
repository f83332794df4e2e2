#include "sql/refused.hpp"

#include <doctest/doctest.h>

using namespace rowan::tool;

namespace {

/// `offset message` of each part up to its semicolon, joined by `|`.
std::string refused(std::string_view sql) {
  std::string text;
  for (const auto& part : refused_parts(sql, {"public", "items"}))
    text += (text.empty() ? "" : "|") + std::to_string(part.offset) + " " +
            part.message.substr(0, part.message.find(';'));
  return text;
}

}  // namespace

TEST_CASE("subqueries are refused at their place, alone") {
  CHECK(refused("price < (SELECT max(price) FROM items)") == "8 a subquery");
  CHECK(refused("EXISTS (SELECT FROM others)") == "0 a subquery");
  CHECK(refused("name IN (SELECT name FROM others)") == "5 a subquery");
  CHECK(refused("'ä' < (SELECT 1)") == "7 a subquery");
}

TEST_CASE("aggregates and window functions are refused by name and by how they are called") {
  CHECK(refused("sum(price) > 0") == "0 the aggregate sum()");
  CHECK(refused("0 < count(*)") == "4 the aggregate count()");
  CHECK(refused("pg_catalog.max(a) > 0") == "0 the aggregate max()");
  CHECK(refused("own(price) FILTER (WHERE a) > 0") == "0 the aggregate own()");
  CHECK(refused("own(DISTINCT price) > 0") == "0 the aggregate own()");
  CHECK(refused("sum(price) OVER () > 0") == "0 the window function sum()");
  CHECK(refused("row_number() > 0") == "0 the window function row_number()");
}

TEST_CASE("parameters and columns of other tables are refused, each of them") {
  CHECK(refused("price > $1 AND name <> $2") == "8 the parameter $1|23 the parameter $2");
  CHECK(refused("others.price > 0") == "0 the qualifier 'others'");
  CHECK(refused("app.items.price > 0") == "0 the qualifier 'app.items'");
}

TEST_CASE("what PostgreSQL takes is not refused") {
  for (const char* sql : {"price > 0", "items.price > 0 AND public.items.price < 9", "app.count(name) > 0",
                          "lower(name) = name", "coalesce(a, b) IS NOT NULL", "a = ANY (ARRAY[1, 2])",
                          "now()", "price BETWEEN least(a, b) AND greatest(a, b)", "not even SQL ("})
    CHECK_MESSAGE(refused(sql) == "", sql);
}
