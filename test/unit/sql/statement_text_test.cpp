#include "sql/statement_text.hpp"

#include <doctest/doctest.h>

using namespace rowan::tool;

TEST_CASE("statements are split where PostgreSQL ends them, not inside bodies, strings and comments") {
  const auto split = split_statements(
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$; -- why; so\nSELECT ';' ;\n");
  REQUIRE(!split.error);
  REQUIRE(split.statements.size() == 2);
  CHECK(split.statements[0] == "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$");
  CHECK(split.statements[1] == "-- why; so\nSELECT ';'");
}

TEST_CASE("a comment at the end of a statement does not swallow the semicolon that follows") {
  const auto split = split_statements("SELECT 1 -- one");
  REQUIRE(split.statements.size() == 1);
  CHECK(split.statements[0] == "SELECT 1 -- one\n");
}

TEST_CASE("a syntax error counts bytes, and what the scanner tells apart is still split") {
  const auto split = split_statements("SELECT 'ä'; CREATE FROBNICATE 2");
  REQUIRE(split.error);
  CHECK(split.error->offset == 20);
  CHECK(split.statements.size() == 2);
}

TEST_CASE("a view reads the columns that it names, a star reads all of a table") {
  const StatementReading view("CREATE VIEW v AS SELECT o.total FROM shop.orders o JOIN lines USING (id)");
  CHECK(view.makes_objects());
  CHECK(view.reads({"shop", "orders"}, "total"));
  CHECK(view.reads({"shop", "orders"}, "id"));
  CHECK(!view.reads({"shop", "orders"}, "note"));
  CHECK(!view.reads({"public", "orders"}));
  CHECK(view.reads({"public", "lines"}));
  CHECK(StatementReading("CREATE VIEW v AS SELECT * FROM orders").reads({"public", "orders"}, "note"));
  CHECK(StatementReading("CREATE VIEW v AS SELECT to_jsonb(o) FROM orders o")
            .reads({"public", "orders"}, "note"));
}

TEST_CASE(
    "a trigger reads the columns of its UPDATE OF, a body in quotes and inserted rows are tied to nothing") {
  const StatementReading trigger(
      "CREATE TRIGGER t BEFORE UPDATE OF total ON orders FOR EACH ROW EXECUTE FUNCTION f()");
  CHECK(trigger.reads({"public", "orders"}, "total"));
  CHECK(!trigger.reads({"public", "orders"}, "note"));
  const StatementReading function(
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT total FROM orders'");
  CHECK(!function.reads({"public", "orders"}));
  const StatementReading rows("INSERT INTO orders (total) VALUES (1)");
  CHECK(!rows.makes_objects());
  CHECK(!rows.reads({"public", "orders"}));
}

TEST_CASE("a text that does not parse reads every table that it names") {
  const StatementReading newer("CREATE PROPERTY GRAPH g VERTEX TABLES (orders)");
  CHECK(newer.reads({"public", "orders"}, "note"));
  CHECK(!newer.reads({"public", "order"}));
}

TEST_CASE("CREATE OR REPLACE takes the place of a function with the same parameters and result only") {
  const std::string one = "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'";
  CHECK(replaces_function(one, "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2'"));
  CHECK(!replaces_function(one, "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2'"));
  CHECK(!replaces_function(one,
                           "CREATE OR REPLACE FUNCTION f(a bigint) RETURNS int LANGUAGE sql AS 'SELECT 2'"));
  CHECK(!replaces_function("SELECT 1", "SELECT 1"));
  const std::string other = "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 3'";
  const std::string comment = "; COMMENT ON FUNCTION f(int) IS 'three'";
  CHECK(replaces_function(one, "SET LOCAL check_function_bodies = off; " + other + comment));
  CHECK(replaces_function(other + comment, other + comment));
  CHECK(!replaces_function(other + comment, other));
}

TEST_CASE("what a migration cannot hold is told with the place") {
  CHECK(!misfit_of("SELECT 1"));
  CHECK(misfit_of(" -- nothing")->message == "an SQL statement is expected");
  CHECK(misfit_of("VACUUM orders")->message.starts_with("VACUUM cannot run"));
  CHECK(misfit_of("SELECT 1;\n-- migrate:down")->offset == 10);
}

TEST_CASE("a statement tells the types that it speaks of, the functions and the views that it makes") {
  const StatementReading function(
      "CREATE FUNCTION shop.f(a public.state, b money[]) RETURNS TABLE (r codes) LANGUAGE sql AS 'SELECT 1'");
  CHECK(function.has_type({"public", "state"}));
  CHECK(function.has_type({"public", "codes"}));
  CHECK(!function.has_type({"shop", "state"}));
  CHECK(function.is_called_by("lower(shop.f('a', '{}'))"));
  CHECK(function.is_called_by("f(value)"));
  CHECK(!function.is_called_by("public.f(value)"));
  CHECK(!function.is_called_by("value = 'f'"));
  CHECK(StatementReading("CREATE VIEW v AS SELECT 'open'::state").has_type({"public", "state"}));
  CHECK(StatementReading("CREATE VIEW shop.v AS SELECT 1").makes_view({"shop", "v"}));
  CHECK(!StatementReading("CREATE VIEW shop.v AS SELECT 1").makes_view({"public", "v"}));
  CHECK(StatementReading("CREATE MATERIALIZED VIEW v AS SELECT 1").makes_view({"public", "v"}));
}
