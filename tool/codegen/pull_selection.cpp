#include <algorithm>
#include <fnmatch.h>
#include <set>

#include "codegen/pull.hpp"

namespace rowan::tool {
namespace {

bool matches(const Names& patterns, const QualifiedName& name) {
  const auto qualified = name.schema + "." + name.name;
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return fnmatch(pattern.c_str(), name.name.c_str(), 0) == 0 ||
           fnmatch(pattern.c_str(), qualified.c_str(), 0) == 0;
  });
}

bool is_selected(const PullSelection& selection, const QualifiedName& name) {
  const auto& [schemas, tables, except] = selection;
  const bool schema =
      schemas.empty() || std::find(schemas.begin(), schemas.end(), name.schema) != schemas.end();
  return schema && (tables.empty() || matches(tables, name)) && !matches(except, name);
}

/// Types that columns name, and in turn the types that those are made of.
std::set<QualifiedName> used_types(const Schema& schema) {
  std::set<QualifiedName> used;
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns) used.insert({column.type.schema, column.type.name});
  for (std::size_t before = 0; before != used.size();) {
    before = used.size();
    for (const auto& domain : schema.domains)
      if (used.contains(domain.name)) used.insert({domain.base.schema, domain.base.name});
    for (const auto& type : schema.composite_types)
      if (used.contains(type.name))
        for (const auto& attribute : type.attributes)
          used.insert({attribute.type.schema, attribute.type.name});
    for (const auto& type : schema.range_types)
      if (used.contains(type.name)) used.insert({type.subtype.schema, type.subtype.name});
  }
  return used;
}

}  // namespace

Schema selected(Schema schema, const PullSelection& selection) {
  const auto before = schema.tables.size();
  std::erase_if(schema.tables, [&](const Table& table) { return !is_selected(selection, table.name); });
  if (schema.tables.size() == before && selection.schemas.empty() && selection.tables.empty()) return schema;

  const auto used = used_types(schema);
  const auto unused = [&](const auto& each) { return !used.contains(each.name); };
  std::erase_if(schema.enum_types, unused);
  std::erase_if(schema.domains, unused);
  std::erase_if(schema.composite_types, unused);
  std::erase_if(schema.range_types, unused);
  std::erase_if(schema.sequences, [&](const Sequence& sequence) {
    return std::none_of(schema.tables.begin(), schema.tables.end(), [&](const Table& table) {
      return (sequence.owned_by && sequence.owned_by->table == table.name) ||
             (!sequence.owned_by && sequence.name.schema == table.name.schema);
    });
  });
  std::set<std::string> spaces;
  for (const auto& table : schema.tables) spaces.insert(table.name.schema);
  for (const auto& name : used) spaces.insert(name.schema);
  std::erase_if(schema.schemas, [&](const std::string& name) { return !spaces.contains(name); });
  std::erase_if(schema.schema_comments, [&](const auto& each) { return !spaces.contains(each.first); });
  return schema;
}

}  // namespace rowan::tool
