#include "golden/scan/dump.hpp"

#include <array>
#include <fmt/format.h>

#include "model/members.hpp"

namespace rowan::tool {
namespace {

template <class T>
std::string text(const T& value);

std::string text(const std::string& value) { return value; }
std::string text(bool value) { return value ? "yes" : ""; }
std::string text(int value) { return std::to_string(value); }
std::string text(long long value) { return std::to_string(value); }
std::string text(const QualifiedName& value) { return display(value); }
std::string text(const ColumnType& value) { return display(value); }
std::string text(const StorageParameter& value) { return value.first + "=" + value.second; }

template <class T>
std::string text(const std::optional<T>& value) {
  return value ? text(*value) : "";
}

template <class T>
std::string text(const std::vector<T>& values) {
  std::string result;
  for (const auto& each : values) {
    if constexpr (Described<T> && !std::is_same_v<T, QualifiedName>)
      result += "{" + text(each) + "}";
    else
      result += (result.empty() ? "" : ", ") + text(each);
  }
  return result;
}

template <class T>
std::string text(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    const auto index = static_cast<std::size_t>(value);
    const bool optional_meaning = std::is_same_v<T, IdentityGeneration>;
    return index == 0 && !optional_meaning ? "" : EnumLabels<T>::labels.at(index);
  } else {
    std::string result;
    for_each_member(value, [&](std::string_view name, const auto& member) {
      if constexpr (std::is_same_v<decltype(member), const SequenceOptions&>)
        if (member == SequenceOptions{}) return;
      const std::string shown = text(member);
      if (!shown.empty()) result += fmt::format("{}{} {}", result.empty() ? "" : "; ", name, shown);
    });
    return result;
  }
}

template <class T>
void lines(std::string& into, std::string_view heading, const std::vector<T>& values) {
  for (const auto& each : values) into += fmt::format("  {} {}\n", heading, text(each));
}

std::string dump(const Table& table) {
  std::string result =
      fmt::format("table {}{}\n", display(table.name), table.comment.empty() ? "" : "  -- " + table.comment);
  lines(result, "column", table.columns);
  if (table.primary_key) result += fmt::format("  primary key {}\n", text(*table.primary_key));
  lines(result, "unique", table.uniques);
  lines(result, "check", table.checks);
  lines(result, "exclusion", table.exclusions);
  lines(result, "foreign key", table.foreign_keys);
  lines(result, "index", table.indexes);
  const auto property = [&](std::string_view name, const auto& value) {
    if (const auto shown = text(value); !shown.empty()) result += fmt::format("  {} {}\n", name, shown);
  };
  property("unlogged", table.unlogged);
  property("with", table.with);
  property("tablespace", table.tablespace);
  property("cluster on", table.cluster_on);
  property("replica identity", table.replica_identity);
  property("inherits", table.inherits);
  property("partition by", table.partition_by);
  property("partition of", table.partition_of);
  property("row level security", table.row_level_security);
  property("forced", table.force_row_level_security);
  lines(result, "policy", table.policies);
  lines(result, "statistics", table.statistics);
  return result;
}

std::string flags(const EntityMember& member) {
  std::string result;
  const auto add = [&](bool set, std::string_view name) {
    if (set) result += fmt::format(" {}", name);
  };
  add(member.optional, "optional");
  add(member.array, "array");
  add(member.optional_elements, "optional_elements");
  add(member.primary_key, "primary_key");
  add(member.required, "required");
  add(member.created_at, "created_at");
  add(member.updated_at, "updated_at");
  add(member.version, "version");
  add(member.sensitive, "sensitive");
  add(member.identity.has_value(), "identity");
  add(member.generated, "generated");
  return result;
}

std::string dump(const Entity& entity) {
  constexpr std::array relation_kinds{"belongs_to", "has_one", "has_many"};
  constexpr std::array constraint_kinds{"primary_key", "unique", "check", "foreign_key", "exclusion"};
  std::string result = fmt::format("entity {} in {} of {}{}{} at line {}\n", qualified_name(entity),
                                   entity.header, display(entity.table), entity.unmanaged ? " unmanaged" : "",
                                   entity.external ? " external" : "", entity.location.line);
  if (!entity.documentation.empty()) result += fmt::format("  doc {}\n", entity.documentation);
  for (const auto& member : entity.members)
    result += fmt::format("  member {} {} -> {} {}{}\n", member.cpp_type, member.name, member.column,
                          display(member.type), flags(member));
  result += fmt::format("  key {}\n", text(entity.primary_key));
  for (const auto& relation : entity.relations)
    result +=
        fmt::format("  {} {} {} ({}) = ({})\n", relation_kinds.at(static_cast<std::size_t>(relation.kind)),
                    relation.target, relation.name, text(relation.columns), text(relation.target_columns));
  for (const auto& key : entity.unique_keys)
    result += fmt::format("  unique key {} ({}){}\n", key.constraint, text(key.columns),
                          key.predicate.empty() ? "" : " where " + key.predicate);
  for (const auto& each : entity.constraints)
    result +=
        fmt::format("  message {} {} ({}): {}\n", constraint_kinds.at(static_cast<std::size_t>(each.kind)),
                    each.constraint, text(each.fields), each.message);
  return result;
}

std::string dump(const EnumClass& value) {
  constexpr std::array storages{"enum_type", "text", "number"};
  std::string result =
      fmt::format("enum {} in {} stored as {} {}\n", value.cpp_name, value.header,
                  storages.at(static_cast<std::size_t>(value.storage)),
                  value.storage == EnumClass::Storage::enum_type ? display(value.type) : value.number_type);
  for (const auto& each : value.enumerators)
    result += fmt::format("  {} = {} '{}'\n", each.name, each.number, each.label);
  return result;
}

}  // namespace

std::string dump(const Declarations& declarations) {
  constexpr std::array rename_kinds{"table", "column", "enum_type", "enum_value"};
  std::string result;
  for (const auto& schema : declarations.schema.schemas) result += fmt::format("schema {}\n", schema);
  for (const auto& type : declarations.schema.enum_types) result += fmt::format("enum type {}\n", text(type));
  for (const auto& each : declarations.schema.sequences) result += fmt::format("sequence {}\n", text(each));
  for (const auto& table : declarations.schema.tables) result += dump(table);
  for (const auto& statement : declarations.schema.statements)
    result += fmt::format("statement {}\n", text(statement));
  for (const auto& entity : declarations.entities) result += dump(entity);
  for (const auto& value : declarations.enums) result += dump(value);
  for (const auto& rename : declarations.decisions.renames)
    result += fmt::format("rename {} {} {} from {}\n", rename_kinds.at(static_cast<std::size_t>(rename.kind)),
                          display(rename.object), rename.part, rename.from);
  for (const auto& cast : declarations.decisions.casts)
    result += fmt::format("cast {}.{} using {}\n", display(cast.table), cast.column, cast.expression);
  return result;
}

}  // namespace rowan::tool
