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

/// `owner` is `orders.` for a column, empty for what stands in a schema.
template <Named T>
void compare_each(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted,
                  const std::string& owner = {}) {
  const auto named = [&](const T& value) { return std::string(T::kind) + " " + owner + show(value.name); };
  for (const auto& goal : wanted) {
    const auto* found = find_by_name(now, goal.name);
    if (found == nullptr)
      ask(comparison, named(goal), "it is missing");
    else if (const auto text = difference(goal, *found); !text.empty())
      ask(comparison, named(goal), text);
  }
  for (const auto& value : now)
    if (find_by_name(wanted, value.name) == nullptr) ask(comparison, named(value), "it is still there");
}
template <class T>
void compare_each(Comparison& comparison, std::string_view what, const T& now, const T& wanted) {
  if (now != wanted)
    ask(comparison, "the list of " + std::string(what), show(wanted) + ", found " + show(now));
}

// The order of enum values carries no meaning for Rowan.
Schema comparable(Schema schema) {
  for (auto& type : schema.enum_types) std::sort(type.values.begin(), type.values.end());
  return normalized(std::move(schema), false);
}

}  // namespace

void report_leftovers(Comparison& comparison) {
  auto now = comparable(comparison.now());
  const auto wanted = comparable(comparison.to());
  if (now == wanted) return;
  for (const auto& table : wanted.tables)  // columns one by one: their member says more than `columns`
    if (auto* found = find_table(now, table.name)) {
      compare_each(comparison, found->columns, table.columns, display(table.name) + ".");
      found->columns = table.columns;
    }
  const auto compare = [&](auto each) {
    if constexpr (requires { compare_each(comparison, now.*(each.pointer), wanted.*(each.pointer)); })
      compare_each(comparison, now.*(each.pointer), wanted.*(each.pointer));
    else
      compare_each(comparison, each.name, now.*(each.pointer), wanted.*(each.pointer));
  };
  Schema::members([&](auto... each) { (compare(each), ...); });
}

}  // namespace rowan::tool
