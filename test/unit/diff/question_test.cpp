// What diff must ask, word for word: these texts are what the user reads.
#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

struct Told {
  std::string kind, object, message, help;
  bool operator==(const Told&) const = default;
};

std::string word(Question::Kind kind) {
  switch (kind) {
    case Question::Kind::drop:
      return "drop";
    case Question::Kind::rename:
      return "rename";
    case Question::Kind::cast:
      return "cast";
    case Question::Kind::backfill:
      return "backfill";
    case Question::Kind::unsupported:
      return "unsupported";
  }
  return "";
}

/// The only question.
Told asked(const Schema& from, const Schema& to, const Decisions& decisions = {}) {
  const auto questions = diff(from, to, decisions).questions;
  REQUIRE(questions.size() == 1);
  return {word(questions[0].kind), questions[0].object, questions[0].message, questions[0].help};
}

void check_asked(const Told& found, const Told& expected) {
  CHECK(found.kind == expected.kind);
  CHECK(found.object == expected.object);
  CHECK(found.message == expected.message);
  CHECK(found.help == expected.help);
}

const std::string allow = "pass --allow-drop if that is meant";
SchemaBuilder orders(const TableBuilder& table) { return schema().add(table); }
TableBuilder plain() { return table("orders").id(); }

}  // namespace

TEST_CASE("dropping a column is asked with its data") {
  check_asked(asked(orders(plain().optional("note", "text")), orders(plain())),
              {"drop", "orders.note", "column orders.note would be dropped with its data", allow});
}

TEST_CASE("dropping a table is asked with its rows") {
  check_asked(asked(orders(plain()), {}),
              {"drop", "orders", "table orders would be dropped with its rows", allow});
}

TEST_CASE("a table that becomes partitioned, or is so no more, is asked with its rows") {
  const auto by_id = [](const char* column) {
    return plain().required("at", "date").adjust([&](Table& table) {
      table.primary_key.reset();
      table.partition_by = PartitionBy{PartitionMethod::range, index_on("", {column}, "-").keys};
    });
  };
  const auto bare = plain().required("at", "date").adjust([](Table& table) { table.primary_key.reset(); });
  const std::string loss =
      ": PostgreSQL cannot do that in place, so it would be dropped with its rows and made anew";
  const std::string help =
      "pass --allow-drop if that is meant; to keep the rows, give the new table another name, copy them by "
      "SQL of "
      "your own (rowan migration add NAME --empty), and drop the old one later";
  check_asked(asked(orders(bare), orders(by_id("at"))),
              {"drop", "orders", "table orders becomes partitioned" + loss, help});
  check_asked(asked(orders(by_id("at")), orders(bare)),
              {"drop", "orders", "table orders is no longer partitioned" + loss, help});
  check_asked(asked(orders(by_id("at")), orders(by_id("id"))),
              {"drop", "orders", "table orders is partitioned by another key" + loss, help});
}

TEST_CASE("a partition key whose column is renamed is the same key") {
  const auto by = [](const char* column) {
    return table("orders").required(column, "date").partition_by(PartitionMethod::range, {column});
  };
  Decisions decisions;
  decisions.renames.push_back({Decisions::Rename::Kind::column, {"public", "orders"}, "day", "at"});
  const auto difference = diff(orders(by("at")), orders(by("day")), decisions);
  CHECK(difference.questions.empty());
  CHECK(difference.changes.size() == 1);
}

TEST_CASE("dropping a schema, an enum type or a value is asked") {
  check_asked(asked(schema().schema("shop"), {}), {"drop", "shop", "schema shop would be dropped", allow});
  check_asked(asked(schema().enum_type("mood", {"sad"}), {}),
              {"drop", "mood", "enum type mood would be dropped", allow});
  check_asked(
      asked(schema().enum_type("mood", {"sad", "ok", "meh"}), schema().enum_type("mood", {"ok"})),
      {"drop", "'sad', 'meh' of mood",
       "values 'sad', 'meh' of mood would be dropped; the migration fails if a row still has it", allow});
}

TEST_CASE("nothing is asked about drops that are allowed") {
  const auto difference = diff(orders(plain().optional("note", "text")), orders(plain()), allow_drop());
  CHECK(difference.questions.empty());
  CHECK(difference.changes.size() == 1);
}

