// Models the C++ names and types of generated code, from those of the entity.
// To change a naming pattern, change its function here: the templates and the clash check follow.
#pragma once
#include <string>
#include <string_view>

#include "model/entity.hpp"

namespace rowan::tool {

/// `order_item` of `OrderItem`, `url_path` of `URLPath`.
std::string snake_case(std::string_view name);
/// What a struct's columns are called: snake_case of its name, `class_` where that is a C++ keyword.
std::string handle_name(const Entity& entity);
/// `shop::columns`, or `columns` in the global namespace.
std::string columns_namespace(const std::string& cpp_namespace);
/// `email`, `a_and_b`: what follows find_by_.
std::string key_name(const Entity& entity, const Names& columns);
/// `shop.rowan.hpp` of `shop.hpp`.
std::string generated_header(const std::string& header);

/// The column's value: `std::string`, `std::vector<std::int32_t>`; never the optional around it.
std::string value_type(const EntityMember& member);
/// As declared in the entity.
std::string member_type(const EntityMember& member);
/// As a parameter of a method: by value where that is cheap.
std::string argument_type(const EntityMember& member, const std::vector<EnumClass>& enums);

/// Position in the entity's columns; the column must be one of them.
std::size_t position(const Entity& entity, const std::string& column);
const EntityMember& member_of(const Entity& entity, const std::string& column);

}  // namespace rowan::tool
