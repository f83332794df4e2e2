#include "codegen/cpp_name.hpp"
#include "codegen/entity_data.hpp"
#include "codegen/layout.hpp"
#include "codegen/member_data.hpp"

namespace rowan::tool {
namespace {

std::string required_type(const Entity& entity, const EntityMember& member) {
  return snake_case(entity.name) + "_" + member.name;
}

std::string handle(const std::string& type, const std::string& name, std::size_t position) {
  return member(type, name + "{*this, " + std::to_string(position) + "}", 2);
}

/// `blog::columns::PostColumns` of `blog::Post`.
std::string columns_of(const std::string& target) {
  const auto split = target.rfind("::");
  const auto space = split == std::string::npos ? "" : target.substr(0, split);
  const auto name = split == std::string::npos ? target : target.substr(split + 2);
  return columns_namespace(space) + "::" + name + "Columns";
}

std::string relation_handle(const Relation& relation) {
  switch (relation.kind) {
    case RelationKind::belongs_to:
      return "rowan::BelongsTo<Root, " + columns_of(relation.target) + ">";
    case RelationKind::has_one:
      return "rowan::HasOne<Root, " + columns_of(relation.target) + ">";
    case RelationKind::has_many:
      return "rowan::HasMany<Root, " + relation.target + ">";
    case RelationKind::many_to_many:
      return "rowan::ManyToMany<Root, " + relation.target + ">";
  }
  return {};
}

TemplateList column_handles(const Entity& entity) {
  TemplateList items;
  for (std::size_t i = 0; i < entity.members.size(); ++i) {
    const auto& column = entity.members[i];
    const std::string type = column.optional ? "rowan::Nullable<Root, " : "rowan::Column<Root, ";
    items.push_back(handle(type + value_type(column) + ">", column.name, i));
  }
  for (std::size_t i = 0; i < entity.relations.size(); ++i) {
    const auto& relation = entity.relations[i];
    items.push_back(handle(relation_handle(relation), relation.name, i));
  }
  return items;
}

TemplateList required_members(const Entity& entity) {
  TemplateList items;
  for (const auto& column : entity.members) {
    if (insert_form(column) != InsertForm::required) continue;
    const auto type = required_type(entity, column);
    const auto text = "required column '" + column.column + "' of " + display(entity.table) + " is left out";
    items.push_back(
        TemplateData{{"type", type},
                     {"value_type", value_type(column)},
                     {"constructor", short_function(type + "() : Required(" + value_type(column) + "())",
                                                    assertion("given", text, 4), 2)}});
  }
  return items;
}

void add_documentation(TemplateList& items, const std::string& text) {
  for (const auto& line : wrapped(text, line_limit - 6)) items.push_back("/// " + line);
}

TemplateList new_members(const Entity& entity) {
  TemplateList items;
  for (const auto& column : entity.members) {
    const auto form = insert_form(column);
    if (form == InsertForm::excluded) continue;
    add_documentation(items, column.documentation);
    if (form == InsertForm::required)
      items.push_back(member("columns::required::" + required_type(entity, column), column.name, 2));
    else if (form == InsertForm::optional)
      items.push_back(member("std::optional<" + value_type(column) + ">", column.name + "{}", 2));
    else
      items.push_back(member("rowan::Defaulted<" + value_type(column) + ">", column.name + "{}", 2));
  }
  return items;
}

TemplateList changes(const Entity& entity) {
  TemplateList items;
  for (const auto& column : entity.members) {
    if (column.version) {
      items.push_back("/// The version that the caller saw: rowan::StaleRecord unless the row still has it.");
      items.push_back(member("std::optional<" + value_type(column) + ">", column.name + "{}", 2));
    } else if (is_changeable(entity, column)) {
      add_documentation(items, column.documentation);
      items.push_back(
          member("rowan::ColumnChange<" + qualified_name(entity) + ", " + member_type(column) + ">",
                 column.name + "{}", 2));
    }
  }
  return items;
}

TemplateList finders(const Entity& entity, const Declarations& declarations) {
  TemplateList items;
  for (const auto& key : entity.unique_keys) {
    if (!key.predicate.empty()) continue;
    items.push_back(TemplateData{
        {"constraint", key.constraint},
        {"declaration", signature("[[nodiscard]] std::optional<" + qualified_name(entity) + "> find_by_" +
                                      key_name(entity, key.columns),
                                  parameters(entity, key.columns, declarations.enums), " const;", 2)}});
  }
  return items;
}

std::string declared(const Entity& entity, const Declarations& declarations, const KeyMethod& method) {
  return signature((method.read ? "[[nodiscard]] " : "") + method.result + " " + method.name,
                   parameters(entity, entity.primary_key, declarations.enums), " const;", 2);
}

TemplateList key_enumerators(const Entity& entity) {
  TemplateList names;
  for (const auto& key : upsert_keys(entity)) names.push_back(key_name(entity, key));
  return names;
}

}  // namespace

TemplateData header_data(const Entity& entity, const Declarations& declarations) {
  auto data = common_data(entity);
  const auto required = required_members(entity);
  TemplateList documentation;
  add_documentation(documentation, entity.documentation);
  const auto underscore = handle_name(entity).substr(snake_case(entity.name).size());
  data.merge(TemplateData{{"handles", column_handles(entity)},
                          {"underscore", underscore},
                          {"has_required", !required.empty()},
                          {"required", required},
                          {"new_members", new_members(entity)},
                          {"changes", changes(entity)},
                          {"documentation", documentation},
                          {"finders", finders(entity, declarations)},
                          {"has_upsert", !upsert_keys(entity).empty()},
                          {"keys", key_enumerators(entity)},
                          {"default_key", ""},
                          {"get", ""},
                          {"find", ""},
                          {"erase", ""},
                          {"update", ""},
                          {"update_all", ""},
                          {"try_insert", try_insert_signature(entity, "", " const;", 2)},
                          {"upsert_with", upsert_with_signature(entity, "", " const;", 2)}});
  if (!entity.primary_key.empty()) {
    const auto methods = key_methods(entity);
    data.at("get") = declared(entity, declarations, methods[0]);
    data.at("find") = declared(entity, declarations, methods[1]);
    data.at("erase") = declared(entity, declarations, methods[2]);
    data.at("default_key") = " = Key::" + key_name(entity, default_upsert_key(entity));
  }
  if (has_changes(entity)) {
    data.at("update") = update_signature(entity, declarations, "", " const;", 2);
    data.at("update_all") = update_all_signature(entity, "", " const;", 2);
  }
  return data;
}

}  // namespace rowan::tool
