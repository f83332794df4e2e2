#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder orders(std::string_view total = "numeric(8,2)") {
  return table("orders").id().required("total", std::string(total)).optional("note", "text");
}

Statement view(const std::string& up) {
  return {.name = "order_totals", .up = up, .down = "DROP VIEW order_totals"};
}
Statement totals() { return view("CREATE VIEW order_totals AS SELECT id, total FROM orders"); }
Statement big_totals() {
  return {.name = "big_totals",
          .up = "CREATE VIEW big_totals AS SELECT * FROM order_totals WHERE total > 100",
          .down = "DROP VIEW big_totals",
          .after = {"order_totals"}};
}

/// Two statements, the first with semicolons inside its body.
Statement touch() {
  return {.name = "touch_orders",
          .up =
              "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$\n"
              "BEGIN\n  NEW.note := 'seen; twice';\n  RETURN NEW;\nEND\n$body$;\n"
              "CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();",
          .down = "DROP TRIGGER touch ON orders; DROP FUNCTION touch()",
          .table = QualifiedName{"public", "orders"}};
}

Statement next_code(const std::string& body) {
  return {.name = "next_code",
          .up = "CREATE OR REPLACE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ " + body + " $$",
          .down = "DROP FUNCTION next_code()",
          .stage = StatementStage::before_tables};
}
TableBuilder coded() { return table("codes").id().required("code", "text", "next_code()"); }

Statement on_destroy() {
  return {.name = "touch_orders",
          .up =
              "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; "
              "END $$",
          .down = "DROP FUNCTION touch()",
          .table = QualifiedName{"public", "orders"},
          .on_destroy = true};
}

Statement is_code(const std::string& parameter = "text") {
  return {.name = "is_code",
          .up = "CREATE FUNCTION is_code(val " + parameter +
                ") RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN val IS NOT NULL; END $$",
          .down = "DROP FUNCTION is_code",
          .stage = StatementStage::before_tables};
}
Schema with(Schema schema, std::string_view name, const std::string& type_text,
            const std::string& check = {}) {
  Domain domain{.name = {"public", std::string(name)}, .base = type(type_text)};
  if (!check.empty()) domain.checks.push_back({domain.name.name + "_check", expression(check)});
  schema.domains.push_back(std::move(domain));
  return schema;
}

/// `tasks` with two views, one of them over the type alone.
SchemaBuilder tasks(Names states) {
  return schema()
      .enum_type("state", std::move(states))
      .add(table("tasks").id().required("state", "public.state"))
      .statement({.name = "states",
                  .up = "CREATE VIEW states AS SELECT id, state FROM tasks",
                  .down = "DROP VIEW states"})
      .statement({.name = "first_state",
                  .up = "CREATE VIEW first_state AS SELECT 'open'::state AS state",
                  .down = "DROP VIEW first_state"});
}

constexpr const char* two_orders = "insert into orders (total, note) values (7, 'a'), (1200, 'b')";

}  // namespace