TEST_CASE("indexes, keys and checks go without a question: they hold no data") {
  const auto difference =
      diff(orders(plain().required("a", "text", "''").check("c", "a <> ''").index({"a"}).unique({"a"})),
           orders(plain().required("a", "text", "''")), {});
  CHECK(difference.questions.empty());
  CHECK(difference.changes.size() == 3);
}

TEST_CASE("a dropped and an added column of one type may be a rename") {
  check_asked(
      asked(orders(plain().optional("note", "text")), orders(plain().optional("remark", "text"))),
      {"rename", "orders.note",
       "column orders.note would be dropped with its data, and orders.remark of the same type added; is "
       "it a rename?",
       "if it is a rename, annotate the new member [[rowan::renamed_from(\"note\")]] or pass "
       "--rename orders.note=remark; if not, pass --allow-drop"});
}

TEST_CASE("a dropped and a created table with the same columns may be a rename") {
  check_asked(
      asked(orders(plain()), schema().add(table("purchases").id())),
      {"rename", "orders",
       "table orders would be dropped with its rows, and purchases with the same columns created; is it "
       "a rename?",
       "if it is a rename, annotate the struct [[rowan::renamed_from(\"orders\")]] or pass "
       "--rename orders=purchases; if not, pass --allow-drop"});
}

TEST_CASE("a type change that writes every row anew, or may lose values, needs a cast") {
  const auto help = [](const std::string& cast) {
    return "annotate the member [[rowan::using_cast(\"" + cast +
           "\")]] (or another SQL expression) if that is meant";
  };
  check_asked(asked(orders(plain().optional("size", "integer")), orders(plain().optional("size", "bigint"))),
              {"cast", "orders.size",
               "changing orders.size from integer to bigint writes every row anew while nobody can read; "
               "refused without using_cast",
               help("size::bigint")});
  check_asked(asked(orders(plain().optional("note", "text")), orders(plain().optional("note", "varchar(5)"))),
              {"cast", "orders.note",
               "changing orders.note from text to varchar(5) may lose values; refused without using_cast",
               help("note::varchar(5)")});
}

TEST_CASE("a required column without a default needs values for the rows that exist") {
  check_asked(
      asked(orders(plain()), orders(plain().required("email", "text"))),
      {"backfill", "orders.email",
       "column orders.email is required, and rows that exist have no value for it",
       "give the member a default (`= value` or [[rowan::default_sql(\"…\")]]), or make it std::optional "
       "first, fill the column, and make it required in a later migration"});
}

TEST_CASE("a change that the recorded schema does not take is not written") {
  // Two objects of one name in PostgreSQL's one space of relations: no change can make that.
  const auto found =
      diff(orders(plain()), orders(plain().optional("a", "text").index({"a"}, "orders_pkey")), {});
  REQUIRE(!found.questions.empty());
  CHECK(word(found.questions[0].kind) == "unsupported");
  CHECK(found.questions[0].message == "table, index or key orders_pkey exists already");
  CHECK(found.questions[0].help == "write this step by hand: rowan migration add NAME --empty");
}

TEST_CASE("all questions come in one run") {
  const auto from = orders(plain().optional("note", "text").optional("size", "integer"));
  const auto to = orders(plain().required("email", "varchar(9)").optional("size", "bigint"));
  CHECK(diff(from, to, {}).questions.size() == 3);
}

TEST_CASE("columns that exchange enum types while both types lose values need two migrations") {
  const auto boxes = [](Names sizes, Names shapes, std::string_view first, std::string_view second) {
    return schema()
        .enum_type("size", std::move(sizes))
        .enum_type("shape", std::move(shapes))
        .add(table("boxes").id().optional("a", first).optional("b", second));
  };
  auto decisions = cast("boxes", "a", "a::text::shape");
  decisions.casts.push_back({{"public", "boxes"}, "b", "b::text::size"});
  decisions.allow_drop = true;
  check_asked(
      asked(boxes({"x", "y"}, {"x", "z"}, "public.size", "public.shape"),
            boxes({"x"}, {"x"}, "public.shape", "public.size"), decisions),
      {"unsupported", "boxes.b",
       "column boxes.b goes from enum type shape to size and another the other way round, while both types "
       "lose values",
       "do it in two migrations: first the types of the columns, then the values"});
}

}  // namespace rowan::tool::testing
