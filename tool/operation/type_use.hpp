// Models who uses a type of the user's: columns, domains, attributes of composite types, ranges.
// To let another object have a type, visit it in for_each_type.
#pragma once
#include <string>

#include "model/schema.hpp"

namespace rowan::tool {

/// Calls visit(type, "column orders.state") for each type that something has.
template <class AnySchema, class Visit>
void for_each_type(AnySchema& schema, Visit visit) {
  for (auto& table : schema.tables)
    for (auto& column : table.columns)
      visit(column.type, [&] { return "column " + display(table.name) + "." + column.name; });
  for (auto& domain : schema.domains) visit(domain.base, [&] { return "domain " + display(domain.name); });
  for (auto& composite : schema.composite_types)
    for (auto& attribute : composite.attributes)
      visit(attribute.type, [&] { return "composite type " + display(composite.name); });
  for (auto& range : schema.range_types)
    visit(range.subtype, [&] { return "range type " + display(range.name); });
}

/// Same, for each collation that something has.
template <class AnySchema, class Visit>
void for_each_collation(AnySchema& schema, Visit visit) {
  for (auto& table : schema.tables) {
    for (auto& column : table.columns)
      visit(column.collation, [&] { return "column " + display(table.name) + "." + column.name; });
    for (auto& index : table.indexes)
      for (auto& key : index.keys) visit(key.collation, [&] { return "index " + index.name; });
    for (auto& exclusion : table.exclusions)
      for (auto& element : exclusion.elements)
        visit(element.key.collation, [&] { return "exclusion constraint " + exclusion.name; });
  }
  for (auto& domain : schema.domains)
    visit(domain.collation, [&] { return "domain " + display(domain.name); });
  for (auto& composite : schema.composite_types)
    for (auto& attribute : composite.attributes)
      visit(attribute.collation, [&] { return "composite type " + display(composite.name); });
  for (auto& range : schema.range_types)
    visit(range.collation, [&] { return "range type " + display(range.name); });
}

/// `column orders.state`, the first that has this type or an array of it; empty: nothing.
std::string user_of_type(const Schema& schema, const QualifiedName& type);
std::string user_of_collation(const Schema& schema, const QualifiedName& collation);

/// An enum, domain, composite or range type or a table has this name in the one space of types.
bool type_exists(const Schema& schema, const QualifiedName& name);

/// Everything that has the type has it by its new name, SQL text included.
void rename_uses_of_type(Schema& schema, const QualifiedName& from, const QualifiedName& to);
void rename_uses_of_collation(Schema& schema, const QualifiedName& from, const QualifiedName& to);

}  // namespace rowan::tool
