#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

/// A task with a status; `values` are the enumerators.
std::string tasks(const std::string& values, const std::string& status = "Status status = Status::open;") {
  return "enum class [[rowan::enum_type(\"task_status\")]] Status { " + values + " };\n" +
         "struct [[rowan::table(\"tasks\"), rowan::index(title, where = \"status <> 'closed'\")]] Task {\n"
         "  [[rowan::primary_key]] std::int64_t id{};\n"
         "  std::string title{};\n  " +
         status + "\n};\n";
}

}  // namespace

TEST_CASE("an enum type gains a value at the end and one in the middle, renames one and drops one") {
  Evolution story;
  story.becomes(tasks("open, closed"));
  story.run("insert into tasks (title, status) values ('a', 'open'), ('b', 'closed')");
  story.becomes(tasks("open, closed, archived"));
  story.run("insert into tasks (title, status) values ('c', 'archived')");
  story.becomes(tasks("open, waiting, closed, archived"));
  story.run("insert into tasks (title, status) values ('d', 'waiting')");
  story.finds("select string_agg(title, '' order by status) from tasks", "adbc");
  story.becomes(tasks("open, waiting, closed, shelved [[rowan::renamed_from(\"archived\")]]"));
  story.finds("select title from tasks where status = 'shelved'", "c");
  story.refuses(tasks("open, closed, shelved"), "'waiting' of task_status");
  story.run("delete from tasks where status = 'waiting'");
  story.becomes(tasks("open, closed, shelved [[rowan::renamed_from(\"archived\")]]"), Drops::allowed);
  story.finds("select string_agg(title || ' ' || status, ', ' order by title) from tasks",
              "a open, b closed, c shelved");
  story.run("insert into tasks (title) values ('e')");
  story.finds("select status::text from tasks where title = 'e'", "open");
  story.run("delete from tasks where status = 'shelved'");
  story.end("select string_agg(title || ' ' || status, ', ' order by title) from tasks",
            "a open, b closed, e open");
}

TEST_CASE("labels kept as text become an enum type, and text again") {
  const auto with = [](const std::string& attribute, const std::string& cast) {
    return "enum class " + attribute + " Level { low, high };\n" +
           "struct [[rowan::table(\"alarms\")]] Alarm {\n"
           "  [[rowan::primary_key]] std::int64_t id{};\n  " +
           cast + " Level level = Level::low;\n};\n";
  };
  Evolution story;
  story.becomes(with("", ""));
  story.run("insert into alarms (level) values ('low'), ('high')");
  story.refuses(with("[[rowan::enum_type(\"level\")]]", ""), "using_cast");
  story.becomes(with("[[rowan::enum_type(\"level\")]]", "[[rowan::using_cast(\"level::public.level\")]]"));
  story.finds("select string_agg(level::text, ' ' order by level) from alarms", "low high");
  story.finds("select count(*) from pg_constraint where conrelid = 'alarms'::regclass and contype = 'c'",
              "0");
  story.becomes(with("", "[[rowan::using_cast(\"level::text\")]]"), Drops::allowed);
  story.finds("select string_agg(level, ' ' order by level) from alarms", "high low");
  story.finds("select count(*) from pg_constraint where conrelid = 'alarms'::regclass and contype = 'c'",
              "1");
  story.end("select string_agg(level, ' ' order by level) from alarms", "high low");
}

TEST_CASE("an enum type is renamed while a default, an array and an index speak of it") {
  const auto with = [](const std::string& type) {
    return "enum class " + type + " Color { red, blue };\n" +
           "struct [[rowan::table(\"cars\"), rowan::index(id, name = \"red_cars\", where = \"color = "
           "'red'\")]] Car {\n"
           "  [[rowan::primary_key]] std::int64_t id{};\n"
           "  Color color = Color::blue;\n"
           "  std::optional<std::vector<Color>> stripes{};\n};\n";
  };
  Evolution story;
  story.becomes(with("[[rowan::enum_type(\"color\")]]"));
  story.run("insert into cars (color, stripes) values ('red', '{red,blue}')");
  story.becomes(with("[[rowan::enum_type(\"paint\"), rowan::renamed_from(\"color\")]]"));
  story.finds("select stripes::text || pg_typeof(color) from cars", "{red,blue}paint");
  story.becomes(with(
      "[[rowan::enum_type(\"paint\"), rowan::schema(\"looks\"), rowan::renamed_from(\"public.paint\")]]"));
  story.finds("select stripes::text || pg_typeof(color) from cars", "{red,blue}looks.paint");
  story.end("select stripes::text || pg_typeof(color) from cars", "{red,blue}color");
}

