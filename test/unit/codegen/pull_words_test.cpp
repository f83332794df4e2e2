// Checks how names of a database become C++ and English.
#include <doctest/doctest.h>

#include "codegen/cpp_word.hpp"
#include "codegen/english.hpp"

using namespace rowan::tool;

TEST_CASE("the singular of a table name is that of its last word") {
  CHECK(singular("orders") == "order");
  CHECK(singular("order_items") == "order_item");
  CHECK(singular("categories") == "category");
  CHECK(singular("addresses") == "address");
  CHECK(singular("people") == "person");
  CHECK(singular("boxes") == "box");
  CHECK(singular("batches") == "batch");
  CHECK(singular("caches") == "cache");
  CHECK(singular("databases") == "database");
  CHECK(singular("warehouses") == "warehouse");
  CHECK(singular("statuses") == "status");
  CHECK(singular("movies") == "movie");
}

TEST_CASE("a name that is singular already stays") {
  for (const auto* name :
       {"order", "status", "address", "analysis", "news", "series", "metadata", "gas", "us"})
    CHECK(singular(name) == name);
}

TEST_CASE("the plural of a plural is itself") {
  for (const auto* name : {"orders", "categories", "people", "statuses", "boxes", "days", "children"})
    CHECK(plural(name) == name);
  CHECK(plural("category") == "categories");
  CHECK(plural("day") == "days");
  CHECK(plural("invoice_line") == "invoice_lines");
}

TEST_CASE("identifiers compile: keywords, macros, digits, other letters") {
  CHECK(identifier("public", "column") == "public_");
  CHECK(identifier("NULL", "value") == "NULL_");
  CHECK(identifier("NC-17", "value") == "NC_17");
  CHECK(identifier("2fa", "column") == "column_2fa");
  CHECK(identifier("__v", "column") == "v");
  CHECK(identifier("größe", "column") == "gr_e");
  CHECK(identifier("-", "value") == "value");
  CHECK(namespace_identifier("time") == "time_");
  CHECK(namespace_identifier("my-shop") == "my_shop");
}

TEST_CASE("struct names are in Pascal case") {
  CHECK(pascal_case("order_item", "Table") == "OrderItem");
  CHECK(pascal_case("UserAccount", "Table") == "UserAccount");
  CHECK(pascal_case("2fa codes", "Table") == "Table2faCodes");
}

TEST_CASE("string literals hold any text") {
  CHECK(string_literal("a > 0") == R"("a > 0")");
  CHECK(string_literal("a <> '\"'") == "R\"(a <> '\"')\"");
  CHECK(string_literal("say \")\" twice\\") == R"("say \")\" twice\\")");
  CHECK(string_literal("a\tb") == R"("a\tb")");
}
