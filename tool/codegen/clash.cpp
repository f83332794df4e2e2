#include "codegen/clash.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "codegen/cpp_name.hpp"

namespace rowan::tool {
namespace {

struct Origin {
  std::string what;
  SourceLocation location;
};

// Names of one scope, each with who declares it.
class Scope {
 public:
  explicit Scope(std::vector<std::string>& errors) : errors_(errors) {}

  void add(const std::string& name, const Origin& origin) {
    const auto [known, added] = names_.emplace(name, origin);
    if (added) return;
    errors_.push_back(fmt::format(
        "{}:{}:{}: error: '{}' is already the name of {} at {}:{}; rename one of them", origin.location.file,
        origin.location.line, origin.location.column, origin.what + " '" + name + "'", known->second.what,
        known->second.location.file, known->second.location.line));
  }

 private:
  std::vector<std::string>& errors_;
  std::map<std::string, Origin> names_;
};

std::string in_namespace(const std::string& space, const std::string& name) {
  return space.empty() ? name : space + "::" + name;
}

void add_generated_names(Scope& scope, const Entity& entity) {
  const auto& space = entity.cpp_namespace;
  const auto columns = columns_namespace(space);
  const auto generated = [&](const std::string& kind) {
    return Origin{"the generated " + kind + " of " + entity.name, entity.location};
  };
  scope.add(in_namespace(space, entity.name + "Repository"), generated("repository"));
  scope.add(in_namespace(space, "New" + entity.name), generated("struct of new rows"));
  scope.add(in_namespace(space, entity.name + "Changes"), generated("struct of changes"));
  scope.add(columns + "::" + entity.name + "Columns", generated("columns"));
  scope.add(columns + "::" + handle_name(entity), generated("column handles"));
}

// Names that generated code itself needs where the member is in scope.
bool is_reserved(const std::string& name) {
  static const std::set<std::string> reserved{"rowan", "std", "row_key", "changes", "required", "Root"};
  return reserved.contains(name);
}

void add_members(std::vector<std::string>& errors, const Entity& entity) {
  for (const auto& member : entity.members)
    if (is_reserved(member.name) || member.name == snake_case(entity.name) + "_columns")
      errors.push_back(fmt::format(
          "{}:{}:{}: error: a member cannot be named '{}': generated code needs the name; rename the member "
          "and keep "
          "the column with [[rowan::column(\"{}\")]]",
          member.location.file, member.location.line, member.location.column, member.name, member.column));
  std::map<std::string, std::string> finders;
  for (const auto& key : entity.unique_keys) {
    if (!key.predicate.empty()) continue;
    const auto [known, added] = finders.emplace(key_name(entity, key.columns), key.constraint);
    if (!added)
      errors.push_back(fmt::format("{}:{}:{}: error: unique keys '{}' and '{}' of {} both give find_by_{}()",
                                   entity.location.file, entity.location.line, entity.location.column,
                                   known->second, key.constraint, entity.name, known->first));
  }
}

}  // namespace

std::vector<std::string> clashes(const Declarations& declarations) {
  std::vector<std::string> errors;
  Scope scope(errors);
  for (const auto& entity : declarations.entities)
    scope.add(qualified_name(entity), {"struct", entity.location});
  for (const auto& value : declarations.enums) scope.add(value.cpp_name, {"enum", value.location});
  std::set<std::string> column_spaces;
  for (const auto& entity : declarations.entities) {
    const auto columns = columns_namespace(entity.cpp_namespace);
    if (column_spaces.insert(columns).second) {
      scope.add(columns, {"the generated namespace of columns", entity.location});
      scope.add(columns + "::required", {"the generated namespace of required columns", entity.location});
    }
    add_generated_names(scope, entity);
    add_members(errors, entity);
  }
  return errors;
}

}  // namespace rowan::tool
