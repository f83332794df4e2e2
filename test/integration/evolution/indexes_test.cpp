#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

std::string users(const std::string& attribute, const std::string& member) {
  return "struct [[rowan::table(\"users\")" + attribute +
         "]] User {\n  [[rowan::primary_key]] std::int64_t id{};\n  " + member + "\n};\n";
}

}  // namespace

TEST_CASE("a unique index becomes a unique constraint, and an index again") {
  Evolution story;
  story.becomes(users("", "[[rowan::unique]] std::string email{};"));
  story.run("insert into users (email) values ('a'), ('b')");
  story.becomes(users("", "[[rowan::unique(deferrable = initially)]] std::string email{};"));
  story.finds(
      "select contype::text || ' ' || condeferred from pg_constraint where conrelid = 'users'::regclass and "
      "contype <> 'p'",
      "u true");
  story.becomes(users("", "[[rowan::unique]] std::string email{};"));
  story.finds("select count(*) from pg_constraint where conrelid = 'users'::regclass and contype <> 'p'",
              "0");
  story.end("select string_agg(email, '' order by email) from users", "ab");
}

TEST_CASE("an index is added to a filled table, replaced under its name, renamed and dropped") {
  const std::string definition =
      "select pg_get_indexdef(indexrelid) from pg_index where indrelid = "
      "'users'::regclass and not indisprimary and indisvalid";
  Evolution story;
  story.becomes(users("", "std::string email{};\nstd::int32_t age{};"));
  story.run("insert into users (email, age) values ('a', 1)");
  story.becomes(
      users(", rowan::index(email, name = \"by_mail\")", "std::string email{};\nstd::int32_t age{};"));
  story.becomes(
      users(", rowan::index(expr(\"lower(email)\"), desc(age), name = \"by_mail\", where = \"age > 0\")",
            "std::string email{};\nstd::int32_t age{};"));
  story.finds(definition,
              "CREATE INDEX by_mail ON public.users USING btree (lower(email), age DESC) WHERE (age > 0)");
  story.becomes(
      users(", rowan::index(expr(\"lower(email)\"), desc(age), name = \"mail\", where = \"age > 0\")",
            "std::string email{};\nstd::int32_t age{};"));
  story.becomes(users("", "std::string email{};\nstd::int32_t age{};"));
  story.finds(definition, "");
  story.end("select email || age from users", "a1");
}

TEST_CASE("a column under an expression index and a partial unique index changes its type") {
  Evolution story;
  const std::string indexes =
      ", rowan::index(expr(\"age + 1\"), name = \"next_age\"), "
      "rowan::unique(email, where = \"age > 17\", name = \"adults\")";
  story.becomes(users(indexes, "std::string email{};\nstd::int32_t age{};"));
  story.run("insert into users (email, age) values ('a', 20), ('b', 30), ('b', 3)");
  story.becomes(users(indexes, "std::string email{};\n[[rowan::using_cast(\"age\")]] std::int64_t age{};"));
  story.finds("select count(*) from pg_index where indrelid = 'users'::regclass and indisvalid", "3");
  story.end("select string_agg(email || age, ' ' order by age) from users", "b3 a20 b30");
}
