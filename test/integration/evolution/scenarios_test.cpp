// What generators of migrations are judged by and no other story tells; docs/scenarios.md has the whole list.
#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

const std::string authors =
    "struct [[rowan::table(\"authors\")]] Author {\n  [[rowan::primary_key]] std::int64_t id{};\n};\n";

std::string books(const std::string& members, const std::string& attribute = "") {
  return authors + "struct [[rowan::table(\"books\")" + attribute +
         "]] Book {\n  [[rowan::primary_key]] std::int64_t id{};\n  " + members + "\n};\n";
}

}  // namespace

TEST_CASE("a table of nothing but a uuid key is made, and gives its rows their keys") {
  Evolution story;
  story.becomes(
      "#include <rowan/schema.hpp>\n"
      "struct [[rowan::table(\"tokens\")]] Token {\n  [[rowan::primary_key]] rowan::uuid id{};\n};\n");
  CHECK(contains(story.last_migration(), "id uuid NOT NULL DEFAULT gen_random_uuid()"));
  story.run("insert into tokens default values");
  story.end("select count(id) from tokens", "1");
}

TEST_CASE("a struct without a member is refused with what it lacks") {
  Evolution story;
  story.becomes(authors);
  story.refuses(authors + "struct [[rowan::table(\"nothing\")]] Nothing {};\n", "primary key");
}

TEST_CASE("a reference that stands before or after a unique member makes the same keys") {
  const std::string reference = "[[rowan::references(Author::id)]] std::int64_t author_id{};\n  ";
  const std::string title = "[[rowan::unique]] std::string title{};\n  ";
  const std::string keys =
      "select string_agg(pg_get_constraintdef(oid), ', ' order by pg_get_constraintdef(oid)) || (select "
      "count(*) from pg_index where "
      "indrelid = 'books'::regclass) from pg_constraint where conrelid = 'books'::regclass and contype <> "
      "'n'";
  const std::string found = "FOREIGN KEY (author_id) REFERENCES authors(id), PRIMARY KEY (id)3";
  for (const auto& members : {reference + title, title + reference}) {
    Evolution story;
    story.becomes(books(members));
    story.finds(keys, found);
    story.run("insert into authors default values; insert into books (author_id, title) values (1, 'a')");
    story.end("select title || author_id from books", "a1");
  }
}

TEST_CASE("a reference of another type than the key is refused with both types") {
  Evolution story;
  story.becomes(authors);
  story.refuses(books("[[rowan::references(Author::id)]] std::string author_id{};"), "bigint");
}

TEST_CASE("the index of a reference comes, becomes partial and goes, and the foreign key stays as it is") {
  Evolution story;
  const std::string key = "select oid::text from pg_constraint where conname = 'books_author_id_fkey'";
  const std::string index =
      "select coalesce(max(pg_get_indexdef(indexrelid)), '-') from pg_index where indrelid = "
      "'books'::regclass "
      "and not indisprimary";
  const auto referring = [](const std::string& how) {
    return books("[[rowan::references(Author::id, index = " + how +
                 ")]] std::optional<std::int64_t> author_id{};");
  };
  story.becomes(referring("false"));
  const auto first = story.at().query(key);
  story.finds(index, "-");
  story.becomes(referring("true"));
  story.finds(index, "CREATE INDEX books_author_id_idx ON public.books USING btree (author_id)");
  story.becomes(referring("where(\"author_id is not null\")"));
  story.finds(index,
              "CREATE INDEX books_author_id_idx ON public.books USING btree (author_id) WHERE (author_id IS "
              "NOT NULL)");
  CHECK_FALSE(contains(story.last_migration(), "FOREIGN KEY"));
  story.becomes(referring("false"));
  story.finds(key, first);
  story.finds(index, "-");
  story.end("select count(*) from books", "0");
}

TEST_CASE(
    "an index whose name and predicate change together is built once and dropped once, and not renamed") {
  Evolution story;
  story.becomes(books("std::optional<std::int32_t> pages{};", ", rowan::index(pages, name = \"thick\")"));
  story.becomes(books("std::optional<std::int32_t> pages{};",
                      ", rowan::index(pages, name = \"thin\", where = \"pages < 50\")"));
  const auto files = story.last_migration();
  CHECK(contains(files, "CREATE INDEX CONCURRENTLY thin"));
  CHECK(contains(files, "DROP INDEX CONCURRENTLY public.thick"));
  CHECK_FALSE(contains(files, "RENAME"));
  story.end("select count(*) from books", "0");
}

