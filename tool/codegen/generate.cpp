#include "codegen/generate.hpp"

#include <algorithm>
#include <set>

#include "codegen/clash.hpp"
#include "codegen/cpp_name.hpp"
#include "codegen/entity_data.hpp"
#include "codegen/enum_data.hpp"
#include "codegen/template.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;

// Below the source root, so that output does not depend on where the project lies.
std::string relative_path(const std::string& header, const fs::path& root) {
  const fs::path path(header);
  if (root.empty()) return path.lexically_normal().generic_string();
  const auto below =
      fs::absolute(path).lexically_normal().lexically_relative(fs::absolute(root).lexically_normal());
  return below.empty() || *below.begin() == ".." ? path.filename().generic_string() : below.generic_string();
}

const Entity* find_entity(const Declarations& declarations, const std::string& qualified) {
  const auto found = std::find_if(declarations.entities.begin(), declarations.entities.end(),
                                  [&](const Entity& entity) { return is_named(entity, qualified); });
  return found == declarations.entities.end() ? nullptr : &*found;
}

// Targets of relations to one row, whose columns are named before they are declared, and the headers that
// declare them.
struct Foreign {
  std::vector<const Entity*> entities;
  std::set<std::string> headers;
};

Foreign foreign_entities(const std::vector<const Entity*>& own, const Declarations& declarations) {
  Foreign foreign;
  for (const auto* entity : own)
    for (const auto& relation : entity->relations) {
      const auto* target = find_entity(declarations, relation.target);
      if (target->header != entity->header) foreign.headers.insert(generated_header(target->header));
      if (relation.through)
        if (const auto* join = find_entity(declarations, relation.through->entity);
            join->header != entity->header)
          foreign.headers.insert(generated_header(join->header));
      const bool known =
          std::find(foreign.entities.begin(), foreign.entities.end(), target) != foreign.entities.end();
      if (relation.kind != RelationKind::has_many && !known) foreign.entities.push_back(target);
    }
  return foreign;
}

struct Header {
  std::string path;
  std::vector<const Entity*> entities;
  std::vector<const EnumClass*> enums;
};

std::vector<Header> headers_of(const Declarations& declarations) {
  std::vector<Header> headers;
  const auto header = [&](const std::string& path) -> Header& {
    for (auto& known : headers)
      if (known.path == path) return known;
    return headers.emplace_back(Header{path, {}, {}});
  };
  for (const auto& entity : declarations.entities)
    if (!entity.external) header(entity.header).entities.push_back(&entity);
  for (const auto& value : declarations.enums)
    for (auto& known : headers)
      if (known.path == value.header) known.enums.push_back(&value);
  return headers;
}

TemplateList enum_list(const Header& header, TemplateData (*data)(const EnumClass&)) {
  TemplateList items;
  for (const auto* value : header.enums) items.push_back(data(*value));
  return items;
}

bool uses_json(const Header& header) {
  return std::any_of(header.entities.begin(), header.entities.end(), [](const Entity* entity) {
    return std::any_of(entity->members.begin(), entity->members.end(),
                       [](const EntityMember& member) { return member.cpp_type == "nlohmann::json"; });
  });
}

TemplateData declarations_data(const Header& header, const Declarations& declarations) {
  const auto foreign = foreign_entities(header.entities, declarations);
  TemplateList forward;
  for (const auto* entity : foreign.entities)
    forward.push_back(TemplateData{
        {"struct_namespace",
         entity->cpp_namespace.empty() ? TemplateValue(false) : TemplateValue(entity->cpp_namespace)},
        {"struct", entity->name},
        {"target_columns_namespace", columns_namespace(entity->cpp_namespace)}});
  TemplateList includes;
  for (const auto& file : foreign.headers) includes.push_back(file);
  TemplateList entities;
  for (const auto* entity : header.entities) entities.push_back(header_data(*entity, declarations));
  return {{"header", header.path},       {"uses_json", uses_json(header)},
          {"foreign", forward},          {"has_foreign_headers", !includes.empty()},
          {"foreign_headers", includes}, {"enums", enum_list(header, enum_declaration)},
          {"entities", entities}};
}

TemplateData definitions_data(const Header& header, const Declarations& declarations) {
  TemplateList entities;
  for (const auto* entity : header.entities) entities.push_back(source_data(*entity, declarations));
  return {{"header", header.path},
          {"generated_header", generated_header(header.path)},
          {"enums", enum_list(header, enum_definition)},
          {"entities", entities}};
}

}  // namespace

Generated generate(const Declarations& given, const GenerateOptions& options) {
  Generated result{{}, clashes(given)};
  if (!result.errors.empty()) return result;
  Declarations declarations = given;
  for (auto& entity : declarations.entities)
    entity.header = relative_path(entity.header, options.source_root);
  for (auto& value : declarations.enums) value.header = relative_path(value.header, options.source_root);
  const Templates templates(options.templates);
  for (const auto& header : headers_of(declarations)) {
    fs::path path(generated_header(header.path));
    result.files.push_back({path, templates.render("header", declarations_data(header, declarations))});
    path.replace_extension("cpp");
    result.files.push_back({path, templates.render("source", definitions_data(header, declarations))});
  }
  return result;
}

}  // namespace rowan::tool
