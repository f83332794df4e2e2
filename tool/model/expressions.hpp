// Models which SQL texts a table or a domain holds beside its names.
// A new property with SQL in it gets a line here: renames of types, comparison and inspection follow.
#pragma once
#include "model/schema.hpp"

namespace rowan::tool {

/// Calls visit(expression) for each of a Table or a const Table.
template <class AnyTable, class Visit>
  requires requires(AnyTable& table) { table.columns; }
void for_each_expression(AnyTable& table, Visit visit) {
  const auto visit_some = [&](auto& expression) {
    if (!expression.empty()) visit(expression);
  };
  for (auto& column : table.columns) {
    if (column.default_value) visit(*column.default_value);
    if (column.generated) visit(column.generated->expression);
  }
  for (auto& check : table.checks) visit(check.expression);
  for (auto& index : table.indexes) {
    visit_some(index.predicate);
    for (auto& key : index.keys) visit_some(key.expression);
  }
  for (auto& exclusion : table.exclusions) {
    visit_some(exclusion.predicate);
    for (auto& element : exclusion.elements) visit_some(element.key.expression);
  }
  for (auto& policy : table.policies) {
    visit_some(policy.using_expression);
    visit_some(policy.check_expression);
  }
}

/// The same of a Domain.
template <class AnyDomain, class Visit>
  requires requires(AnyDomain& domain) { domain.base; }
void for_each_expression(AnyDomain& domain, Visit visit) {
  if (domain.default_value) visit(*domain.default_value);
  for (auto& check : domain.checks) visit(check.expression);
}

}  // namespace rowan::tool
