#include "plan/plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "golden/migrate/decide.hpp"
#include "operation/operation.hpp"

namespace rowan::tool::testing {
namespace {

Plan planned(const Schema& from, const Schema& to, const Decisions& decisions = {}) {
  const auto difference = diff(from, to, decisions);
  for (const auto& question : difference.questions) FAIL_CHECK(question.message);
  return tool::plan(from, difference.changes, {"change"});
}

/// Every step up, one line each.
std::vector<std::string> steps_of(const Plan& plan) {
  std::vector<std::string> steps;
  for (const auto& file : plan.files)
    for (const auto& step : file.up) steps.push_back(summary(step.change));
  return steps;
}

/// The place of the first step that starts so; the number of steps if none does.
std::ptrdiff_t place(const std::vector<std::string>& steps, std::string_view start) {
  return std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.starts_with(start); }) -
         steps.begin();
}

SchemaBuilder family(const Names& key) {
  return schema()
      .add(table("parents")
               .id("id")
               .required("code", "bigint", "0")
               .primary_key(key)
               .unique({key[0] == "id" ? "code" : "id"}))
      .add(table("children")
               .id()
               .required("parent_code", "bigint")
               .foreign_key({"parent_code"}, "parents", {"code"}));
}

}  // namespace

TEST_CASE("no changes make no file") { CHECK(planned({}, {}).files.empty()); }

TEST_CASE("a primary key that moves while it is referenced frees the foreign key first") {
  const auto steps = steps_of(planned(family({"id"}), family({"code"})));
  CHECK(place(steps, "drop foreign key children.") < place(steps, "drop unique constraint parents."));
  CHECK(place(steps, "add primary key parents.") < place(steps, "add foreign key children."));
  CHECK(place(steps, "add foreign key children.") < place(steps, "validate constraint children."));
  CHECK(place(steps, "validate constraint children.") < std::ssize(steps));
}

TEST_CASE("a key that a type change makes anew has no foreign key on it yet") {
  const auto parents = [](std::string_view type_text) {
    return table("parents").id().required("rank", type_text, "0").adjust([](Table& parents) {
      parents.primary_key->include = {"rank"};
    });
  };
  const auto children = table("children").id().required("parent_id", "bigint");
  const Schema from = schema().add(children).add(
      parents("integer").index({"rank"}, "commented", [](Index& index) { index.comment = "waits"; }));
  const Schema to =
      schema().add(TableBuilder(children).foreign_key({"parent_id"}, "parents")).add(parents("bigint"));
  const auto difference = diff(from, to, cast("parents", "rank", "rank::bigint"));
  const auto steps = steps_of(tool::plan(from, difference.changes, {"change", 13, false}));
  CHECK(place(steps, "change type") < place(steps, "add foreign key"));
}

TEST_CASE("two tables that refer to each other are made before their foreign keys, in one file") {
  const auto plan =
      planned({}, schema()
                      .add(table("hens").id().optional("egg_id", "bigint").foreign_key({"egg_id"}, "eggs"))
                      .add(table("eggs").id().optional("hen_id", "bigint").foreign_key({"hen_id"}, "hens")));
  const auto steps = steps_of(plan);
  CHECK(plan.files.size() == 1);
  CHECK(place(steps, "create table hens") < place(steps, "add foreign key"));
  CHECK(place(steps, "create table eggs") < place(steps, "add foreign key"));
}

TEST_CASE("an index on a table in use is built in a file of its own and asserted in the next") {
  const auto from = schema().add(table("notes").id().required("body", "text").required("kind", "text"));
  const auto to = schema().add(
      table("notes").id().required("body", "text").required("kind", "text").index({"body"}).unique({"kind"}));
  const auto plan = planned(from, to);
  REQUIRE(plan.files.size() == 3);
  CHECK(!plan.files[0].transactional);
  CHECK(plan.files[0].up.size() == 1);
  CHECK(!plan.files[1].transactional);
  CHECK(plan.files[2].transactional);
  CHECK(plan.files[2].assertions.size() == 2);
}

TEST_CASE("a scan under a weak lock shares no file with what makes everybody wait") {
  const auto from = schema().add(table("notes").id().optional("body", "text"));
  const auto to =
      schema().add(table("notes").id().required("body", "text").check("short", "length(body) < 9"));
  for (const auto& file : planned(from, to).files) {
    const auto scans = [](const Step& step) {
      return std::holds_alternative<ValidateConstraint>(step.change);
    };
    if (!std::any_of(file.up.begin(), file.up.end(), scans)) continue;
    CHECK(std::all_of(file.up.begin(), file.up.end(), scans));
    CHECK(!file.limits_lock_wait_up);
  }
}

TEST_CASE("a file that takes a strong lock gives up after a moment, a concurrent build does not") {
  const auto from = schema().add(table("notes").id());
  const auto plan = planned(from, schema().add(table("notes").id().optional("body", "text").index({"body"})));
  REQUIRE(plan.files.size() == 2);
  CHECK(plan.files[0].limits_lock_wait_up);
  CHECK(!plan.files[1].limits_lock_wait_up);
}

TEST_CASE("what a newer server knows raises the oldest version that a file runs on") {
  const auto nulls_alike = [](Index& index) { index.unique = index.nulls_not_distinct = true; };
  const auto plan =
      planned(schema().add(table("notes").id().optional("body", "text")),
              schema().add(table("notes").id().optional("body", "text").index({"body"}, "", nulls_alike)));
  REQUIRE(plan.files.size() == 1);
  CHECK(plan.files[0].min_pg_version == 15);
  const auto with_total = [](std::string_view type) {
    return schema().add(table("notes").id().optional("total", type));
  };
  CHECK(planned(schema(), with_total("numeric(3,2)")).files.at(0).min_pg_version == 13);
  CHECK(planned(schema(), with_total("numeric(3,5)")).files.at(0).min_pg_version == 15);
  CHECK(planned(with_total("numeric(3,2)"), with_total("numeric")).files.at(0).min_pg_version == 13);
}

TEST_CASE("a foreign key stays while its columns grow without a rewrite") {
  const auto of = [](std::string_view text) {
    return schema()
        .add(table("parents").required("id", text).primary_key({"id"}))
        .add(table("children").id().required("parent_id", text).foreign_key({"parent_id"}, "parents"));
  };
  const auto steps = steps_of(planned(of("varchar(10)"), of("varchar(20)")));
  CHECK(steps.size() == 2);
  CHECK(place(steps, "drop foreign key") == std::ssize(steps));
}

TEST_CASE("changes that do not apply to the schema are a defect, said as one") {
  const Changes changes{DropNotNull{{"public", "notes"}, "body"}};
  CHECK_THROWS_WITH_AS(tool::plan({}, changes, {"x"}), doctest::Contains("the plan does not apply at"),
                       std::logic_error);
}

}  // namespace rowan::tool::testing
