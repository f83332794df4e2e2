#include "operation/composite_type.hpp"

#include "operation/type_use.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string alter(const QualifiedName& type, const std::string& action) {
  return "ALTER TYPE " + quote(type) + " " + action;
}

std::string type_and_collation(const Attribute& attribute) {
  return type_sql(attribute.type) +
         (attribute.collation ? " COLLATE " + collation_sql(*attribute.collation) : "");
}

ApplyError on_type(Schema& schema, const QualifiedName& name, auto act) {
  CompositeType* type = find_by_name(schema.composite_types, name);
  return type == nullptr ? does_not_exist(CompositeType::kind, display(name)) : act(*type);
}

ApplyError on_attribute(Schema& schema, const QualifiedName& name, const std::string& attribute, auto act) {
  return on_type(schema, name, [&](CompositeType& type) -> ApplyError {
    Attribute* found = find_by_name(type.attributes, attribute);
    return found == nullptr ? does_not_exist("attribute", part_of(name, attribute)) : act(type, *found);
  });
}

Facts about(const QualifiedName& type, const ColumnType* used = nullptr) {
  Facts facts;
  facts.needs = {word::type(type)};
  if (used != nullptr) word::add_type(facts.needs, *used);
  return facts;
}

}  // namespace

std::string ObjectKind<CompositeType>::definition(const CompositeType& object) {
  std::string list;
  for (const auto& attribute : object.attributes)
    list +=
        (list.empty() ? "" : ", ") + quote_identifier(attribute.name) + " " + type_and_collation(attribute);
  return quote(object.name) + " AS (" + list + ")";
}
Sql ObjectKind<CompositeType>::more(const CompositeType&) { return {}; }
std::string ObjectKind<CompositeType>::fact(const QualifiedName& name) { return word::type(name); }
std::set<std::string> ObjectKind<CompositeType>::needs(const CompositeType& object) {
  std::set<std::string> words;
  word::add_schema(words, object.name.schema);
  for (const auto& attribute : object.attributes) word::add_type(words, attribute.type);
  return words;
}
ApplyError ObjectKind<CompositeType>::obstacle(const Schema& schema, const CompositeType& object) {
  for (const auto& attribute : object.attributes)
    if (auto error = missing_type(schema, attribute.type); !error.empty()) return error;
  return type_exists(schema, object.name) ? exists_already("type", display(object.name)) : ApplyError{};
}
std::string ObjectKind<CompositeType>::user(const Schema& schema, const CompositeType& object) {
  return user_of_type(schema, object.name);
}
void ObjectKind<CompositeType>::rename_uses(Schema& schema, const QualifiedName& from,
                                            const QualifiedName& to) {
  rename_uses_of_type(schema, from, to);
}

Sql Operation<AddAttribute>::sql(const AddAttribute& change) {
  return {alter(change.type, "ADD ATTRIBUTE " + quote_identifier(change.attribute.name) + " " +
                                 type_and_collation(change.attribute))};
}
std::optional<Change> Operation<AddAttribute>::reverse(const AddAttribute& change) {
  return DropAttribute{change.type, change.attribute};
}
ApplyError Operation<AddAttribute>::apply(const AddAttribute& change, Schema& schema) {
  if (auto error = missing_type(schema, change.attribute.type); !error.empty()) return error;
  return on_type(schema, change.type, [&](CompositeType& type) -> ApplyError {
    if (find_by_name(type.attributes, change.attribute.name) != nullptr)
      return exists_already("attribute", part_of(change.type, change.attribute.name));
    type.attributes.push_back(change.attribute);
    return {};
  });
}
Lock Operation<AddAttribute>::lock(const AddAttribute&) { return {}; }
Hazards Operation<AddAttribute>::hazards(const AddAttribute&) { return {}; }
Facts Operation<AddAttribute>::facts(const AddAttribute& change) {
  return about(change.type, &change.attribute.type);
}
std::string Operation<AddAttribute>::summary(const AddAttribute& change) {
  return "add attribute " + part_of(change.type, change.attribute.name) + " " +
         display(change.attribute.type);
}

