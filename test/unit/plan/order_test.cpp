#include "plan/order.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "operation/operation.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

const QualifiedName orders{"public", "orders"};

std::string told(const std::vector<PlannedChange>& changes) {
  std::string text;
  for (const auto& planned : changes) text += (text.empty() ? "" : ", ") + summary(planned.change);
  return text;
}

Column column(std::string_view name) { return table("orders").optional(name, "text").build().columns[0]; }

}  // namespace

TEST_CASE("independent changes keep the order in which they were given") {
  const std::vector<PlannedChange> given{{AddColumn{orders, column("b")}}, {AddColumn{orders, column("a")}}};
  CHECK(told(ordered(given)) == "add column orders.b text, add column orders.a text");
}

TEST_CASE("a position to come after outranks the order of kinds") {
  const std::vector<PlannedChange> given{{AddColumn{orders, column("a")}, FileGroup::schema, {1}},
                                         {AddColumn{orders, column("b")}}};
  CHECK(told(ordered(given)) == "add column orders.b text, add column orders.a text");
}

TEST_CASE("drops wait until nothing else is left to do") {
  const std::vector<PlannedChange> given{{DropColumn{orders, column("old")}, FileGroup::drops},
                                         {AddCheck{orders, {"c", "id > 0", true}}},
                                         {ValidateConstraint{orders, "c", {}, {}}, FileGroup::validation}};
  const auto result = ordered(given);
  CHECK(std::holds_alternative<DropColumn>(result.back().change));
}

TEST_CASE("changes that wait for each other are named in a circle") {
  const std::vector<PlannedChange> given{{AddColumn{orders, column("a")}, FileGroup::schema, {1}},
                                         {AddColumn{orders, column("b")}, FileGroup::schema, {0}},
                                         {AddColumn{orders, column("c")}}};
  CHECK_THROWS_WITH_AS(ordered(given),
                       "these changes wait for each other: add column orders.a text waits for add column "
                       "orders.b text waits for add column orders.a text",
                       OrderCycle);
}

TEST_CASE("a circle is reported without the changes that only lead to it") {
  const std::vector<PlannedChange> given{{AddColumn{orders, column("a")}, FileGroup::schema, {1}},
                                         {AddColumn{orders, column("b")}, FileGroup::schema, {2}},
                                         {AddColumn{orders, column("c")}, FileGroup::schema, {1}}};
  CHECK_THROWS_WITH_AS(ordered(given),
                       "these changes wait for each other: add column orders.b text waits for add column "
                       "orders.c text waits for add column orders.b text",
                       OrderCycle);
}

}  // namespace rowan::tool::testing
