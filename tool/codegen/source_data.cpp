#include <algorithm>

#include "codegen/cpp_name.hpp"
#include "codegen/entity_data.hpp"
#include "codegen/layout.hpp"
#include "codegen/member_data.hpp"
#include "sql/identifier.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string literal(const std::string& text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    result += byte;
  }
  return result + "\"";
}

std::string positions(const Entity& entity, const Names& columns) {
  std::string list;
  for (const auto& column : columns)
    list += (list.empty() ? "" : ", ") + std::to_string(position(entity, column));
  return "{" + list + "}";
}

const EnumClass* enum_of(const EntityMember& member, const Declarations& declarations) {
  const auto found = std::find_if(declarations.enums.begin(), declarations.enums.end(),
                                  [&](const EnumClass& known) { return known.cpp_name == member.cpp_type; });
  return found == declarations.enums.end() ? nullptr : &*found;
}

/// What C++ has as text and PostgreSQL not.
bool is_opaque(const EntityMember& member) {
  const auto& type = member.type;
  const bool text = type.schema.empty() && (type.name == "text" || type.name == "varchar");
  return member.cpp_type == "std::string" && !text;
}

// One designated initialiser per property that is not the usual one.
TemplateList column_fields(const Entity& entity, const EntityMember& member,
                           const Declarations& declarations) {
  const auto name = quote_identifier(member.column);
  const auto* enumeration = enum_of(member, declarations);
  const bool opaque = enumeration == nullptr && is_opaque(member);
  TemplateList fields{".name = " + literal(name),
                      ".type = " + literal(opaque ? cast_sql(member.type) : type_sql(member.type))};
  // PostgreSQL takes binary arrays of an enum only with the type's own number, so labels travel as text.
  if (enumeration != nullptr && enumeration->storage == EnumClass::Storage::enum_type)
    fields.push_back(".labels = true");
  if (opaque) fields.push_back(".opaque = true");
  if (member.array) fields.push_back(".array = true");
  if (!is_changeable(entity, member) && !member.version) fields.push_back(".fixed = true");
  if (member.optional) fields.push_back(".nullable = true");
  if (!member.has_default && (member.created_at || member.updated_at))
    fields.push_back(".when_left_out = \"now()\"");
  if (!member.has_default && member.version) fields.push_back(".when_left_out = \"1\"");
  if (member.updated_at) fields.push_back(".on_update = \"now()\"");
  if (member.version) fields.push_back(".on_update = " + literal("t0." + name + " + 1"));
  return fields;
}

std::string joined(const TemplateList& fields, const std::string& separator) {
  std::string text;
  for (const auto& field : fields)
    text += (text.empty() ? "" : separator) + std::get<std::string>(field.value);
  return "{" + text + "}";
}

std::string column_info(const TemplateList& fields) {
  const auto line = joined(fields, ", ");
  return 4 + line.size() + 1 <= line_limit ? line : joined(fields, ",\n     ");
}

std::string requirement(const EntityMember& column) {
  const std::string start = "requires std::same_as<";
  const auto first = "decltype(row." + column.name + "),";
  const auto rest = member_type(column) + ">;";
  const bool fits = 2 + start.size() + first.size() + 1 + rest.size() <= line_limit;
  return start + first + (fits ? " " : "\n" + std::string(2 + start.size(), ' ')) + rest;
}

TemplateList members(const Entity& entity, const Declarations& declarations) {
  TemplateList items;
  for (std::size_t i = 0; i < entity.members.size(); ++i) {
    const auto& column = entity.members[i];
    items.push_back(TemplateData{{"member", column.name},
                                 {"requirement", requirement(column)},
                                 {"position", std::to_string(i)},
                                 {"column_info", column_info(column_fields(entity, column, declarations))}});
  }
  return items;
}

const Entity& entity_of(const std::string& name, const Declarations& declarations) {
  return *std::find_if(declarations.entities.begin(), declarations.entities.end(),
                       [&](const Entity& entity) { return is_named(entity, name); });
}

/// The join table of a many_to_many; a list of one, or of none.
TemplateList through(const Relation& relation, const Declarations& declarations) {
  if (!relation.through) return {};
  const auto& join = entity_of(relation.through->entity, declarations);
  return {TemplateData{{"join", relation.through->entity},
                       {"join_from_positions", positions(join, relation.through->columns)},
                       {"join_to_positions", positions(join, relation.through->target_columns)}}};
}