TEST_CASE("two enum types lose values in one migration while a column goes from one to the other") {
  const auto with = [](const std::string& sizes, const std::string& shapes, const std::string& member) {
    return "enum class [[rowan::enum_type(\"size\")]] Size { " + sizes + " };\n" +
           "enum class [[rowan::enum_type(\"shape\")]] Shape { " + shapes + " };\n" +
           "struct [[rowan::table(\"boxes\"), rowan::check(\"sane\", \"NOT (size = 'small' AND shape = "
           "'round')\")]]"
           " Box {\n  [[rowan::primary_key]] std::int64_t id{};\n"
           "  Size size = Size::small;\n  Shape shape = Shape::round;\n  " +
           member + "\n};\n";
  };
  Evolution story;
  story.becomes(with("small, large, flat", "round, square, odd", "Size lid = Size::flat;"));
  story.run("insert into boxes (size, shape) values ('large', 'square'), ('small', 'square')");
  story.becomes(with("small, large", "round, square, flat",
                     "[[rowan::using_cast(\"lid::text::public.shape\")]] Shape lid = Shape::flat;"),
                Drops::allowed);
  story.finds("select string_agg(size || ' ' || shape || ' ' || lid, ', ' order by id) from boxes",
              "large square flat, small square flat");
  story.end("select string_agg(size || ' ' || shape || ' ' || lid, ', ' order by id) from boxes",
            "large square flat, small square flat");
}

TEST_CASE(
    "a value goes together with the only rows that have it, whose table or column is dropped beside it") {
  const auto with = [](const std::string& values, const std::string& member, const std::string& more) {
    return "enum class [[rowan::enum_type(\"mood\")]] Mood { " + values + " };\n" +
           "struct [[rowan::table(\"people\")]] Person {\n"
           "  [[rowan::primary_key]] std::int64_t id{};\n  Mood mood = Mood::happy;\n  " +
           member + "\n};\n" + more;
  };
  Evolution story;
  story.becomes(with("happy, sad", "std::optional<Mood> former{};",
                     "struct [[rowan::table(\"pets\")]] Pet {\n"
                     "  [[rowan::primary_key]] std::int64_t id{};\n  Mood mood = Mood::sad;\n};\n"));
  story.run("insert into people (former) values ('sad'); insert into pets (mood) values ('sad')");
  story.becomes(with("happy", "", ""), Drops::allowed);
  story.finds("select mood::text || count(*) from people group by mood", "happy1");
  story.end("select count(*) || min(mood)::text from people", "1happy");
}

TEST_CASE("an enum type that a foreign key stands on gains a value, loses it, and goes back") {
  const auto with = [](const std::string& values) {
    return "enum class [[rowan::enum_type(\"currency\")]] Currency { " + values + " };\n" +
           "struct [[rowan::table(\"rates\")]] Rate {\n"
           "  [[rowan::primary_key]] Currency currency{};\n  std::int32_t rate{};\n};\n"
           "struct [[rowan::table(\"bills\")]] Bill {\n"
           "  [[rowan::primary_key]] std::int64_t id{};\n"
           "  [[rowan::references(Rate::currency, on_delete = cascade)]] Currency currency{};\n};\n";
  };
  Evolution story;
  story.becomes(with("eur, usd, dem"));
  story.run("insert into rates values ('eur', 1), ('usd', 2); insert into bills (currency) values ('usd')");
  story.becomes(with("eur, usd, dem, chf"));
  story.becomes(with("eur, usd, chf"), Drops::allowed);
  story.finds("select currency::text || rate from bills join rates using (currency)", "usd2");
  story.finds("select count(*) from pg_constraint where contype = 'f' and convalidated", "1");
  story.end("select currency::text || rate from bills join rates using (currency)", "usd2");
}
