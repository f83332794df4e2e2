// What happens around a column whose type changes.
#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "golden/migrate/decide.hpp"
#include "operation/operation.hpp"

namespace rowan::tool::testing {
namespace {

std::vector<std::string> told_lines(const Schema& from, const Schema& to, const Decisions& decisions = {}) {
  const auto difference = diff(from, to, decisions);
  for (const auto& question : difference.questions) FAIL_CHECK(question.message);
  std::vector<std::string> changes;
  for (const auto& change : difference.changes) changes.push_back(summary(change));
  return changes;
}

using ToldLines = std::vector<std::string>;

}  // namespace

TEST_CASE("a check over a column whose type changes is made anew, one over others stays") {
  const auto of = [](std::string_view text) {
    return schema().add(
        table("t").id().optional("a", text).check("about_a", "a <> ''").check("about_id", "id > 0"));
  };
  CHECK(told_lines(of("varchar(5)"), of("varchar(9)")) ==
        ToldLines{"drop check t.about_a", "change type of column t.a from varchar(5) to varchar(9)",
                  "add check t.about_a"});
}

TEST_CASE("a default of the old type goes before the type changes and comes back after") {
  const auto of = [](std::string_view text) {
    return schema().add(table("t").id().optional("a", text, "'x'"));
  };
  CHECK(told_lines(of("varchar(5)"), of("text")) ==
        ToldLines{"drop default of column t.a", "change type of column t.a from varchar(5) to text",
                  "set default of column t.a to 'x'"});
  CHECK(told_lines(of("varchar(5)"), of("varchar(9)")) ==
        ToldLines{"change type of column t.a from varchar(5) to varchar(9)"});
}

TEST_CASE("an index on a plain column outlives every change of its type") {
  const auto of = [](std::string_view text) {
    return schema().add(table("t").id().optional("a", text).index({"a"}));
  };
  CHECK(told_lines(of("integer"), of("bigint"), cast("t", "a", "a::bigint")) ==
        ToldLines{"change type of column t.a from integer to bigint"});
}

TEST_CASE("a column leaves an enum type before the type loses its value") {
  const auto changes =
      told_lines(schema()
                     .enum_type("mood", {"sad", "ok"})
                     .add(table("t").id().optional("a", "public.mood").optional("b", "public.mood")),
                 schema()
                     .enum_type("mood", {"ok"})
                     .add(table("t").id().optional("a", "text").optional("b", "public.mood")),
                 [] {
                   auto decisions = cast("t", "a", "a::text");
                   decisions.allow_drop = true;
                   return decisions;
                 }());
  CHECK(changes ==
        ToldLines{"change type of column t.a from mood to text", "rebuild enum type mood with values (ok)"});
}

}  // namespace rowan::tool::testing
