// Whole objects that are renamed and dropped, who may use them, partitions.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "lint/rule.hpp"

namespace rowan::tool {
namespace {

/// What follows says that programs may still use the old name.
bool is_served_by_view(const Sight& at) {
  const auto& section = at.course.section;
  return std::any_of(section.begin(), section.end(), [&](const ParsedStatement& statement) {
    return statement.kind == "ViewStmt" && table_of(part(statement.node, "view")) == at.table;
  });
}

std::string name_changes(const Sight& at) {
  constexpr std::array kinds{"OBJECT_TABLE", "OBJECT_COLUMN",  "OBJECT_SCHEMA",
                             "OBJECT_TYPE",  "OBJECT_DOMAIN",  "OBJECT_FUNCTION",
                             "OBJECT_VIEW",  "OBJECT_MATVIEW", "OBJECT_ATTRIBUTE"};
  const auto kind = word(at.node, at.kind == "RenameStmt" ? "renameType" : "objectType");
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return {};
  auto name = at.table;
  if (name.name.empty()) {
    const auto& object = part(at.node, "object");
    name = object_of(words(object.is_array() ? object : part(part(object, "List"), "items")));
  }
  if (!at.course.in_use(name) || (kind == "OBJECT_TABLE" && is_served_by_view(at))) return {};
  const auto column = word(at.node, "subname");
  return fmt::format("running programs know it as {}{}", display(name), column.empty() ? "" : "." + column);
}

std::string comes_again(const Sight& at) {
  const auto& column = part(part(at.node, "def"), "ColumnDef");
  const auto type = type_of(part(column, "typeName"));
  if (!at.in_use()) return {};
  for (const auto& [table, gone] : at.course.dropped_columns)
    if (table == at.table && gone == type)
      return fmt::format("a column of type {} was dropped from {} before: is {} that column renamed?",
                         display(type), at.shown(), word(column, "colname"));
  return {};
}

std::string column_goes(const Sight& at) {
  if (!at.in_use()) return {};
  return fmt::format("the values of {} in {} are gone", word(at.node, "name"), at.shown());
}

std::string object_goes(const Sight& at) {
  // A type cannot be dropped while a column is of it, nor a schema while something is in it.
  constexpr std::array kinds{"OBJECT_TABLE", "OBJECT_MATVIEW", "OBJECT_SEQUENCE"};
  const auto kind = word(at.node, "removeType");
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return {};
  for (const auto& name : dropped(at.node))
    if (!at.course.is_new(name)) return fmt::format("{} is gone with all that is in it", display(name));
  return {};
}

std::string database_goes(const Sight& at) { return "database " + word(at.node, "dbname") + " is gone"; }

std::string cascades(const Sight& at) {
  if (word(at.node, "behavior") != "DROP_CASCADE" || at.kind == "GrantStmt") return {};
  return "CASCADE takes whatever depends on it";
}

std::string truncates(const Sight& at) {
  for (const auto& each : part(at.node, "relations"))
    if (const auto table = table_of(part(each, "RangeVar")); at.course.in_use(table))
      return fmt::format("every row of {} is gone", display(table));
  return {};
}

std::string extension(const Sight& at) {
  if (at.kind == "AlterExtensionStmt")
    return fmt::format("extension {} changes its version", word(at.node, "extname"));
  if (word(at.node, "removeType") != "OBJECT_EXTENSION") return {};
  return "what is built from the extension goes with it";
}

std::string access(const Sight& at) {
  if (at.kind == "DropStmt" && word(at.node, "removeType") != "OBJECT_POLICY") return {};
  const bool of_table = !at.table.name.empty();
  if (of_table && !at.in_use()) return {};
  const auto& objects = part(at.node, "objects");
  const auto is_new = [&](const Json& object) {
    return object.contains("RangeVar") && !at.course.in_use(table_of(object["RangeVar"]));
  };
  if (at.kind == "GrantStmt" && !objects.empty() && std::all_of(objects.begin(), objects.end(), is_new))
    return {};
  return of_table ? "who may see or write " + at.shown() + " changes" : "who may use what changes";
}

std::string denies_all(const Sight& at) {
  const auto* table = at.known();
  if (table != nullptr && !table->policies.empty()) return {};
  for (const auto& statement : at.course.section)
    if (statement.kind == "CreatePolicyStmt" && table_of(part(statement.node, "table")) == at.table)
      return {};
  return fmt::format("{} has no policy: to all but its owner it is empty", at.shown());
}

std::string definer(const Sight& at) {
  const auto& options = part(at.node, "options");
  if (!flag(part(option(options, "security"), "Boolean"), "boolval")) return {};
  for (const auto& each : options)
    if (word(part(part(part(each, "DefElem"), "arg"), "VariableSetStmt"), "name") == "search_path") return {};
  return fmt::format("{} runs with the rights of its owner whatever search_path the caller chose",
                     object_of(words(part(at.node, "funcname"))).name);
}

std::string owner_view(const Sight& at) {
  if (!option(part(at.node, "options"), "security_invoker").is_null()) return {};
  std::string guarded;
  visit_nodes(part(at.node, "query"), "RangeVar", [&](const Json& range) {
    const auto* table = find_table(at.course.known.schema, table_of(range));
    if (table != nullptr && table->row_level_security) guarded = display(table->name);
  });
  if (guarded.empty()) return {};
  return fmt::format("the view reads {} past its policies, with the rights of the owner", guarded);
}

std::string partition_of(const Sight& at) {
  if (!at.node.contains("partbound")) return {};
  for (const auto& each : part(at.node, "inhRelations"))
    if (const auto parent = table_of(part(each, "RangeVar")); at.course.in_use(parent))
      return fmt::format("reads and writes of {} wait for its new partition", display(parent));
  return {};
}

std::string attach(const Sight& at) {
  const auto child = table_of(part(part(part(at.node, "def"), "PartitionCmd"), "name"));
  if (!at.course.in_use(child)) return {};
  const auto* known = find_table(at.course.known.schema, child);
  const auto proves = [](const Check& check) { return check.valid; };
  if (known != nullptr && std::any_of(known->checks.begin(), known->checks.end(), proves)) return {};
  return fmt::format("every row of {} is read, since no valid check proves its bound", display(child));
}

std::string detach(const Sight& at) {
  if (!at.in_use() || flag(part(part(at.node, "def"), "PartitionCmd"), "concurrent")) return {};
  return fmt::format("reads and writes of {} wait until the partition is detached", at.shown());
}

using enum Hazard;
constexpr std::array objects_rows{Rule{renamed, "RenameStmt", name_changes},
                                  Rule{renamed, "AlterObjectSchemaStmt", name_changes},
                                  Rule{dropped_and_added, "AT_AddColumn", comes_again},
                                  Rule{column_dropped, "AT_DropColumn", column_goes},
                                  Rule{object_dropped, "DropStmt", object_goes},
                                  Rule{object_dropped, "DropdbStmt", database_goes},
                                  Rule{truncates_or_cascades, "", cascades},
                                  Rule{truncates_or_cascades, "TruncateStmt", truncates},
                                  Rule{extension_changed, "DropStmt", extension},
                                  Rule{extension_changed, "AlterExtensionStmt", extension},
                                  Rule{access_changed, "AT_EnableRowSecurity", access},
                                  Rule{access_changed, "AT_DisableRowSecurity", access},
                                  Rule{access_changed, "AT_ForceRowSecurity", access},
                                  Rule{access_changed, "AT_NoForceRowSecurity", access},
                                  Rule{access_changed, "CreatePolicyStmt", access},
                                  Rule{access_changed, "AlterPolicyStmt", access},
                                  Rule{access_changed, "DropStmt", access},
                                  Rule{access_changed, "GrantStmt", access},
                                  Rule{row_level_security_without_policy, "AT_EnableRowSecurity", denies_all},
                                  Rule{rights_of_the_owner, "CreateFunctionStmt", definer},
                                  Rule{rights_of_the_owner, "ViewStmt", owner_view},
                                  Rule{partition_created_on_parent, "CreateStmt", partition_of},
                                  Rule{attach_scans, "AT_AttachPartition", attach},
                                  Rule{detach_blocks, "AT_DetachPartition", detach}};

}  // namespace

std::span<const Rule> object_rules() { return objects_rows; }

}  // namespace rowan::tool