Sql Operation<DropAttribute>::sql(const DropAttribute& change) {
  return {alter(change.type, "DROP ATTRIBUTE " + quote_identifier(change.attribute.name))};
}
std::optional<Change> Operation<DropAttribute>::reverse(const DropAttribute& change) {
  return AddAttribute{change.type, change.attribute};
}
ApplyError Operation<DropAttribute>::apply(const DropAttribute& change, Schema& schema) {
  return on_attribute(schema, change.type, change.attribute.name,
                      [&](CompositeType& type, Attribute& found) -> ApplyError {
                        if (const auto what = difference(change.attribute, found); !what.empty())
                          return differs("attribute", part_of(change.type, found.name), what);
                        type.attributes.erase(type.attributes.begin() + (&found - type.attributes.data()));
                        return {};
                      });
}
Lock Operation<DropAttribute>::lock(const DropAttribute&) { return {}; }
Hazards Operation<DropAttribute>::hazards(const DropAttribute&) {
  return {Hazard::deletes_data, Hazard::breaks_old_clients};
}
Facts Operation<DropAttribute>::facts(const DropAttribute& change) {
  auto facts = about(change.type);
  word::add_type(facts.releases, change.attribute.type);
  return facts;
}
std::string Operation<DropAttribute>::summary(const DropAttribute& change) {
  return "drop attribute " + part_of(change.type, change.attribute.name);
}

Sql Operation<AlterAttribute>::sql(const AlterAttribute& change) {
  return {alter(change.type, "ALTER ATTRIBUTE " + quote_identifier(change.to.name) + " SET DATA TYPE " +
                                 type_and_collation(change.to))};
}
std::optional<Change> Operation<AlterAttribute>::reverse(const AlterAttribute& change) {
  return AlterAttribute{change.type, change.to, change.from};
}
ApplyError Operation<AlterAttribute>::apply(const AlterAttribute& change, Schema& schema) {
  if (const auto user = user_of_type(schema, change.type); !user.empty())
    return "attributes of " + display(change.type) + " keep their types while " + user + " has the type";
  return on_attribute(schema, change.type, change.from.name,
                      [&](CompositeType&, Attribute& found) -> ApplyError {
                        if (const auto what = difference(change.from, found); !what.empty())
                          return differs("attribute", part_of(change.type, found.name), what);
                        found = change.to;
                        return {};
                      });
}
Lock Operation<AlterAttribute>::lock(const AlterAttribute&) { return {}; }
Hazards Operation<AlterAttribute>::hazards(const AlterAttribute&) { return {}; }
Facts Operation<AlterAttribute>::facts(const AlterAttribute& change) {
  return about(change.type, &change.to.type);
}
std::string Operation<AlterAttribute>::summary(const AlterAttribute& change) {
  return "change attribute " + part_of(change.type, change.to.name) + " to " + display(change.to.type);
}

Sql Operation<RenameAttribute>::sql(const RenameAttribute& change) {
  return {alter(change.type,
                "RENAME ATTRIBUTE " + quote_identifier(change.from) + " TO " + quote_identifier(change.to))};
}
std::optional<Change> Operation<RenameAttribute>::reverse(const RenameAttribute& change) {
  return RenameAttribute{change.type, change.to, change.from};
}
ApplyError Operation<RenameAttribute>::apply(const RenameAttribute& change, Schema& schema) {
  return on_attribute(schema, change.type, change.from,
                      [&](CompositeType& type, Attribute& found) -> ApplyError {
                        if (find_by_name(type.attributes, change.to) != nullptr)
                          return exists_already("attribute", part_of(change.type, change.to));
                        found.name = change.to;
                        return {};
                      });
}
Lock Operation<RenameAttribute>::lock(const RenameAttribute&) { return {}; }
Hazards Operation<RenameAttribute>::hazards(const RenameAttribute&) { return {Hazard::breaks_old_clients}; }
Facts Operation<RenameAttribute>::facts(const RenameAttribute& change) { return about(change.type); }
std::string Operation<RenameAttribute>::summary(const RenameAttribute& change) {
  return "rename attribute " + part_of(change.type, change.from) + " to " + change.to;
}

}  // namespace rowan::tool
