#include "lint/node.hpp"

#include "sql/type_name.hpp"

namespace rowan::tool {

const Json& part(const Json& node, const char* key) {
  static const Json none;
  const auto at = node.is_object() ? node.find(key) : node.end();
  return at == node.end() ? none : *at;
}

std::string word(const Json& node, const char* key) {
  const auto& value = part(node, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool flag(const Json& node, const char* key) { return part(node, key) == Json(true); }

int number(const Json& node, const char* key) {
  const auto& value = part(node, key);
  return value.is_number_integer() ? value.get<int>() : 0;
}

Names words(const Json& list) {
  Names result;
  for (const auto& each : list)
    if (each.contains("String")) result.push_back(word(each["String"], "sval"));
  return result;
}

QualifiedName table_of(const Json& range_var) {
  const auto schema = word(range_var, "schemaname");
  return {schema.empty() ? "public" : schema, word(range_var, "relname")};
}

QualifiedName object_of(const Names& words) {
  if (words.empty()) return {};
  return {words.size() > 1 ? words[words.size() - 2] : "public", words.back()};
}

std::vector<QualifiedName> dropped(const Json& drop) {
  std::vector<QualifiedName> result;
  for (const auto& object : part(drop, "objects")) {
    if (object.contains("List")) result.push_back(object_of(words(part(object["List"], "items"))));
    if (object.contains("TypeName")) result.push_back(object_of(words(part(object["TypeName"], "names"))));
    if (object.contains("String")) result.push_back({"public", word(object["String"], "sval")});
  }
  return result;
}

ColumnType type_of(const Json& type_name) {
  const auto names = words(part(type_name, "names"));
  if (names.empty()) return {};
  std::string text = names.back();
  if (names.size() > 1 && names.front() != "pg_catalog") text = names.front() + "." + text;
  std::string modifiers;
  for (const auto& each : part(type_name, "typmods"))
    if (each.contains("A_Const"))
      modifiers +=
          (modifiers.empty() ? "" : ",") + std::to_string(number(part(each["A_Const"], "ival"), "ival"));
  if (!modifiers.empty()) text += "(" + modifiers + ")";
  if (type_name.contains("arrayBounds")) text += "[]";
  return type_named(text).value_or(ColumnType{});
}

const Json& constraint_of(const Json& column, std::string_view kind) {
  static const Json none;
  for (const auto& each : part(column, "constraints"))
    if (word(part(each, "Constraint"), "contype") == kind) return each["Constraint"];
  return none;
}

Json option(const Json& options, std::string_view name) {
  for (const auto& each : options) {
    const auto& definition = part(each, "DefElem");
    if (word(definition, "defname") == name)
      return definition.contains("arg") ? definition["arg"] : Json(true);
  }
  return {};
}

std::string required_by(const Json& expression) {
  const auto& test = part(expression, "NullTest");
  if (word(test, "nulltesttype") != "IS_NOT_NULL") return {};
  const auto names = words(part(part(part(test, "arg"), "ColumnRef"), "fields"));
  return names.empty() ? std::string() : names.back();
}

}  // namespace rowan::tool
