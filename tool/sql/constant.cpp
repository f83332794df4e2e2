#include "sql/constant.hpp"

#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

using nlohmann::json;
using Kind = Constant::Kind;

/// A node of libpg_query leaves out members that are zero, false or empty.
std::optional<Constant> plain_constant(const json& node) {
  if (!node.contains("A_Const")) return std::nullopt;
  const auto& value = node["A_Const"];
  if (value.value("isnull", false)) return Constant{Kind::null, "", {}};
  if (value.contains("sval")) return Constant{Kind::text, value["sval"].value("sval", ""), {}};
  if (value.contains("ival"))
    return Constant{Kind::number, std::to_string(value["ival"].value("ival", 0)), {}};
  if (value.contains("fval")) return Constant{Kind::number, value["fval"].value("fval", ""), {}};
  if (value.contains("boolval"))
    return Constant{Kind::boolean, value["boolval"].value("boolval", false) ? "true" : "false", {}};
  return std::nullopt;
}

ColumnType cast_type(const json& type_name) {
  ColumnType type;
  const auto& names = type_name.at("names");
  type.name = string_of(names.back());
  if (names.size() > 1) type.schema = string_of(names[0]);
  if (type.schema.empty() || type.schema == "pg_catalog") {
    type.schema.clear();
    if (const auto* row = find_type_by_name(type.name)) type.name = row->name;
  }
  if (type_name.contains("typmods"))
    for (const auto& modifier : type_name["typmods"])
      if (const auto number = plain_constant(modifier); number && number->kind == Kind::number)
        type.modifiers.push_back(std::stoi(number->value));
  type.array = type_name.contains("arrayBounds");
  return type;
}

}  // namespace

std::optional<Constant> constant_of(const Expression& expression) {
  const auto parsed = parse_expression(expression);
  if (parsed.error) return std::nullopt;
  if (!parsed.root.contains("TypeCast")) return plain_constant(parsed.root);
  const auto& cast = parsed.root["TypeCast"];
  auto constant = plain_constant(cast.at("arg"));
  if (constant) constant->cast = cast_type(cast.at("typeName"));
  return constant;
}

}  // namespace rowan::tool
