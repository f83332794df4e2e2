#include "operation/enum_type.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

bool is_of_type(const Column& column, const QualifiedName& type) {
  return column.type.schema == type.schema && column.type.name == type.name;
}

Names columns_of_type(const Table& table, const QualifiedName& type) {
  Names names;
  for (const auto& column : table.columns)
    if (is_of_type(column, type)) names.push_back(column.name);
  return names;
}

/// Rewrites every SQL text of a table: rewrite(expression, column whose default it is, or nullptr).
template <class Rewrite>
void for_each_expression(Table& table, Rewrite rewrite) {
  for (auto& column : table.columns)
    if (column.default_value) rewrite(*column.default_value, &column);
  for (auto& check : table.checks) rewrite(check.expression, nullptr);
  for (auto& index : table.indexes) {
    if (!index.predicate.empty()) rewrite(index.predicate, nullptr);
    for (auto& key : index.keys)
      if (!key.expression.empty()) rewrite(key.expression, nullptr);
  }
  for (auto& exclusion : table.exclusions) {
    if (!exclusion.predicate.empty()) rewrite(exclusion.predicate, nullptr);
    for (auto& element : exclusion.elements)
      if (!element.key.expression.empty()) rewrite(element.key.expression, nullptr);
  }
}

ApplyError on_type(Schema& schema, const QualifiedName& name, auto act) {
  EnumType* type = find_enum_type(schema, name);
  return type == nullptr ? does_not_exist("enum type", display(name)) : act(*type);
}

Facts about_type(const QualifiedName& type) {
  Facts facts;
  facts.needs = {word::type(type)};
  return facts;
}

}  // namespace

Sql Operation<CreateEnumType>::sql(const CreateEnumType& change) {
  std::string labels;
  for (const auto& value : change.type.values) labels += (labels.empty() ? "" : ", ") + quote_literal(value);
  Sql statements{"CREATE TYPE " + quote(change.type.name) + " AS ENUM (" + labels + ")"};
  if (!change.type.comment.empty())
    statements.push_back(comment_statement("TYPE " + quote(change.type.name), change.type.comment));
  return statements;
}
std::optional<Change> Operation<CreateEnumType>::reverse(const CreateEnumType& change) {
  return DropEnumType{change.type};
}
ApplyError Operation<CreateEnumType>::apply(const CreateEnumType& change, Schema& schema) {
  const auto& name = change.type.name;
  if (auto error = missing_schema(schema, name.schema); !error.empty()) return error;
  // A table has a row type of its own name.
  if (find_enum_type(schema, name) != nullptr || find_table(schema, name) != nullptr)
    return exists_already("type", display(name));
  schema.enum_types.push_back(change.type);
  return {};
}
Lock Operation<CreateEnumType>::lock(const CreateEnumType&) { return {}; }
Hazards Operation<CreateEnumType>::hazards(const CreateEnumType&) { return {}; }
Facts Operation<CreateEnumType>::facts(const CreateEnumType& change) {
  Facts facts;
  facts.provides = {word::type(change.type.name)};
  word::add_schema(facts.needs, change.type.name.schema);
  return facts;
}
std::string Operation<CreateEnumType>::summary(const CreateEnumType& change) {
  return "create enum type " + display(change.type.name);
}

Sql Operation<DropEnumType>::sql(const DropEnumType& change) {
  return {"DROP TYPE " + quote(change.type.name)};
}
std::optional<Change> Operation<DropEnumType>::reverse(const DropEnumType& change) {
  return CreateEnumType{change.type};
}
ApplyError Operation<DropEnumType>::apply(const DropEnumType& change, Schema& schema) {
  const auto& name = change.type.name;
  return on_type(schema, name, [&](const EnumType& found) -> ApplyError {
    if (const auto what = difference(change.type, found); !what.empty())
      return differs("enum type", display(name), what);
    for (const auto& table : schema.tables)
      if (const auto columns = columns_of_type(table, name); !columns.empty())
        return is_used("enum type", display(name), "column " + part_of(table.name, columns.front()));
    schema.enum_types.erase(schema.enum_types.begin() + (&found - schema.enum_types.data()));
    return {};
  });
}
Lock Operation<DropEnumType>::lock(const DropEnumType&) { return {}; }
Hazards Operation<DropEnumType>::hazards(const DropEnumType&) { return {}; }
Facts Operation<DropEnumType>::facts(const DropEnumType& change) {
  Facts facts;
  facts.destroys = {word::type(change.type.name)};
  word::add_schema(facts.releases, change.type.name.schema);
  return facts;
}
std::string Operation<DropEnumType>::summary(const DropEnumType& change) {
  return "drop enum type " + display(change.type.name);
}