/// Whether a key of the target says that a relation leads to one row at most.
bool is_unique(const Entity& target, const Relation& relation) {
  if (relation.through) return false;
  const auto& columns = relation.target_columns;
  const auto holds = [&](const Names& key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [&](const std::string& column) {
      return std::find(columns.begin(), columns.end(), column) != columns.end();
    });
  };
  return holds(target.primary_key) ||
         std::any_of(target.unique_keys.begin(), target.unique_keys.end(),
                     [&](const auto& key) { return key.predicate.empty() && holds(key.columns); });
}

TemplateList relations(const Entity& entity, const Declarations& declarations) {
  TemplateList items;
  for (const auto& relation : entity.relations) {
    const bool nullable = std::any_of(relation.columns.begin(), relation.columns.end(),
                                      [&](const auto& column) { return member_of(entity, column).optional; });
    const auto& target = entity_of(relation.target, declarations);
    items.push_back(
        TemplateData{{"member", relation.name},
                     {"target", relation.target},
                     {"from_positions", positions(entity, relation.columns)},
                     {"to_positions", positions(target, relation.target_columns)},
                     {"through", through(relation, declarations)},
                     {"optional", relation.kind != RelationKind::belongs_to || nullable ? "true" : "false"},
                     {"unique", is_unique(target, relation) ? "true" : "false"}});
  }
  return items;
}

TemplateList constraints(const Entity& entity) {
  TemplateList items;
  for (const auto& constraint : entity.constraints) {
    std::string fields;
    for (const auto& field : constraint.fields) fields += (fields.empty() ? "" : ", ") + field;
    TemplateData row;
    row.emplace("constraint", literal(constraint.constraint));
    row.emplace("fields", literal(fields));
    row.emplace("message", literal(constraint.message));
    items.push_back(row);
  }
  return items;
}

TemplateList info_fields(const Entity& entity) {
  const auto prefix = snake_case(entity.name);
  TemplateList items{".name = " + literal(display(entity.table))};
  items.push_back(".constraints = " + (entity.constraints.empty() ? "{}" : prefix + "_constraints"));
  const bool sensitive = std::any_of(entity.members.begin(), entity.members.end(),
                                     [](const EntityMember& member) { return member.sensitive; });
  if (sensitive) items.push_back(".sensitive = true");
  items.push_back(".types = " + prefix + "_types");
  return items;
}

TemplateList table_fields(const Entity& entity) {
  const auto prefix = columns_namespace(entity.cpp_namespace) + "::" + snake_case(entity.name);
  TemplateList items{".name = " + literal(quote(entity.table)), ".columns = " + prefix + "_columns"};
  items.push_back(".primary_key = " + (entity.primary_key.empty() ? "{}" : prefix + "_primary_key"));
  items.push_back(".relations = " + (entity.relations.empty() ? "{}" : prefix + "_relations"));
  for (std::size_t i = 0; i < entity.members.size(); ++i)
    if (entity.members[i].version) items.push_back(".version = " + std::to_string(i));
  items.push_back(".info = &" + prefix + "_table_info");
  return items;
}

TemplateList arguments(const Entity& entity, const Names& columns) {
  TemplateList items;
  for (const auto& column : columns) items.push_back(member_of(entity, column).name);
  return items;
}

TemplateList insertable(const Entity& entity) {
  TemplateList items;
  for (std::size_t i = 0; i < entity.members.size(); ++i)
    if (insert_form(entity.members[i]) != InsertForm::excluded)
      items.push_back(TemplateData{{"position", std::to_string(i)}, {"member", entity.members[i].name}});
  return items;
}

TemplateList changed(const Entity& entity) {
  TemplateList items;
  for (std::size_t i = 0; i < entity.members.size(); ++i) {
    const auto& column = entity.members[i];
    if (column.version)
      items.push_back("changed.expect(changes." + column.name + ");");
    else if (is_changeable(entity, column))
      items.push_back("changed.add(" + std::to_string(i) + ", changes." + column.name + ");");
  }
  return items;
}

