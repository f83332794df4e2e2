// The proof of completeness: after all changes nothing may differ. What still does is named, member by
// member.
#include <algorithm>
#include <fmt/format.h>

#include "diff/comparison.hpp"
#include "operation/difference.hpp"

namespace rowan::tool {
namespace {

void ask(Comparison& comparison, const std::string& object, const std::string& what) {
  comparison.ask(
      Question::Kind::unsupported, object,
      fmt::format("{} would still differ, and Rowan knows no change for that: {}", object, what),
      "write this step by hand (rowan migration add NAME --empty), and report it: this is a defect");
}

template <class Range, class Label>
void compare_each(Comparison& comparison, const Range& now, const Range& wanted, Label label) {
  const auto in = [](const Range& range, const auto& name) {
    return std::find_if(range.begin(), range.end(), [&](const auto& value) { return value.name == name; });
  };
  for (const auto& goal : wanted) {
    const auto found = in(now, goal.name);
    if (found == now.end())
      ask(comparison, label(goal), "it is missing");
    else if (const auto text = difference(goal, *found); !text.empty())
      ask(comparison, label(goal), text);
  }
  for (const auto& value : now)
    if (in(wanted, value.name) == wanted.end()) ask(comparison, label(value), "it is still there");
}

// The order of enum values carries no meaning for Rowan.
Schema comparable(Schema schema) {
  for (auto& type : schema.enum_types) std::sort(type.values.begin(), type.values.end());
  return normalized(std::move(schema), false);
}

}  // namespace

void report_leftovers(Comparison& comparison) {
  const auto now = comparable(comparison.now());
  const auto wanted = comparable(comparison.to());
  if (now == wanted) return;
  if (now.schemas != wanted.schemas)
    ask(comparison, "the list of schemas", show(wanted.schemas) + ", found " + show(now.schemas));
  compare_each(comparison, now.enum_types, wanted.enum_types,
               [](const EnumType& type) { return "enum type " + display(type.name); });
  auto now_tables = now.tables;
  for (const auto& table : wanted.tables) {  // columns one by one: their member says more than `columns`
    const auto found = std::find_if(now_tables.begin(), now_tables.end(),
                                    [&](const Table& each) { return each.name == table.name; });
    if (found == now_tables.end()) continue;
    compare_each(comparison, found->columns, table.columns,
                 [&](const Column& column) { return "column " + column_label(table.name, column.name); });
    found->columns = table.columns;
  }
  compare_each(comparison, now_tables, wanted.tables,
               [](const Table& table) { return "table " + display(table.name); });
}

}  // namespace rowan::tool
