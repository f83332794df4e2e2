#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

TEST_CASE("a primary key becomes composite while another table refers to it, and single again") {
  const auto with = [](const std::string& region, const std::string& shop, const std::string& sale) {
    return "struct [[" + region + "]] Shop {\n  " + shop + "\n  std::string region = \"eu\";\n};\n" +
           "struct [[" + sale + "]] Sale {\n  [[rowan::primary_key]] std::int64_t id{};\n";
  };
  const std::string single =
      with("rowan::table(\"shops\")", "[[rowan::primary_key]] std::int64_t id{};",
           "rowan::table(\"sales\")") +
      "  [[rowan::references(Shop::id)]] std::int64_t shop_id{};\n  std::string region = \"eu\";\n};\n";
  const std::string composite =
      with("rowan::table(\"shops\"), rowan::primary_key(region, id)",
           "[[rowan::identity(by_default)]] std::int64_t id{};", "rowan::table(\"sales\")") +
      "  [[rowan::references(Shop::id, match_with(region = Shop::region))]] std::int64_t shop_id{};\n"
      "  std::string region = \"eu\";\n};\n";
  Evolution story;
  story.becomes(single);
  story.run(
      "insert into shops (region) values ('eu'), ('eu'); insert into sales (shop_id) values (1), (2), (2)");
  story.becomes(composite);
  story.finds("select pg_get_constraintdef(oid) from pg_constraint where conname = 'shops_pkey'",
              "PRIMARY KEY (region, id)");
  story.finds(
      "select count(*) from pg_constraint where contype = 'f' and convalidated and cardinality(conkey) = 2",
      "1");
  story.becomes(single);
  story.finds("select pg_get_constraintdef(oid) from pg_constraint where conname = 'shops_pkey'",
              "PRIMARY KEY (id)");
  story.end(
      "select string_agg(shop_id::text, '' order by sales.id) from sales join shops on shops.id = shop_id",
      "122");
}

TEST_CASE("a foreign key is added to filled tables, changes what a delete does, and goes") {
  const auto with = [](const std::string& reference) {
    return "struct [[rowan::table(\"authors\")]] Author {\n  [[rowan::primary_key]] std::int64_t id{};\n};\n"
           "struct [[rowan::table(\"books\")]] Book {\n  [[rowan::primary_key]] std::int64_t id{};\n  " +
           reference + "std::optional<std::int64_t> author_id{};\n};\n";
  };
  Evolution story;
  story.becomes(with(""));
  story.run(
      "insert into authors select from generate_series(1, 3); insert into books (author_id) values (1), (2), "
      "(3), (null)");
  story.becomes(with("[[rowan::references(Author::id)]] "));
  story.finds("select convalidated from pg_constraint where contype = 'f'", "t");
  story.becomes(with("[[rowan::references(Author::id, on_delete = cascade)]] "));
  story.run("delete from authors where id = 3");
  story.finds("select count(*) from books", "3");
  story.becomes(with("[[rowan::references(Author::id, on_delete = set_null, deferrable = initially)]] "));
  story.run("delete from authors where id = 2");
  story.becomes(with(""));
  story.finds("select count(*) from pg_constraint where contype = 'f'", "0");
  story.end("select string_agg(coalesce(author_id::text, '-'), '' order by id) from books", "1--");
}

TEST_CASE("a check is added to filled tables, replaced and dropped") {
  const auto with = [](const std::string& check) {
    return "struct [[rowan::table(\"items\")" + check +
           "]] Item {\n  [[rowan::primary_key]] std::int64_t id{};\n  std::int32_t price{};\n};\n";
  };
  Evolution story;
  story.becomes(with(""));
  story.run("insert into items (price) values (5)");
  story.becomes(with(", rowan::check(\"positive\", \"price > 0\")"));
  story.becomes(with(", rowan::check(\"positive\", \"price >= 0 AND price < 1000\")"));
  story.finds(
      "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'items'::regclass and contype = "
      "'c'",
      "CHECK (((price >= 0) AND (price < 1000)))");
  story.becomes(with(""));
  story.finds("select count(*) from pg_constraint where conrelid = 'items'::regclass and contype = 'c'", "0");
  story.end("select price from items", "5");
}
