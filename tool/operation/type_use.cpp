#include "operation/type_use.hpp"

#include <algorithm>

#include "model/expressions.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

bool is(const ColumnType& type, const QualifiedName& name) {
  return type.schema == name.schema && type.name == name.name;
}

}  // namespace

std::string user_of_type(const Schema& schema, const QualifiedName& name) {
  std::string user;
  for_each_type(schema, [&](const ColumnType& type, auto who) {
    if (user.empty() && is(type, name)) user = who();
  });
  return user;
}

std::string user_of_collation(const Schema& schema, const QualifiedName& name) {
  std::string user;
  for_each_collation(schema, [&](const CollationName& collation, auto who) {
    if (user.empty() && collation == name) user = who();
  });
  return user;
}

bool type_exists(const Schema& schema, const QualifiedName& name) {
  const auto in = [&](const auto& values) { return find_by_name(values, name) != nullptr; };
  return in(schema.enum_types) || in(schema.domains) || in(schema.composite_types) ||
         in(schema.range_types) || in(schema.tables) ||
         std::any_of(schema.range_types.begin(), schema.range_types.end(), [&](const RangeType& range) {
           return range.name.schema == name.schema && multirange_name(range) == name.name;
         });
}

void rename_uses_of_type(Schema& schema, const QualifiedName& from, const QualifiedName& to) {
  const auto rename = [&](Expression& expression) {
    expression = rename_type_in_expression(expression, from, to);
  };
  for (auto& table : schema.tables) for_each_expression(table, rename);
  for (auto& domain : schema.domains) for_each_expression(domain, rename);
  for_each_type(schema, [&](ColumnType& type, auto) {
    if (!is(type, from)) return;
    type.schema = to.schema;
    type.name = to.name;
  });
}

void rename_uses_of_collation(Schema& schema, const QualifiedName& from, const QualifiedName& to) {
  for_each_collation(schema, [&](CollationName& collation, auto) {
    if (collation == from) collation = to;
  });
}

}  // namespace rowan::tool
