#include "diff/comparison.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "operation/descent.hpp"
#include "operation/operation.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {

void Comparison::change(Change change) {
  drop_index_marks(*this, change);
  change = completed(std::move(change), now_);
  if (const auto error = tool::apply(change, now_); !error.empty()) {
    ask(Question::Kind::unsupported, summary(change), error,
        "write this step by hand: rowan migration add NAME --empty");
    return;
  }
  difference_.changes.push_back(std::move(change));
}

void Comparison::change_first(DropStatement change) {
  std::erase_if(now_.statements, [&](const Statement& each) { return each.name == change.statement.name; });
  difference_.changes.insert(difference_.changes.begin(), Change(std::move(change)));
}

void Comparison::ask(Question::Kind kind, std::string object, std::string message, std::string help,
                     std::vector<Decisions::Rename> renames) {
  difference_.questions.push_back(
      {kind, std::move(object), std::move(message), std::move(help), std::move(renames)});
}

void Comparison::ask_drop(const std::string& kind, const std::string& object, const std::string& loss) {
  if (decisions_.allow_drop) return;
  ask(Question::Kind::drop, object, fmt::format("{} {} would be dropped{}", kind, object, loss),
      "pass --allow-drop if that is meant");
}

Difference Comparison::finish() { return std::move(difference_); }

std::string column_label(const QualifiedName& table, const std::string& column) {
  return display(table) + "." + column;
}

void spread_to_descendants(Comparison& comparison, const QualifiedName& table, const std::string& column) {
  for_each_descendant(comparison.now(), table, [&](const Table& child) {
    for (auto* columns :
         {&comparison.retyped, &comparison.disturbed, &comparison.rewritten, &comparison.replaced})
      if (columns->contains({table, column}) && find_column(child, column) == nullptr)
        columns->insert({child.name, column});
  });
}

bool holds_replaced(const Comparison& comparison, const QualifiedName& table, const Names& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
    return comparison.replaced.contains({table, column});
  });
}

bool mentions_retyped(const Comparison& comparison, const QualifiedName& table,
                      const Expression& expression) {
  if (expression.empty() || comparison.retyped.empty()) return false;
  const auto normal = normalize_expression(expression);
  return std::any_of(normal.columns.begin(), normal.columns.end(),
                     [&](const auto& use) { return comparison.retyped.contains({table, use.name}); });
}

}  // namespace rowan::tool
