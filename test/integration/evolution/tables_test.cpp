#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

const std::string orders =
    "struct [[rowan::table(\"orders\")]] Order {\n  [[rowan::primary_key]] std::int64_t id{};\n"
    "  std::string number{};\n};\n";

std::string lines(const std::string& attributes, const std::string& order) {
  return "struct [[" + attributes + "]] Line {\n  [[rowan::primary_key]] std::int64_t id{};\n" +
         "  [[rowan::references(" + order + "::id)]] std::int64_t order_id{};\n" +
         "  [[rowan::check(\"some\", \"quantity > 0\")]] std::int32_t quantity = 1;\n};\n";
}

}  // namespace

TEST_CASE("a table under a foreign key is renamed, moved to another schema, and dropped") {
  Evolution story;
  story.becomes(orders + lines("rowan::table(\"lines\")", "Order"));
  story.run("insert into orders (number) values ('n1'); insert into lines (order_id) values (1), (1)");
  story.becomes(orders + lines("rowan::table(\"order_lines\"), rowan::renamed_from(\"lines\")", "Order"));
  story.finds("select count(*) from order_lines join orders on orders.id = order_id", "2");
  story.finds(
      "select string_agg(conname, ' ' order by conname) from pg_constraint where conrelid = "
      "'order_lines'::regclass",
      "order_lines_order_id_fkey order_lines_pkey some");
  const std::string moved =
      "rowan::table(\"order_lines\"), rowan::schema(\"sales\"), rowan::renamed_from(\"public.order_lines\")";
  story.becomes(orders + lines(moved, "Order"));
  story.run("insert into sales.order_lines (order_id) values (1)");
  story.finds("select count(*) from sales.order_lines join orders on orders.id = order_id", "3");
  story.refuses(orders, "table sales.order_lines would be dropped");
  story.becomes(orders, Drops::allowed);
  story.finds("select to_regclass('sales.order_lines') is null", "t");
  story.end("select number from orders", "n1");
}

TEST_CASE("columns move from a table into a new one that refers to it") {
  const std::string wide =
      "struct [[rowan::table(\"people\")]] Person {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  std::string name{};\n  std::optional<std::string> street{};\n  std::optional<std::string> "
      "city{};\n};\n";
  const std::string addresses =
      "struct [[rowan::table(\"addresses\")]] Address {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  [[rowan::references(Person::id, on_delete = cascade)]] std::int64_t person_id{};\n"
      "  std::string street{};\n  std::string city{};\n};\n";
  const std::string narrow =
      "struct [[rowan::table(\"people\")]] Person {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  std::string name{};\n};\n";
  Evolution story;
  story.becomes(wide);
  story.run("insert into people (name, street, city) values ('ann', 'High St', 'Ely')");
  story.becomes(wide + addresses);
  story.run("insert into addresses (person_id, street, city) select id, street, city from people");
  story.becomes(narrow + addresses, Drops::allowed);
  story.finds("select name || ' ' || street from people join addresses on person_id = people.id",
              "ann High St");
  story.end("select name from people", "ann");
}

TEST_CASE("two tables refer to each other, one is dropped, and comes back") {
  const std::string both =
      "struct [[rowan::table(\"teams\")]] Team {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  [[rowan::references(Player::id)]] std::optional<std::int64_t> captain_id{};\n};\n"
      "struct [[rowan::table(\"players\")]] Player {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  [[rowan::references(Team::id)]] std::int64_t team_id{};\n};\n";
  const std::string one =
      "struct [[rowan::table(\"teams\")]] Team {\n  [[rowan::primary_key]] std::int64_t id{};\n};\n";
  Evolution story;
  story.becomes("struct Player;\n" + both);
  story.run("insert into teams default values; insert into players (team_id) values (1)");
  story.run("update teams set captain_id = 1");
  story.becomes(one, Drops::allowed);
  story.becomes("struct Player;\n" + both);
  story.run("insert into players (team_id) values (1)");
  story.end("select count(*) from teams", "1");
}
