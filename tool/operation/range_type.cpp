#include "operation/object.hpp"
#include "operation/type_use.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

/// `float8mi`, or with its schema.
std::string function_name(const std::string& name) {
  const auto dot = name.find('.');
  return dot == std::string::npos ? quote_identifier(name)
                                  : quote({name.substr(0, dot), name.substr(dot + 1)});
}

}  // namespace

std::string ObjectKind<RangeType>::definition(const RangeType& object) {
  std::string options = "subtype = " + type_sql(object.subtype);
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) options += ", " + std::string(option) + " = " + value;
  };
  add("subtype_opclass", object.operator_class.empty() ? "" : function_name(object.operator_class));
  add("collation", object.collation ? collation_sql(*object.collation) : "");
  add("canonical", object.canonical.empty() ? "" : function_name(object.canonical));
  add("subtype_diff", object.subtype_diff.empty() ? "" : function_name(object.subtype_diff));
  add("multirange_type_name",
      object.multirange.empty() ? "" : quote({object.name.schema, object.multirange}));
  return quote(object.name) + " AS RANGE (" + options + ")";
}
Sql ObjectKind<RangeType>::more(const RangeType&) { return {}; }
std::string ObjectKind<RangeType>::fact(const QualifiedName& name) { return word::type(name); }
std::set<std::string> ObjectKind<RangeType>::needs(const RangeType& object) {
  std::set<std::string> words;
  word::add_schema(words, object.name.schema);
  word::add_type(words, object.subtype);
  return words;
}
ApplyError ObjectKind<RangeType>::obstacle(const Schema& schema, const RangeType& object) {
  if (auto error = missing_type(schema, object.subtype); !error.empty()) return error;
  return type_exists(schema, object.name) ? exists_already("type", display(object.name)) : ApplyError{};
}
std::string ObjectKind<RangeType>::user(const Schema& schema, const RangeType& object) {
  auto user = user_of_type(schema, object.name);
  return user.empty() ? user_of_type(schema, {object.name.schema, multirange_name(object)}) : user;
}
void ObjectKind<RangeType>::rename_uses(Schema& schema, const QualifiedName& from, const QualifiedName& to) {
  rename_uses_of_type(schema, from, to);
}

}  // namespace rowan::tool