Sql Operation<RenameEnumType>::sql(const RenameEnumType& change) {
  Sql statements;
  if (change.from.schema != change.to.schema)
    statements.push_back("ALTER TYPE " + quote(change.from) + " SET SCHEMA " +
                         quote_identifier(change.to.schema));
  if (change.from.name != change.to.name)
    statements.push_back("ALTER TYPE " + quote({change.to.schema, change.from.name}) + " RENAME TO " +
                         quote_identifier(change.to.name));
  return statements;
}
std::optional<Change> Operation<RenameEnumType>::reverse(const RenameEnumType& change) {
  return RenameEnumType{change.to, change.from};
}
ApplyError Operation<RenameEnumType>::apply(const RenameEnumType& change, Schema& schema) {
  if (auto error = missing_schema(schema, change.to.schema); !error.empty()) return error;
  if (find_enum_type(schema, change.to) != nullptr || find_table(schema, change.to) != nullptr)
    return exists_already("type", display(change.to));
  return on_type(schema, change.from, [&](EnumType& type) -> ApplyError {
    type.name = change.to;
    for (auto& table : schema.tables) {
      for_each_expression(table, [&](Expression& expression, const Column*) {
        expression = rename_type_in_expression(expression, change.from, change.to);
      });
      for (auto& column : table.columns) {
        if (!is_of_type(column, change.from)) continue;
        column.type.schema = change.to.schema;
        column.type.name = change.to.name;
      }
    }
    return {};
  });
}
Lock Operation<RenameEnumType>::lock(const RenameEnumType&) { return {}; }
Hazards Operation<RenameEnumType>::hazards(const RenameEnumType&) { return {Hazard::breaks_old_clients}; }
Facts Operation<RenameEnumType>::facts(const RenameEnumType& change) {
  Facts facts;
  facts.provides = {word::type(change.to)};
  facts.destroys = {word::type(change.from)};
  if (change.from.schema != change.to.schema) {
    word::add_schema(facts.needs, change.to.schema);
    word::add_schema(facts.releases, change.from.schema);
  }
  return facts;
}
std::string Operation<RenameEnumType>::summary(const RenameEnumType& change) {
  return "rename enum type " + display(change.from) + " to " + display(change.to);
}

Sql Operation<AddEnumValue>::sql(const AddEnumValue& change) {
  return {"ALTER TYPE " + quote(change.type) + " ADD VALUE " + quote_literal(change.value) +
          (change.before.empty() ? "" : " BEFORE " + quote_literal(change.before))};
}
std::optional<Change> Operation<AddEnumValue>::reverse(const AddEnumValue& change) {
  if (!change.type_before) return std::nullopt;
  auto with_value = *change.type_before;
  const auto place = std::find(with_value.values.begin(), with_value.values.end(), change.before);
  with_value.values.insert(place, change.value);
  return RebuildEnumType{with_value, *change.type_before, change.uses};
}
ApplyError Operation<AddEnumValue>::apply(const AddEnumValue& change, Schema& schema) {
  return on_type(schema, change.type, [&](EnumType& type) -> ApplyError {
    const auto label = [&](const std::string& value) { return display(change.type) + " '" + value + "'"; };
    auto& values = type.values;
    if (std::find(values.begin(), values.end(), change.value) != values.end())
      return exists_already("enum value", label(change.value));
    const auto place =
        change.before.empty() ? values.end() : std::find(values.begin(), values.end(), change.before);
    if (place == values.end() && !change.before.empty())
      return does_not_exist("enum value", label(change.before));
    values.insert(place, change.value);
    return {};
  });
}
Lock Operation<AddEnumValue>::lock(const AddEnumValue&) { return {}; }
Hazards Operation<AddEnumValue>::hazards(const AddEnumValue&) { return {}; }
Facts Operation<AddEnumValue>::facts(const AddEnumValue& change) {
  auto facts = about_type(change.type);
  facts.provides = {word::values_of(change.type), word::value(change.type, change.value)};
  if (!change.before.empty()) facts.needs.insert(word::value(change.type, change.before));
  return facts;
}
std::string Operation<AddEnumValue>::summary(const AddEnumValue& change) {
  return "add value '" + change.value + "' to enum type " + display(change.type) +
         (change.before.empty() ? "" : " before '" + change.before + "'");
}

Sql Operation<RenameEnumValue>::sql(const RenameEnumValue& change) {
  return {"ALTER TYPE " + quote(change.type) + " RENAME VALUE " + quote_literal(change.from) + " TO " +
          quote_literal(change.to)};
}
std::optional<Change> Operation<RenameEnumValue>::reverse(const RenameEnumValue& change) {
  return RenameEnumValue{change.type, change.to, change.from};
}
ApplyError Operation<RenameEnumValue>::apply(const RenameEnumValue& change, Schema& schema) {
  return on_type(schema, change.type, [&](EnumType& type) -> ApplyError {
    auto& values = type.values;
    const auto found = std::find(values.begin(), values.end(), change.from);
    if (found == values.end())
      return does_not_exist("enum value", display(change.type) + " '" + change.from + "'");
    if (std::find(values.begin(), values.end(), change.to) != values.end())
      return exists_already("enum value", display(change.type) + " '" + change.to + "'");
    *found = change.to;
    for (auto& table : schema.tables) {
      const auto columns = columns_of_type(table, change.type);
      for_each_expression(table, [&](Expression& expression, const Column* owner) {
        const bool is_default = owner != nullptr && is_of_type(*owner, change.type);
        expression = rename_enum_value_in_expression(expression, change.type, columns, is_default,
                                                     change.from, change.to);
      });
    }
    return {};
  });
}
Lock Operation<RenameEnumValue>::lock(const RenameEnumValue&) { return {}; }
Hazards Operation<RenameEnumValue>::hazards(const RenameEnumValue&) { return {Hazard::breaks_old_clients}; }
Facts Operation<RenameEnumValue>::facts(const RenameEnumValue& change) {
  auto facts = about_type(change.type);
  facts.provides = {word::values_of(change.type), word::value(change.type, change.to)};
  facts.destroys = {word::value(change.type, change.from)};
  return facts;
}
std::string Operation<RenameEnumValue>::summary(const RenameEnumValue& change) {
  return "rename value '" + change.from + "' of enum type " + display(change.type) + " to '" + change.to +
         "'";
}

}  // namespace rowan::tool
