// Types of columns, and enum types.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "lint/rule.hpp"
#include "operation/type_change.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {
namespace {

/// A change of type as the rules see it. A table that is not known had a type that is not known.
struct TypeChange {
  const Column* column = nullptr;
  ColumnType to;
  std::string using_text;  ///< not empty: more than a cast of the column
};

TypeChange change_at(const Sight& at) {
  TypeChange change;
  const auto& definition = part(part(at.node, "def"), "ColumnDef");
  change.to = type_of(part(definition, "typeName"));
  if (const auto* table = at.known(); table != nullptr)
    change.column = find_column(*table, word(at.node, "name"));
  const auto* value = &part(definition, "raw_default");
  if (value->contains("TypeCast")) value = &part((*value)["TypeCast"], "arg");
  if (!value->is_null() && !value->contains("ColumnRef")) change.using_text = "an expression";
  return change;
}

bool is_time(const ColumnType& type) { return type.name == "timestamp" || type.name == "timestamptz"; }

bool is_enum(const Sight& at, const ColumnType& type) {
  return find_enum_type(at.course.known.schema, {type.schema, type.name}) != nullptr;
}

bool rewrites(const TypeChange& change) {
  return change.column == nullptr || cost_of(change.column->type, change.to, change.using_text).rewrites;
}

std::string written_anew(const Sight& at) {
  const auto change = change_at(at);
  const bool of_enum =
      change.column != nullptr && is_enum(at, change.column->type) && !change.to.schema.empty();
  if (!at.in_use() || of_enum || !rewrites(change)) return {};
  if (change.column == nullptr)
    return fmt::format("{} is written anew, unless {} was of a type that is stored alike", at.shown(),
                       word(at.node, "name"));
  return fmt::format("{} is written anew: {} is {} and becomes {}", at.shown(), change.column->name,
                     display(change.column->type), display(change.to));
}

std::string rebuilt(const Sight& at) {
  const auto change = change_at(at);
  if (!at.in_use() || change.column == nullptr || !is_enum(at, change.column->type) ||
      change.to.schema.empty())
    return {};
  return fmt::format("{} is written anew for the values of its type {}", at.shown(),
                     display(change.column->type));
}

std::string narrows(const Sight& at) {
  const auto change = change_at(at);
  if (change.column == nullptr || !at.in_use() ||
      !cost_of(change.column->type, change.to, change.using_text).narrows)
    return {};
  return fmt::format("values of {} that are {} may not fit {}", change.column->name,
                     display(change.column->type), display(change.to));
}

std::string verified(const Sight& at) {
  const auto change = change_at(at);
  if (change.column == nullptr || !at.in_use() || rewrites(change)) return {};
  const auto* table = at.known();
  for (const auto& check : table->checks)
    if (change.column->type != change.to && has_word(check.expression, change.column->name))
      return fmt::format("every row of {} is read to verify {} again", at.shown(), check.name);
  const bool collated = part(part(at.node, "def"), "ColumnDef").contains("collClause");
  for (const auto& index : table->indexes)
    for (const auto& key : index.keys)
      if (collated && key.column == change.column->name)
        return fmt::format("index {} is built anew for the collation while reads and writes wait",
                           index.name);
  return {};
}

std::string zone(const Sight& at) {
  const auto change = change_at(at);
  if (change.column == nullptr || !at.in_use() || at.course.zone_set || !change.using_text.empty()) return {};
  if (!is_time(change.column->type) || !is_time(change.to) || change.column->type.name == change.to.name)
    return {};
  return fmt::format("times in {} are read in the time zone of the session that migrates",
                     change.column->name);
}

std::string regrettable(const Sight& at) {
  const auto names = words(part(part(at.node, "typeName"), "names"));
  const auto name = names.empty() ? std::string() : names.back();
  const bool key = !constraint_of(at.node, "CONSTR_PRIMARY").is_null();
  constexpr std::array regretted{"json",   "bpchar",    "timestamp",  "money",
                                 "serial", "bigserial", "smallserial"};
  const bool small_key = key && (name == "int4" || name == "int2");
  if (!small_key && std::find(regretted.begin(), regretted.end(), name) == regretted.end()) return {};
  return fmt::format("column {} is {}", word(at.node, "colname"), name == "bpchar" ? "char" : name);
}

std::string label_renamed(const Sight& at) {
  if (!at.node.contains("oldVal")) return {};
  return fmt::format("running programs know the value as '{}'", word(at.node, "oldVal"));
}

std::string label_unplaced(const Sight& at) {
  if (at.node.contains("oldVal") || at.node.contains("newValNeighbor")) return {};
  return fmt::format("'{}' comes last in the order of its type", word(at.node, "newVal"));
}

std::string label_used(const Sight& at) {
  if (!at.course.transactional || at.kind == "AlterEnumStmt") return {};
  std::string used;
  visit_nodes(at.statement.node, "A_Const", [&](const Json& constant) {
    const auto text = word(part(constant, "sval"), "sval");
    if (at.course.labels.contains(text)) used = text;
  });
  if (used.empty()) return {};
  return fmt::format("'{}' cannot be used in the transaction that adds it", used);
}

using enum Hazard;
constexpr std::array types_rows{Rule{type_change_rewrites, "AT_AlterColumnType", written_anew},
                                Rule{enum_type_rebuilt, "AT_AlterColumnType", rebuilt},
                                Rule{narrows_type, "AT_AlterColumnType", narrows},
                                Rule{type_change_scans, "AT_AlterColumnType", verified},
                                Rule{time_zone_change, "AT_AlterColumnType", zone},
                                Rule{regrettable_type, "ColumnDef", regrettable},
                                Rule{enum_value_renamed, "AlterEnumStmt", label_renamed},
                                Rule{enum_value_unplaced, "AlterEnumStmt", label_unplaced},
                                Rule{enum_value_used_too_soon, "statement", label_used}};

}  // namespace

std::span<const Rule> type_rules() { return types_rows; }

}  // namespace rowan::tool