MigrateCases statement_cases() {
  Decisions dropping;
  dropping.allow_drop = true;
  return {
      {"function_before_table", "a function that a default calls comes before the table, and goes after it",
       schema(), schema().add(coded()).statement(next_code("SELECT 'c'::text"))},
      {"replace_function_in_use",
       "a function of the same signature is replaced under the default that calls it",
       schema().add(coded()).statement(next_code("SELECT 'c'::text")),
       schema().add(coded()).statement(next_code("SELECT 'd'::text"))},
      {"trigger_of_table", "a trigger and its function come after the table, a body with semicolons whole",
       schema(), schema().add(orders()).statement(touch())},
      {"trigger_goes_with_table", "statements of a table go before it",
       schema().add(orders()).statement(touch()), schema(), dropping},
      {"view_over_retyped_column",
       "a view over a column whose type changes is taken away and made again",
       schema().add(orders()).statement(totals()).statement(big_totals()),
       schema().add(orders("numeric(12,2)")).statement(totals()).statement(big_totals()),
       {},
       two_orders},
      {"replace_view",
       "changed text runs the old down and the new up",
       schema().add(orders()).statement(totals()),
       schema().add(orders()).statement(view("CREATE VIEW order_totals AS SELECT id, note FROM orders")),
       {},
       two_orders},
      {"replace_view_under_view", "a view under another view is replaced while the other is away",
       schema().add(orders()).statement(totals()).statement(big_totals()),
       schema()
           .add(orders())
           .statement(view("CREATE VIEW order_totals AS SELECT id, total, note FROM orders"))
           .statement(big_totals())},
      {"view_over_new_column", "a view that reads a new column comes after it",
       schema().add(orders()).statement(totals()),
       schema()
           .add(orders().optional("paid", "boolean"))
           .statement(view("CREATE VIEW order_totals AS SELECT id, total, paid FROM orders"))},
      {"view_over_dropped_column", "a view leaves a column before it is dropped",
       schema().add(orders()).statement(
           view("CREATE VIEW order_totals AS SELECT id, total, note FROM orders")),
       schema().add(table("orders").id().required("total", "numeric(8,2)")).statement(totals()), dropping},
      {"seed_rows", "seed rows come after all tables and their keys", schema(),
       schema()
           .add(orders())
           .add(table("lines").id().required("order_id", "bigint").foreign_key({"order_id"}, "orders"))
           .statement({.name = "first_order",
                       .up = "INSERT INTO orders (id, total) VALUES (900, 1);\n"
                             "INSERT INTO lines (order_id) VALUES (900)",
                       .down = "DELETE FROM lines WHERE order_id = 900; DELETE FROM orders WHERE id = 900"})},
      {"seed_rows_stay", "rows of a statement stay when a column that they fill changes its type",
       schema().add(orders()).statement({.name = "seed",
                                         .up = "INSERT INTO orders (id, total) VALUES (900, 1)",
                                         .down = "DELETE FROM orders WHERE id = 900"}),
       schema()
           .add(orders("numeric(12,2)"))
           .statement({.name = "seed",
                       .up = "INSERT INTO orders (id, total) VALUES (900, 1)",
                       .down = "DELETE FROM orders WHERE id = 900"})},
      {"on_destroy_waits",
       "with on_destroy a statement that leaves the code leaves what it made",
       schema().add(orders()).statement(on_destroy()),
       schema().add(orders()),
       {}},
      {"on_destroy_with_table", "with on_destroy down runs when the table is dropped",
       schema().add(orders()).statement(on_destroy()), schema(), dropping},
      {"add_enum_value_under_views",
       "a value is added under the views, which stand aside when it goes again",
       tasks({"open", "done"}),
       tasks({"open", "done", "lost"}),
       {},
       "insert into tasks (state) values ('open'), ('done')"},
      {"function_in_check_of_domain", "a function comes before the domain whose check calls it", schema(),
       with(schema().add(table("codes").id().optional("code", "public.code")).statement(is_code()), "code",
            "text", "is_code(value)")},
      {"function_over_domain", "a function comes after the domain that its parameter has", schema(),
       with(schema().statement(is_code("public.code")), "code", "text")},
      {"domain_over_rows_of_table",
       "a domain over the rows of a table comes after it, and before the table that has the domain", schema(),
       with(schema().add(table("codes").id()).add(table("used").id().optional("code", "public.code")), "code",
            "public.codes")},
      {"function_over_rows_in_check",
       "a function over the rows of a table comes after it, and before the table whose check calls it",
       schema(),
       schema()
           .add(table("codes").id())
           .add(table("used").id().check("known", "is_code(null::codes) is not null"))
           .statement(is_code("public.codes"))},
      {"view_takes_name_of_table", "a view comes when the table whose name it takes is gone",
       schema().add(table("order_totals").id()),
       schema().add(orders()).statement(totals()).statement(big_totals()), dropping},
      {"table_takes_name_of_view", "a table comes when the view whose name it takes is gone",
       schema().add(orders()).statement(totals()).statement(big_totals()),
       schema().add(orders()).add(table("order_totals").id()), dropping},
      {"statement_without_down", "a statement without down cannot be undone", schema().add(orders()),
       schema().add(orders()).statement(
           {.name = "seen", .up = "CREATE OR REPLACE VIEW seen AS SELECT 1 AS one"})},
  };
}

}  // namespace rowan::tool::testing
