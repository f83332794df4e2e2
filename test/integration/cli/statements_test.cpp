// Statements of structs and of rowan.toml, by the command, on a server.
#include <doctest/doctest.h>

#include "workplace.hpp"

using namespace rowan::test;

namespace {

std::string header(const std::string& total, const std::string& view) {
  return "#pragma once\n#include <cstdint>\n#include <string>\n"
         "struct [[using rowan: table(\"orders\"),\n"
         "  statement(\"order_totals\", up = \"" +
         view +
         "\", down = \"DROP VIEW order_totals\")]] Order {\n"
         "  [[rowan::primary_key]] std::int64_t id{};\n"
         "  [[rowan::default_sql(\"first_code()\")]] int code{};\n  " +
         total + " total{};\n};\n";
}

constexpr const char* project = R"toml(headers = ["shop.hpp"]
[[statement]]
name = "first_code"
up_file = "first_code.sql"
down = "DROP FUNCTION first_code()"
stage = "before_tables"

[[statement]]
name = "first_orders"
up = "INSERT INTO orders (total) VALUES ('5'), ('7')"
down = "DELETE FROM orders"
after = ["order_totals"]
)toml";

constexpr const char* function =
    "CREATE FUNCTION first_code() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1;\nEND;\n$$;\n";

constexpr const char* narrow = "[[rowan::type(varchar(20))]] std::string";
constexpr const char* view = "CREATE VIEW order_totals AS SELECT id, total FROM orders";

void start(const Workplace& at) {
  at.write("shop.hpp", header(narrow, view));
  at.write("rowan.toml", project);
  at.write("first_code.sql", function);
}

}  // namespace

TEST_CASE(
    "functions come before tables, views and seed rows after them, and a retyped column passes under a "
    "view") {
  const Workplace at;
  start(at);
  const Ran added = at.rowan("migration add create_shop");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  const Ran made = at.rowan("db setup");
  REQUIRE_MESSAGE(made.exit_code == 0, made.err);
  CHECK(at.rowan("migration check").exit_code == 0);
  CHECK(at.rowan("db drift").exit_code == 0);

  at.write("shop.hpp", header("std::string", view));
  const Ran widened = at.rowan("migration add widen");
  REQUIRE_MESSAGE(widened.exit_code == 0, widened.err);
  const Ran migrated = at.rowan("db migrate");
  CHECK_MESSAGE(migrated.exit_code == 0, migrated.err);
  const Ran verified = at.rowan("migration verify");
  CHECK_MESSAGE(verified.exit_code == 0, verified.err);

  at.query("drop view order_totals");
  const Ran drift = at.rowan("db drift");
  CHECK(drift.exit_code == 3);
  CHECK(contains(drift.out, "CREATE VIEW public.order_totals AS"));
}

TEST_CASE("blanks around the text of a statement are no change, another text is a migration") {
  const Workplace at;
  start(at);
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  at.write("first_code.sql", std::string("\n\n") + function + "\n");
  CHECK(at.rowan("migration check").exit_code == 0);
  at.write("shop.hpp", header(narrow, "CREATE VIEW order_totals AS SELECT id FROM orders"));
  const Ran planned = at.rowan("migration add fewer --dry-run");
  CHECK(contains(planned.out, "DROP VIEW order_totals;"));
  CHECK(contains(planned.out, "CREATE VIEW order_totals AS SELECT id FROM orders;"));
}

TEST_CASE("what is wrong with a statement of rowan.toml is told at its place") {
  const Workplace at;
  start(at);
  const auto refusal = [&](const std::string& toml) {
    at.write("rowan.toml", "headers = [\"shop.hpp\"]\n[[statement]]\n" + toml);
    const Ran ran = at.rowan("migration check");
    CHECK(ran.exit_code == 1);
    return ran.err;
  };
  CHECK(contains(refusal("name = \"a\"\n"), "rowan.toml:2:1: statement 'a' needs the SQL that it runs"));
  CHECK(contains(refusal("name = \"a\"\nup = \"SELECT 1 FRM x y\"\n"), "rowan.toml:4:"));
  CHECK(contains(refusal("name = \"a\"\nup = '''\nSELECT 1;\nSELEC 2'''\n"),
                 "rowan.toml:6:1: in SQL: syntax error"));
  CHECK(contains(refusal("name = \"a\"\nupp = \"x\"\n"), "rowan.toml:4:1: unknown key 'upp' of a statement"));
  CHECK(contains(refusal("name = \"a\"\nup_file = \"no.sql\"\n"), "cannot read no.sql"));
  CHECK(contains(refusal("name = \"a\"\nup = \"SELECT 1\"\nstage = \"before\"\n"),
                 "rowan.toml:5:9: 'stage' must be \"before_tables\" or \"after_tables\""));
  CHECK(contains(refusal("name = \"a\"\nup = \"SELECT 1\"\nafter = [\"order_total\"]\n"),
                 "rowan.toml:2:1: statement 'a' is after 'order_total', which does not exist; did you mean "
                 "'order_totals'?"));
}
