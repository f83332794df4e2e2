#include "model/schema.hpp"

#include <algorithm>

#include "model/entity.hpp"

namespace rowan::tool {
namespace {

template <class Range, class Key>
auto* find_by(Range& range, Key key) {
  const auto found = std::find_if(range.begin(), range.end(), key);
  return found == range.end() ? nullptr : &*found;
}

void sort_by_name(auto& values) {
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

void sort_columns_and_parameters(Table& table) {
  sort_by_name(table.columns);
  std::sort(table.with.begin(), table.with.end());
  if (table.primary_key) std::sort(table.primary_key->with.begin(), table.primary_key->with.end());
  for (auto& unique : table.uniques) std::sort(unique.with.begin(), unique.with.end());
  for (auto& exclusion : table.exclusions) std::sort(exclusion.with.begin(), exclusion.with.end());
  for (auto& index : table.indexes) std::sort(index.with.begin(), index.with.end());
  for (auto& each : table.statistics) each = with_sorted_columns(std::move(each));
}

}  // namespace

const Table* find_table(const Schema& schema, const QualifiedName& name) {
  return find_by(schema.tables, [&](const Table& table) { return table.name == name; });
}
Table* find_table(Schema& schema, const QualifiedName& name) {
  return find_by(schema.tables, [&](const Table& table) { return table.name == name; });
}
const EnumType* find_enum_type(const Schema& schema, const QualifiedName& name) {
  return find_by(schema.enum_types, [&](const EnumType& type) { return type.name == name; });
}
EnumType* find_enum_type(Schema& schema, const QualifiedName& name) {
  return find_by(schema.enum_types, [&](const EnumType& type) { return type.name == name; });
}
const Column* find_column(const Table& table, std::string_view name) {
  return find_by(table.columns, [&](const Column& column) { return column.name == name; });
}
Column* find_column(Table& table, std::string_view name) {
  return find_by(table.columns, [&](const Column& column) { return column.name == name; });
}

ExtendedStatistics with_sorted_columns(ExtendedStatistics statistics) {
  auto& parts = statistics.expressions;
  const auto expressions = std::stable_partition(
      parts.begin(), parts.end(), [](const std::string& part) { return !part.starts_with('('); });
  std::sort(parts.begin(), expressions);
  return statistics;
}

Schema normalized(Schema schema, bool written_order) {
  std::sort(schema.schemas.begin(), schema.schemas.end());
  std::sort(schema.schema_comments.begin(), schema.schema_comments.end());
  sort_by_name(schema.extensions);
  sort_by_name(schema.collations);
  sort_by_name(schema.enum_types);
  sort_by_name(schema.domains);
  for (auto& domain : schema.domains) sort_by_name(domain.checks);
  sort_by_name(schema.composite_types);
  sort_by_name(schema.range_types);
  sort_by_name(schema.sequences);
  sort_by_name(schema.statements);
  sort_by_name(schema.tables);
  for (auto& table : schema.tables) {
    sort_by_name(table.exclusions);
    sort_by_name(table.policies);
    sort_by_name(table.statistics);
    for (auto& column : table.columns) std::sort(column.options.begin(), column.options.end());
    if (!written_order) sort_columns_and_parameters(table);
    sort_by_name(table.uniques);
    sort_by_name(table.checks);
    sort_by_name(table.foreign_keys);
    sort_by_name(table.indexes);
  }
  return schema;
}

// makeMultirangeTypeName of PostgreSQL.
std::string multirange_name(const RangeType& range) {
  if (!range.multirange.empty()) return range.multirange;
  auto name = range.name.name;
  const auto at = name.find("range");
  if (at == std::string::npos) return name.substr(0, max_identifier_bytes - 11) + "_multirange";
  return name.insert(at, "multi").substr(0, max_identifier_bytes);
}

std::string qualified_name(const Entity& entity) {
  return entity.cpp_namespace.empty() ? entity.name : entity.cpp_namespace + "::" + entity.name;
}

bool is_named(const Entity& entity, std::string_view qualified) {
  if (!qualified.ends_with(entity.name)) return false;
  qualified.remove_suffix(entity.name.size());
  if (entity.cpp_namespace.empty()) return qualified.empty();
  return qualified.size() == entity.cpp_namespace.size() + 2 && qualified.ends_with("::") &&
         qualified.starts_with(entity.cpp_namespace);
}

}  // namespace rowan::tool
