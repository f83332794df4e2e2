#include "codegen/pull_order.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "codegen/cpp_name.hpp"

namespace rowan::tool {
namespace {

/// Depth first: what is needed, then who needs it. `needs` of a node in work (a cycle) is passed over.
template <class Node>
std::vector<Node> after_their_needs(const std::vector<Node>& nodes,
                                    const std::function<std::vector<Node>(const Node&)>& needs) {
  std::vector<Node> order;
  std::set<Node> seen;
  std::function<void(const Node&)> visit = [&](const Node& node) {
    if (!seen.insert(node).second) return;
    for (const auto& each : needs(node)) visit(each);
    order.push_back(node);
  };
  for (const auto& node : nodes) visit(node);
  return order;
}

using ByName = std::map<QualifiedName, const Table*>;

std::vector<QualifiedName> referenced(const Table& table, const ByName& tables) {
  std::set<QualifiedName> names(table.inherits.begin(), table.inherits.end());
  for (const auto& key : table.foreign_keys) names.insert(key.referenced_table);
  if (table.partition_of) names.insert(table.partition_of->parent);
  std::erase_if(names, [&](const QualifiedName& name) { return !tables.contains(name); });
  return {names.begin(), names.end()};
}

std::vector<QualifiedName> tables_in_order(const ByName& tables) {
  std::vector<QualifiedName> names;
  for (const auto& [name, table] : tables) names.push_back(name);
  return after_their_needs<QualifiedName>(
      names, [&](const QualifiedName& name) { return referenced(*tables.at(name), tables); });
}

/// Schemas by the references between their tables.
std::vector<std::string> schemas_in_order(const ByName& tables) {
  std::map<std::string, std::set<std::string>> needs;
  for (const auto& [name, table] : tables) {
    auto& needed = needs[name.schema];
    for (const auto& other : referenced(*table, tables)) needed.insert(other.schema);
  }
  std::vector<std::string> names;
  for (const auto& [name, needed] : needs) names.push_back(name);
  return after_their_needs<std::string>(names, [&](const std::string& name) {
    return std::vector<std::string>(needs[name].begin(), needs[name].end());
  });
}

std::vector<PulledHeader> per_schema(const PullSource& source, const ByName& tables) {
  std::vector<PulledHeader> headers;
  std::map<std::string, std::size_t> place;
  for (const auto& schema : schemas_in_order(tables)) {
    place[schema] = headers.size();
    headers.push_back({source.names.space_of(schema) + ".hpp", {}, {}});
  }
  for (const auto& name : tables_in_order(tables))
    headers[place.at(name.schema)].tables.push_back(tables.at(name));
  return headers;
}

std::vector<PulledHeader> per_table(const PullSource& source, const ByName& tables) {
  std::set<std::string> schemas;
  for (const auto& [name, table] : tables) schemas.insert(name.schema);
  std::vector<PulledHeader> headers;
  for (const auto& name : tables_in_order(tables)) {
    const auto& [space, struct_name] = source.names.struct_of(name);
    const std::filesystem::path folder = schemas.size() > 1 ? space : "";
    headers.push_back({folder / (snake_case(struct_name) + ".hpp"), {}, {tables.at(name)}});
  }
  return headers;
}

}  // namespace

const EnumType* enum_type_of(const PullSource& source, const Column& column) {
  const QualifiedName name{column.type.schema, column.type.name};
  if (const auto* type = find_enum_type(source.schema, name)) return type;
  const auto* domain = find_by_name(source.schema.domains, name);
  if (domain == nullptr) return nullptr;
  return find_enum_type(source.schema, {domain->base.schema, domain->base.name});
}

std::vector<PulledHeader> headers_of_pull(const PullSource& source, bool split) {
  ByName tables;
  for (const auto& table : source.schema.tables) tables[table.name] = &table;
  auto headers = split ? per_table(source, tables) : per_schema(source, tables);
  // An enum stands in the first header that uses it, so that later ones can include that.
  std::set<const EnumType*> placed;
  for (auto& header : headers)
    for (const auto* table : header.tables)
      for (const auto& column : table->columns)
        if (const auto* type = enum_type_of(source, column); type != nullptr && placed.insert(type).second)
          header.enums.push_back(type);
  // Those that no column has stand with the tables of their schema.
  for (const auto& type : source.schema.enum_types) {
    const auto at_home = [&](const PulledHeader& header) {
      return header.tables.front()->name.schema == type.name.schema;
    };
    const auto home = std::find_if(headers.begin(), headers.end(), at_home);
    if (!headers.empty() && placed.insert(&type).second)
      (home == headers.end() ? headers.front() : *home).enums.push_back(&type);
  }
  return headers;
}

}  // namespace rowan::tool