// Methods whose body is: the key's parameters, then one call.
TemplateList keyed_methods(const Entity& entity, const Declarations& declarations) {
  TemplateList items;
  const auto scope = entity.name + "Repository::";
  const auto add = [&](const std::string& result, const std::string& name, const Names& columns,
                       const std::string& call) {
    items.push_back(TemplateData{
        {"definition", signature(result + " " + scope + name, parameters(entity, columns, declarations.enums),
                                 " const {", 0)},
        {"arguments", arguments(entity, columns)},
        {"call", call}});
  };
  for (const auto& method : key_methods(entity))
    add(method.result, method.name, entity.primary_key, method.call);
  for (const auto& key : entity.unique_keys)
    if (key.predicate.empty())
      add("std::optional<" + qualified_name(entity) + ">", "find_by_" + key_name(entity, key.columns),
          key.columns, "find_row(" + positions(entity, key.columns) + ", row_key)");
  if (has_changes(entity))
    items.push_back(TemplateData{{"definition", update_signature(entity, declarations, scope, " const {", 0)},
                                 {"arguments", arguments(entity, entity.primary_key)},
                                 {"call", "update_row(row_key, changed(changes))"}});
  return items;
}

TemplateList upsert_cases(const Entity& entity) {
  TemplateList items;
  for (const auto& key : upsert_keys(entity))
    items.push_back(
        TemplateData{{"enumerator", key_name(entity, key)}, {"positions", positions(entity, key)}});
  return items;
}

// Bodies of one statement, which .clang-format wants on one line where they fit.
TemplateList short_methods(const Entity& entity) {
  const auto row = qualified_name(entity);
  const auto scope = entity.name + "Repository::";
  TemplateList items;
  const auto add = [&](const std::string& before, const std::string& parameter,
                       const std::string& statement) {
    items.push_back(short_function(signature(before, {parameter}, " const", 0), statement, 0));
  };
  add(row + " " + scope + "insert", "const New" + entity.name + "& row", "return insert_row(values(row));");
  items.push_back(short_function(try_insert_signature(entity, scope, " const", 0),
                                 "return try_insert_row(values(row));", 0));
  add("std::vector<" + row + "> " + scope + "insert_all",
      "std::initializer_list<New" + entity.name + "> rows",
      "return insert_all(std::span(rows.begin(), rows.size()));");
  if (has_changes(entity))
    items.push_back(short_function(update_all_signature(entity, scope, " const", 0),
                                   "return update_rows(condition, changed(changes));", 0));
  if (has_changes(entity)) add(row + " " + scope + "save", "const " + row + "& row", "return save_row(row);");
  if (!entity.primary_key.empty())
    add(row + " " + scope + "reload", "const " + row + "& row", "return reload_row(row);");
  return items;
}

}  // namespace

TemplateData source_data(const Entity& entity, const Declarations& declarations) {
  auto data = common_data(entity);
  const auto row = qualified_name(entity);
  const auto scope = entity.name + "Repository::";
  data.merge(TemplateData{
      {"give_definition",
       signature("void give", {"const New" + entity.name + "& row", "Values& values"}, " {", 0)},
      {"write_definition",
       signature("void rowan::Mapping<" + row + ">::write",
                 {"const " + row + "& value", "int column", "Parameters& parameters"}, " {", 0)},
      {"insert_all_definition", signature("std::vector<" + row + "> " + scope + "insert_all",
                                          {"std::span<const New" + entity.name + "> rows"}, " const {", 0)},
      {"upsert_with_definition", upsert_with_signature(entity, scope, " const {", 0)},
      {"upsert_definition", signature(row + " " + scope + "upsert",
                                      {"const New" + entity.name + "& row", "Key key"}, " const {", 0)}});
  data.merge(TemplateData{{"file_name", entity.header},
                          {"members", members(entity, declarations)},
                          {"key_positions", positions(entity, entity.primary_key)},
                          {"relations", relations(entity, declarations)},
                          {"has_relations", !entity.relations.empty()},
                          {"constraints", constraints(entity)},
                          {"has_constraints", !entity.constraints.empty()},
                          {"info_fields", info_fields(entity)},
                          {"table_fields", table_fields(entity)},
                          {"insertable", insertable(entity)},
                          {"insertable_count", std::to_string(insertable(entity).size())},
                          {"changed", changed(entity)},
                          {"keyed_methods", keyed_methods(entity, declarations)},
                          {"short_methods", short_methods(entity)},
                          {"has_upsert", !upsert_keys(entity).empty()},
                          {"upsert_cases", upsert_cases(entity)}});
  return data;
}

}  // namespace rowan::tool
