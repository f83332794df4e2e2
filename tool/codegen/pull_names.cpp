#include "codegen/pull_names.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "codegen/cpp_name.hpp"
#include "codegen/cpp_word.hpp"
#include "codegen/english.hpp"

namespace rowan::tool {
namespace {

using Taken = std::set<std::string>;

/// What the generated pair of an entity declares in its namespace (codegen/clash.cpp).
std::vector<std::string> names_of_entity(const std::string& name) {
  return {name, name + "Repository", "New" + name, name + "Changes", "columns::" + snake_case(name)};
}

bool all_free(const Taken& taken, const std::vector<std::string>& names) {
  return std::none_of(names.begin(), names.end(), [&](const auto& name) { return taken.contains(name); });
}

template <class Fits>
std::string numbered(const std::string& name, Fits fits) {
  if (fits(name)) return name;
  for (int number = 2;; ++number)
    if (auto candidate = name + (std::isdigit(static_cast<unsigned char>(name.back())) != 0 ? "_" : "") +
                         std::to_string(number);
        fits(candidate))
      return candidate;
}

}  // namespace

PullNames::PullNames(const Schema& schema, const std::string& database) {
  name_space("public", database);
  for (const auto& name : schema.schemas) name_space(name, name);
  for (const auto& type : schema.enum_types) name_space(type.name.schema, type.name.schema);
  for (const auto& table : schema.tables) name_space(table.name.schema, table.name.schema);
  for (const auto& table : schema.tables) name_struct(table);
  for (const auto& type : schema.enum_types) name_enum(type);
  for (const auto& table : schema.tables) name_members(table);
}

std::string PullNames::free_member(const QualifiedName& table, const std::string& wanted) {
  auto& taken = taken_members_[table];
  auto name = numbered(wanted, [&](const std::string& each) { return !taken.contains(each); });
  taken.insert(name);
  return name;
}

void PullNames::name_space(const std::string& schema, const std::string& wanted) {
  if (spaces_.contains(schema)) return;
  auto name = namespace_identifier(wanted);
  const auto is_taken = [&](const std::string& each) {
    return std::any_of(spaces_.begin(), spaces_.end(),
                       [&](const auto& known) { return known.second == each; });
  };
  spaces_[schema] = numbered(name, [&](const std::string& each) { return !is_taken(each); });
}

void PullNames::name_struct(const Table& table) {
  const auto& space = space_of(table.name.schema);
  auto& taken = taken_[space];
  const auto fits = [&](const std::string& name) { return all_free(taken, names_of_entity(name)); };
  auto name = pascal_case(singular(snake_case(table.name.name)), "Table");
  if (!fits(name)) name = pascal_case(table.name.name, "Table");
  if (!fits(name)) name += "Row";
  name = numbered(name, fits);
  for (auto& each : names_of_entity(name)) taken.insert(std::move(each));
  structs_[table.name] = {space, name};
}

void PullNames::name_enum(const EnumType& type) {
  const auto& space = space_of(type.name.schema);
  auto& taken = taken_[space];
  const auto fits = [&](const std::string& name) { return !taken.contains(name); };
  auto name = pascal_case(type.name.name, "Type");
  if (!fits(name)) name += "Type";
  name = numbered(name, fits);
  taken.insert(name);
  enums_[type.name] = {space, name};
  const auto plain = [](const std::string& label) { return identifier(label, "value") == label; };
  for (const auto& label : type.values)
    if (plain(label)) members_[{type.name, label}] = free_member(type.name, label);
  for (const auto& label : type.values)
    if (!plain(label)) members_[{type.name, label}] = free_member(type.name, identifier(label, "value"));
}

void PullNames::name_members(const Table& table) {
  const auto handle = snake_case(structs_.at(table.name).name) + "_columns";
  taken_members_[table.name] = {"rowan", "std", "row_key", "changes", "required", "Root", handle};
  // Names that need no change are theirs before others are bent to them.
  std::vector<const Column*> others;
  for (const auto& column : table.columns)
    if (identifier(column.name, "column") != column.name || snake_case(column.name) != column.name ||
        taken_members_[table.name].contains(column.name))
      others.push_back(&column);
    else
      members_[{table.name, column.name}] = free_member(table.name, column.name);
  for (const auto* column : others) {
    auto wanted = identifier(snake_case(column->name), "column");
    if (taken_members_[table.name].contains(wanted) && wanted == column->name) wanted += "_";
    members_[{table.name, column->name}] = free_member(table.name, wanted);
  }
}

}  // namespace rowan::tool
