#include "sql/identifier.hpp"

#include <doctest/doctest.h>

#include "sql/clauses.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {

TEST_CASE("a name is quoted only when PostgreSQL needs it") {
  struct Row {
    const char* name;
    const char* quoted;
  };
  const Row rows[] = {{"orders", "orders"},
                      {"_a1", "_a1"},
                      {"abort", "abort"},      // unreserved keywords stay bare, as in quote_ident()
                      {"order", "\"order\""},  // reserved
                      {"user", "\"user\""},
                      {"between", "\"between\""},  // may name a column, not a function
                      {"left", "\"left\""},        // may name a function, not a column
                      {"system_user", "\"system_user\""},
                      {"Mixed", "\"Mixed\""},
                      {"1st", "\"1st\""},
                      {"two words", "\"two words\""},
                      {"quo\"te", "\"quo\"\"te\""},
                      {"\xc3\xa9t\xc3\xa9", "\"\xc3\xa9t\xc3\xa9\""},
                      {"a$b", "\"a$b\""},
                      {"", "\"\""}};
  for (const auto& row : rows) CHECK_MESSAGE(quote_identifier(row.name) == row.quoted, row.name);
}

TEST_CASE("a qualified name quotes each part") {
  CHECK(quote({"public", "orders"}) == "public.orders");
  CHECK(quote({"Shop", "user"}) == "\"Shop\".\"user\"");
  CHECK(quote({"", "orders"}) == "orders");
  CHECK(quote_list({"a", "order"}) == "a, \"order\"");
}

TEST_CASE("a literal doubles quotes and escapes backslashes whatever the server's setting") {
  CHECK(quote_literal("it's") == "'it''s'");
  CHECK(quote_literal("a\\b'") == "E'a\\\\b'''");
  CHECK(quote_literal("").size() == 2);
}

TEST_CASE("a body gets a dollar tag that does not occur in it") {
  CHECK(quote_body("x") == "$$x$$");
  CHECK(quote_body("a $$ b") == "$rowan$a $$ b$rowan$");
  CHECK(quote_body("$$ $rowan$") == "$rowan1$$$ $rowan$$rowan1$");
}

TEST_CASE("types are written with modifiers and arrays, user types with their schema") {
  CHECK(type_sql({"", "numeric", {12, 2}, true}) == "numeric(12,2)[]");
  CHECK(type_sql({"", "double precision", {}, false}) == "double precision");
  CHECK(type_sql({"public", "order", {}, false}) == "public.\"order\"");
}

TEST_CASE("clauses are joined by one space and empty ones are left out") {
  CHECK(Clauses("DROP INDEX").add_if(false, "CONCURRENTLY").add("").add("a").add_parenthesised("b").text() ==
        "DROP INDEX a (b)");
}

}  // namespace rowan::tool
