#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

std::string notes(const std::string& members, const std::string& doc = "") {
  return doc + "struct [[rowan::table(\"notes\")]] Note {\n  [[rowan::primary_key]] std::int64_t id{};\n" +
         members + "\n};\n";
}

}  // namespace

TEST_CASE("comments of a table and a column are added, changed and removed") {
  const std::string table =
      "select coalesce(obj_description('notes'::regclass), '-') || '|' || "
      "coalesce(col_description('notes'::regclass, 2), '-')";
  Evolution story;
  story.becomes(notes("std::string title{};"));
  story.run("insert into notes (title) values ('kept')");
  story.becomes(notes("/// What it's about.\nstd::string title{};", "/// Something to remember.\n"));
  story.finds(table, "Something to remember.|What it's about.");
  story.becomes(notes("/// One line.\nstd::string title{};", "/// Two\n/// lines.\n"));
  story.finds(table, "Two\nlines.|One line.");
  story.becomes(notes("std::string title{};"));
  story.finds(table, "-|-");
  story.end("select title from notes", "kept");
}

TEST_CASE("a column is renamed, widened, retyped with a cast and dropped") {
  Evolution story;
  story.becomes(
      notes("[[rowan::type(varchar(10))]] std::string title{};\nstd::int32_t stars = "
            "3;\nstd::optional<std::string> mark{};"));
  story.run("insert into notes (title, stars, mark) values ('kept', 4, '17')");
  story.becomes(
      notes("[[rowan::type(varchar(10)), rowan::renamed_from(\"title\")]] std::string name{};\n"
            "std::int32_t stars = 3;\nstd::optional<std::string> mark{};"));
  story.becomes(
      notes("[[rowan::renamed_from(\"title\")]] std::string name{};\nstd::int32_t stars = "
            "3;\nstd::optional<std::string> "
            "mark{};"));
  story.refuses(notes("std::string name{};\nstd::int64_t stars = 3;\nstd::optional<std::string> mark{};"),
                "notes.stars");
  story.becomes(
      notes("std::string name{};\n[[rowan::using_cast(\"stars\")]] std::int64_t stars = 3;\n"
            "[[rowan::using_cast(\"mark::integer\")]] std::optional<std::int32_t> mark{};"));
  story.finds("select name || stars || mark || pg_typeof(stars) || pg_typeof(mark) from notes",
              "kept417bigintinteger");
  story.refuses(notes("std::string name{};\nstd::int64_t stars = 3;"), "--allow-drop");
  story.becomes(notes("std::string name{};\nstd::int64_t stars = 3;"), Drops::allowed);
  // The column comes back empty; what it held is gone, and the cast back to text has nothing to lose.
  story.run("update notes set stars = stars + 1");
  story.end("select title || stars || coalesce(mark, '-') from notes", "kept5-");
}

TEST_CASE("a column becomes required with a default, required by itself and optional again") {
  Evolution story;
  story.becomes(notes("std::optional<std::string> title{};\nstd::optional<std::int32_t> stars{};"));
  story.run("insert into notes (title) values ('a'), ('b')");
  story.refuses(
      notes(
          "std::optional<std::string> title{};\nstd::optional<std::int32_t> stars{};\nstd::string author{};"),
      "notes.author");
  story.becomes(
      notes("std::optional<std::string> title{};\nstd::optional<std::int32_t> stars{};\n"
            "std::string author = \"nobody\";\n"
            "[[rowan::default_sql(\"gen_random_uuid()::text\")]] std::string token{};"));
  story.finds("select count(distinct token) || min(author) from notes", "2nobody");
  story.run("update notes set stars = 1");
  story.becomes(
      notes("std::string title{};\nstd::int32_t stars = 5;\nstd::string author = \"nobody\";\n"
            "[[rowan::default_sql(\"gen_random_uuid()::text\")]] std::string token{};"));
  story.run("insert into notes (title) values ('c')");
  story.finds("select string_agg(title || stars || author, ' ' order by title) from notes",
              "a1nobody b1nobody c5nobody");
  story.becomes(
      notes("std::optional<std::string> title{};\nstd::optional<std::int32_t> stars{};\n"
            "std::optional<std::string> author = \"nobody\";\n"
            "[[rowan::default_sql(\"gen_random_uuid()::text\")]] std::string token{};"));
  story.run("insert into notes (stars) values (9)");
  story.run("update notes set title = 'd' where title is null");
  story.end("select string_agg(title || stars, ' ' order by title) from notes", "a1 b1 c5 d9");
}

TEST_CASE("a default is set, changed and taken away") {
  Evolution story;
  story.becomes(notes("std::string title{};"));
  story.run("insert into notes (title) values ('a')");
  story.becomes(notes("std::string title = \"untitled\";"));
  story.run("insert into notes default values");
  story.becomes(notes("[[rowan::default_sql(\"upper('x')\")]] std::string title{};"));
  story.run("insert into notes default values");
  story.becomes(notes("std::string title{};"));
  story.finds("select count(*) from pg_attrdef where adrelid = 'notes'::regclass and adnum = 2", "0");
  story.end("select string_agg(title, ' ' order by id) from notes", "a untitled X");
}

TEST_CASE("identity is taken from a key with rows, and given back") {
  const auto with = [](const std::string& key) {
    return "struct [[rowan::table(\"tickets\")]] Ticket {\n  " + key + "\n  std::string text{};\n};\n";
  };
  Evolution story;
  story.becomes(with("[[rowan::primary_key]] std::int64_t id{};"));
  story.run("insert into tickets (text) values ('a'), ('b')");
  story.becomes(with("[[rowan::primary_key, rowan::identity(none)]] std::int64_t id{};"));
  story.run("insert into tickets values (30, 'c')");
  story.becomes(with("[[rowan::primary_key, rowan::identity(always)]] std::int64_t id{};"));
  story.run("insert into tickets (text) values ('d')");
  story.becomes(with("[[rowan::primary_key]] std::int64_t id{};"));
  story.run("insert into tickets (text) values ('e')");
  story.finds("select count(*) from tickets", "5");
  story.end("select string_agg(text, '' order by text) from tickets", "abcde");
}

TEST_CASE("columns come from a base class, one of them from the table itself") {
  const std::string base =
      "struct Stamped {\n  std::int32_t revision = 1;\n  std::optional<std::string> author{};\n};\n";
  Evolution story;
  story.becomes(notes("std::string title{};\nstd::optional<std::string> author{};"));
  story.run("insert into notes (title, author) values ('a', 'ann')");
  story.becomes(base +
                "struct [[rowan::table(\"notes\")]] Note : Stamped {\n"
                "  [[rowan::primary_key]] std::int64_t id{};\n  std::string title{};\n};\n"
                "struct [[rowan::table(\"pages\")]] Page : Stamped {\n"
                "  [[rowan::primary_key]] std::int64_t id{};\n};\n");
  story.finds("select title || author || revision from notes", "aann1");
  story.run("insert into pages default values");
  story.finds("select revision from pages", "1");
  story.end("select title || author from notes", "aann");
}
