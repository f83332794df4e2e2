#include "codegen/member_data.hpp"

#include <algorithm>

#include "codegen/cpp_name.hpp"
#include "codegen/entity_data.hpp"
#include "codegen/layout.hpp"

namespace rowan::tool {
InsertForm insert_form(const EntityMember& member) {
  if (member.version || member.generated || member.identity == IdentityGeneration::always)
    return InsertForm::excluded;
  if (member.required) return InsertForm::required;
  if (member.optional && member.has_default) return InsertForm::defaulted;
  return InsertForm::optional;
}

bool is_key(const Entity& entity, const EntityMember& member) {
  return std::find(entity.primary_key.begin(), entity.primary_key.end(), member.column) !=
         entity.primary_key.end();
}

bool is_changeable(const Entity& entity, const EntityMember& member) {
  return !is_key(entity, member) && !member.version && !member.generated &&
         member.identity != IdentityGeneration::always;
}

bool has_changes(const Entity& entity) {
  return !entity.primary_key.empty() &&
         std::any_of(entity.members.begin(), entity.members.end(),
                     [&](const EntityMember& member) { return is_changeable(entity, member); });
}

std::vector<Names> upsert_keys(const Entity& entity) {
  std::vector<Names> keys;
  if (!entity.primary_key.empty()) keys.push_back(entity.primary_key);
  for (const auto& key : entity.unique_keys)
    if (key.predicate.empty() && std::find(keys.begin(), keys.end(), key.columns) == keys.end())
      keys.push_back(key.columns);
  return keys;
}

Names default_upsert_key(const Entity& entity) {
  const bool given =
      std::any_of(entity.members.begin(), entity.members.end(),
                  [&](const EntityMember& member) { return is_key(entity, member) && member.required; });
  const auto keys = upsert_keys(entity);
  const bool first = given || entity.primary_key.empty() || keys.size() == 1;
  return first ? keys.front() : keys[1];
}

std::vector<std::string> parameters(const Entity& entity, const Names& columns,
                                    const std::vector<EnumClass>& enums) {
  std::vector<std::string> result;
  for (const auto& column : columns) {
    const auto& member = member_of(entity, column);
    result.push_back(argument_type(member, enums) + " " + member.name);
  }
  return result;
}

TemplateData common_data(const Entity& entity) {
  return {{"name", entity.name},
          {"qualified", qualified_name(entity)},
          {"namespace",
           entity.cpp_namespace.empty() ? TemplateValue(false) : TemplateValue(entity.cpp_namespace)},
          {"table", display(entity.table)},
          {"variable", snake_case(entity.name)},
          {"columns_namespace", columns_namespace(entity.cpp_namespace)},
          {"has_key", !entity.primary_key.empty()},
          {"has_changes", has_changes(entity)}};
}

std::string update_signature(const Entity& entity, const Declarations& declarations, const std::string& scope,
                             std::string_view after, std::size_t indent) {
  auto list = parameters(entity, entity.primary_key, declarations.enums);
  list.push_back("const " + entity.name + "Changes& changes");
  return signature(qualified_name(entity) + " " + scope + "update", list, after, indent);
}

std::string try_insert_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                 std::size_t indent) {
  return signature("rowan::Attempt<" + qualified_name(entity) + "> " + scope + "try_insert",
                   {"const New" + entity.name + "& row"}, after, indent);
}

std::string upsert_with_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                  std::size_t indent) {
  const auto row = qualified_name(entity);
  return signature(
      "rowan::Upserted<" + row + "> " + scope + "upsert",
      {"const New" + entity.name + "& row", "Key key", "const rowan::OnConflict<" + row + ">& answer"}, after,
      indent);
}

std::string update_all_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                 std::size_t indent) {
  return signature("std::int64_t " + scope + "update_all",
                   {"const rowan::Predicate<" + qualified_name(entity) + ">& condition",
                    "const " + entity.name + "Changes& changes"},
                   after, indent);
}

std::vector<KeyMethod> key_methods(const Entity& entity) {
  if (entity.primary_key.empty()) return {};
  const auto row = qualified_name(entity);
  return {{row, "get", "get_row(row_key)", true},
          {"std::optional<" + row + ">", "find", "find_row(row_key)", true},
          {"bool", "erase", "erase_row(row_key)", false}};
}

}  // namespace rowan::tool
