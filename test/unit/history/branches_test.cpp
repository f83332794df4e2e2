#include <doctest/doctest.h>

#include "history/history.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

const QualifiedName orders{"public", "orders"};

Change add_column(const std::string& name, const std::string& type = "text") {
  Column column;
  column.name = name;
  column.type.name = type;
  return AddColumn{orders, column};
}

/// The shop, then these: name, parent, change. Versions count up.
History history_of(const std::vector<std::tuple<std::string, std::string, Change>>& files) {
  History history{.folder = "migrations",
                  .migrations = {{"1", "shop", "1", "", "", testing::create_shop()}},
                  .errors = {}};
  for (const auto& [name, parent, change] : files) {
    const auto version = std::to_string(history.migrations.size() + 1);
    history.migrations.push_back({version, name, version, parent, "", {change}});
  }
  return history;
}

}  // namespace

TEST_CASE("a straight line of migrations has no branches to check") {
  CHECK(check_branches(
            history_of({{"a", "1_shop", add_column("a")}, {"b", "2_a", RenameColumn{orders, "a", "b"}}}))
            .empty());
}

TEST_CASE("branches that touch different things may be merged") {
  CHECK(check_branches(history_of({{"a", "1_shop", add_column("a")}, {"b", "1_shop", add_column("b")}}))
            .empty());
}

TEST_CASE("branches that add the same column conflict, and both files and the column are named") {
  const auto errors = check_branches(
      history_of({{"a", "1_shop", add_column("a")}, {"b", "1_shop", add_column("a", "uuid")}}));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file.filename() == "3_b.sql");
  CHECK(errors[0].message ==
        "conflicts with 2_a.sql, written at the same time: cannot add column orders.a text: column orders.a "
        "exists "
        "already");
}

TEST_CASE("a rename and a check on the old name conflict though each order could run") {
  const Check check{"short", "length(note) < 9", true};
  const auto errors = check_branches(history_of(
      {{"a", "1_shop", RenameColumn{orders, "note", "remark"}}, {"b", "1_shop", AddCheck{orders, check}}}));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].message.find("2_a.sql") != std::string::npos);
  CHECK(errors[0].message.find("orders") != std::string::npos);
}

TEST_CASE("of interleaved branches the file that conflicts is found") {
  const auto errors = check_branches(history_of({{"a1", "1_shop", add_column("a")},
                                                 {"b1", "1_shop", add_column("b")},
                                                 {"a2", "2_a1", RenameColumn{orders, "a", "c"}},
                                                 {"b2", "3_b1", add_column("c")}}));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file.filename() == "5_b2.sql");
  CHECK(errors[0].message.find("4_a2.sql") != std::string::npos);
}

}  // namespace rowan::tool
