// Models the parts of entity_data.hpp that header and source share.
// Nothing to extend by itself: see entity_data.hpp.
#pragma once
#include <string>

#include "codegen/template.hpp"
#include "model/declarations.hpp"

namespace rowan::tool {

/// `std::string_view a, std::int32_t b`: parameters of a method by these columns.
std::vector<std::string> parameters(const Entity& entity, const Names& columns,
                                    const std::vector<EnumClass>& enums);

/// Keys that both templates name: qualified, name, namespace, table, variable, columns_namespace, has_key.
TemplateData common_data(const Entity& entity);

bool has_changes(const Entity& entity);

/// `update(id, changes)`, with or without the class before it.
std::string update_signature(const Entity& entity, const Declarations& declarations, const std::string& scope,
                             std::string_view after, std::size_t indent);
std::string try_insert_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                 std::size_t indent);
std::string upsert_with_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                  std::size_t indent);
std::string update_all_signature(const Entity& entity, const std::string& scope, std::string_view after,
                                 std::size_t indent);

struct KeyMethod {
  std::string result;
  std::string name;
  std::string call;  ///< what its body returns
  bool read;
};
/// get, find and erase by primary key; none without one.
std::vector<KeyMethod> key_methods(const Entity& entity);

}  // namespace rowan::tool
