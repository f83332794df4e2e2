#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "golden/migrate/decide.hpp"
#include "operation/operation.hpp"

namespace rowan::tool::testing {
namespace {

/// The changes, one after the other; questions fail.
std::string told(const Schema& from, const Schema& to, const Decisions& decisions) {
  const auto difference = diff(from, to, decisions);
  for (const auto& question : difference.questions) FAIL_CHECK(question.message);
  std::string text;
  for (const auto& change : difference.changes) text += (text.empty() ? "" : "; ") + summary(change);
  return text;
}

Schema of(const TableBuilder& table) { return schema().add(table); }

}  // namespace

TEST_CASE("a rename that was decided is a rename") {
  CHECK(told(of(table("orders").id().optional("note", "text")),
             of(table("orders").id().optional("remark", "text")),
             decide({renamed_column("orders", "note", "remark")})) == "rename column orders.note to remark");
}

TEST_CASE("a decision whose old name is gone is no news") {
  const auto now = of(table("purchases").id().optional("remark", "text"));
  CHECK(told(now, now,
             decide({renamed_table("orders", "purchases"), renamed_column("purchases", "note", "remark")})) ==
        "");
  const Schema moods = schema().enum_type("feeling", {"blue"});
  CHECK(told(moods, moods,
             decide({renamed_enum_type("mood", "feeling"), renamed_enum_value("feeling", "sad", "blue")})) ==
        "");
}

TEST_CASE("an old name that came back as another thing is not renamed again") {
  const Schema both = schema().add(table("orders").id()).add(table("purchases").id());
  CHECK(told(of(table("purchases").id()), both, decide({renamed_table("orders", "purchases")})) ==
        "create table orders");
  CHECK(told(both, both, decide({renamed_table("orders", "purchases")})) == "");
}

TEST_CASE("names are passed on whatever order the decisions stand in") {
  const Schema from = schema().add(table("a").id().optional("x", "text")).add(table("b").id());
  const Schema to = schema()
                        .add(table("b")
                                 .required("id", "bigint")
                                 .identity()
                                 .primary_key({"id"}, "a_pkey")
                                 .optional("x", "text"))
                        .add(table("c").required("id", "bigint").identity().primary_key({"id"}, "b_pkey"));
  const std::string expected =
      "rename table b to c; rename table a to b; rename sequence of identity column b.id to b_id_seq; "
      "rename sequence of identity column c.id to c_id_seq";
  CHECK(told(from, to, decide({renamed_table("a", "b"), renamed_table("b", "c")})) == expected);
  CHECK(told(from, to, decide({renamed_table("b", "c"), renamed_table("a", "b")})) == expected);
  CHECK(told(of(table("t").id().optional("x", "text").optional("y", "bigint")),
             of(table("t").id().optional("y", "text").optional("z", "bigint")),
             decide({renamed_column("t", "x", "y"), renamed_column("t", "y", "z")})) ==
        "rename column t.y to z; rename column t.x to y");
}

TEST_CASE("dependent names follow a renamed table and column") {
  const auto changes =
      told(of(table("orders").id().optional("note", "text").index({"note"})),
           of(table("purchases").id().optional("remark", "text").index({"remark"})),
           decide({renamed_table("orders", "purchases"), renamed_column("purchases", "note", "remark")}));
  CHECK(changes.find("rename index") != std::string::npos);
  CHECK(changes.find("drop") == std::string::npos);
  CHECK(changes.find("create") == std::string::npos);
}

TEST_CASE("an index that is equal in all but its name is renamed, not built again") {
  CHECK(told(of(table("t").id().optional("a", "text").index({"a"}, "old")),
             of(table("t").id().optional("a", "text").index({"a"}, "new")), {}) == "rename index old to new");
}

}  // namespace rowan::tool::testing