TEST_CASE("a constant of each type that a member starts with is the default that rows get") {
  Evolution story;
  story.becomes(
      "#include <rowan/schema.hpp>\n"
      "enum class [[rowan::enum_type(\"mood\")]] Mood { calm, wild };\n"
      "struct [[rowan::table(\"defaults\")]] Default {\n"
      "  [[rowan::primary_key]] std::int64_t id{};\n"
      "  bool yes = true;\n"
      "  std::int16_t small = -2;\n"
      "  std::int32_t middle = 3;\n"
      "  std::int64_t big = 9007199254740993;\n"
      "  float single = 0.5F;\n"
      "  double twice = -1.25;\n"
      "  std::string text = \"it's \\\"here\\\" \\\\n\";\n"
      "  rowan::decimal price = rowan::decimal{\"12.50\"};\n"
      "  Mood mood = Mood::wild;\n"
      "  std::optional<std::int32_t> maybe = 7;\n"
      "  std::optional<std::string> nothing = std::nullopt;\n"
      "  std::string empty = \"\";\n};\n");
  story.run("insert into defaults default values");
  const std::string row =
      "select concat_ws('|', yes, small, middle, big, single, twice, text, price, mood, maybe, nothing is "
      "null, "
      "empty = '') from defaults";
  story.finds(row, "t|-2|3|9007199254740993|0.5|-1.25|it's \"here\" \\n|12.50|wild|7|t|t");
  story.end(row, "t|-2|3|9007199254740993|0.5|-1.25|it's \"here\" \\n|12.50|wild|7|t|t");
}

TEST_CASE("a default that is no constant is refused with how to say it in SQL") {
  Evolution story;
  story.becomes(authors);
  story.refuses("int next();\n" + books("std::int32_t number = next();"), "default_sql");
}

TEST_CASE(
    "a table whose struct is gone is asked about, dropped when that is allowed, and then no longer missed") {
  Evolution story;
  story.becomes(books("std::string title{};"));
  story.run("insert into books (title) values ('a')");
  story.refuses(authors, "table books would be dropped with its rows");
  story.becomes(authors, Drops::allowed);
  const Ran again = story.at().rowan("migration add again");
  CHECK(again.out == "no changes: the migrations describe the headers already\n");
  story.end("select count(*) from books", "0");
}

TEST_CASE("the table of a struct that becomes unmanaged is nobody's to drop, even where drops are allowed") {
  Evolution story;
  const auto visits = [](const std::string& annotation, const std::string& of_key) {
    return authors + "struct [[rowan::table(\"visits\"), rowan::schema(\"sales\")" + annotation +
           "]] Visit {\n  [[rowan::primary_key" + of_key + "]] std::int32_t id{};\n};\n";
  };
  story.becomes(visits("", ", rowan::serial"));
  story.run("insert into sales.visits default values");
  story.at().write("model.hpp", "#include <cstdint>\n" + visits(", rowan::unmanaged", ""));
  CHECK(story.at().rowan("migration check").exit_code == 0);
  const Ran added = story.at().rowan("migration add leave --allow-drop");
  CHECK(added.exit_code == 0);
  CHECK(added.out == "no changes: the migrations describe the headers already\n");
  story.finds("select count(*) from sales.visits", "1");
}

TEST_CASE("a serial column becomes plain and serial again, and goes on counting behind its rows") {
  Evolution story;
  const auto numbered = [](const std::string& annotation) {
    return "struct [[rowan::table(\"notes\")]] Note {\n  [[rowan::primary_key]] std::int64_t id{};\n  " +
           annotation + "std::int32_t number{};\n};\n";
  };
  story.becomes(numbered("[[rowan::serial]] "));
  story.run("insert into notes (id) values (1), (2), (3)");
  story.becomes(numbered(""));
  story.finds("select count(*) from pg_class where relkind = 'S' and relname like 'notes_number%'", "0");
  story.becomes(numbered("[[rowan::serial]] "));
  story.run("insert into notes (id) values (4)");
  story.finds("select string_agg(number::text, ' ' order by id) from notes", "1 2 3 4");
  story.end("select count(distinct number) from notes", "4");
}
