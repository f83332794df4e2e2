#include "lint/locks.hpp"

#include <algorithm>
#include <array>

#include "lint/node.hpp"

namespace rowan::tool {
namespace {

using enum LockLevel;

/// Subcommands of ALTER TABLE that take less than ACCESS EXCLUSIVE.
struct WeakCommand {
  std::string_view subtype;
  LockLevel level;
};
constexpr std::array weak_commands{WeakCommand{"AT_ValidateConstraint", share_update_exclusive},
                                   WeakCommand{"AT_SetStatistics", share_update_exclusive},
                                   WeakCommand{"AT_SetOptions", share_update_exclusive},
                                   WeakCommand{"AT_ResetOptions", share_update_exclusive},
                                   WeakCommand{"AT_SetRelOptions", share_update_exclusive},
                                   WeakCommand{"AT_ResetRelOptions", share_update_exclusive},
                                   WeakCommand{"AT_ClusterOn", share_update_exclusive},
                                   WeakCommand{"AT_DropCluster", share_update_exclusive},
                                   WeakCommand{"AT_AttachPartition", share_update_exclusive},
                                   WeakCommand{"AT_EnableTrig", share_row_exclusive},
                                   WeakCommand{"AT_EnableTrigAll", share_row_exclusive},
                                   WeakCommand{"AT_EnableTrigUser", share_row_exclusive},
                                   WeakCommand{"AT_DisableTrig", share_row_exclusive},
                                   WeakCommand{"AT_DisableTrigAll", share_row_exclusive},
                                   WeakCommand{"AT_DisableTrigUser", share_row_exclusive}};

class Locks {
 public:
  explicit Locks(const Course& course) : course_(course) {}

  void add(const QualifiedName& table, LockLevel level) {
    if (course_.is_new(table)) return;
    auto& strongest = tables_[table];
    strongest = std::max(strongest, level);
  }

  void alter(const Json& statement) {
    const auto table = table_of(part(statement, "relation"));
    for (const auto& each : part(statement, "cmds")) command(table, part(each, "AlterTableCmd"));
  }

  void drop(const Json& statement) {
    const auto kind = word(statement, "removeType");
    for (const auto& each : part(statement, "objects")) {
      auto names = words(part(part(each, "List"), "items"));
      if (kind == "OBJECT_TRIGGER" || kind == "OBJECT_POLICY" || kind == "OBJECT_RULE") {
        names.pop_back();
        add(object_of(names), access_exclusive);
      } else if (kind == "OBJECT_TABLE") {
        drop_table(object_of(names));
      } else if (kind == "OBJECT_INDEX") {
        const auto* table = table_of_index(course_.known.schema, object_of(names));
        if (table != nullptr)
          add(table->name, flag(statement, "concurrent") ? share_update_exclusive : access_exclusive);
      }
    }
  }

  void create(const Json& statement) {
    if (statement.contains("partbound"))
      for (const auto& parent : part(statement, "inhRelations"))
        add(table_of(part(parent, "RangeVar")), access_exclusive);
    visit_nodes(statement, "pktable",
                [&](const Json& referenced) { add(table_of(referenced), share_row_exclusive); });
  }

  LockedTables take() { return std::move(tables_); }

 private:
  void command(const QualifiedName& table, const Json& node) {
    const auto subtype = word(node, "subtype");
    const auto& definition = part(node, "def");
    const auto* weak = std::find_if(weak_commands.begin(), weak_commands.end(),
                                    [&](const WeakCommand& each) { return each.subtype == subtype; });
    const bool is_key = word(part(definition, "Constraint"), "contype") == "CONSTR_FOREIGN";
    if (subtype == "AT_AttachPartition")
      add(table_of(part(part(definition, "PartitionCmd"), "name")), access_exclusive);
    if (subtype == "AT_DropConstraint") unlink(table, word(node, "name"));
    visit_nodes(definition, "pktable",
                [&](const Json& referenced) { add(table_of(referenced), share_row_exclusive); });
    if (weak != weak_commands.end())
      add(table, weak->level);
    else if (is_key)
      add(table, share_row_exclusive);
    else if (flag(part(definition, "PartitionCmd"), "concurrent"))
      add(table, share_update_exclusive);
    else
      add(table, access_exclusive);
  }

  void unlink(const QualifiedName& table, const std::string& name) {
    const auto* known = find_table(course_.known.schema, table);
    if (known == nullptr) return;
    if (const auto* key = find_by_name(known->foreign_keys, name); key != nullptr)
      add(key->referenced_table, access_exclusive);
  }

  void drop_table(const QualifiedName& name) {
    add(name, access_exclusive);
    if (const auto* known = find_table(course_.known.schema, name); known != nullptr)
      for (const auto& key : known->foreign_keys) add(key.referenced_table, access_exclusive);
  }

  const Course& course_;
  LockedTables tables_;
};

/// Statements that lock the one table they name.
struct OneTable {
  std::string_view kind;
  const char* table;  ///< the part of the node
  LockLevel level;
};
constexpr std::array one_table{OneTable{"CreateTrigStmt", "relation", share_row_exclusive},
                               OneTable{"CreatePolicyStmt", "table", access_exclusive},
                               OneTable{"AlterPolicyStmt", "table", access_exclusive},
                               OneTable{"RuleStmt", "relation", access_exclusive},
                               OneTable{"ClusterStmt", "relation", access_exclusive},
                               OneTable{"AlterObjectSchemaStmt", "relation", access_exclusive},
                               OneTable{"ReindexStmt", "relation", share}};

}  // namespace

LockedTables locks_of(const ParsedStatement& statement, const Course& course) {
  Locks locks(course);
  const auto& node = statement.node;
  if (statement.kind == "AlterTableStmt" && word(node, "objtype") == "OBJECT_TABLE") locks.alter(node);
  if (statement.kind == "DropStmt") locks.drop(node);
  if (statement.kind == "CreateStmt") locks.create(node);
  if (statement.kind == "IndexStmt")
    locks.add(table_of(part(node, "relation")), flag(node, "concurrent") ? share_update_exclusive : share);
  const auto renamed = word(node, "renameType");
  if (statement.kind == "RenameStmt" && node.contains("relation") && renamed != "OBJECT_INDEX" &&
      renamed != "OBJECT_SEQUENCE")
    locks.add(table_of(node["relation"]), access_exclusive);
  if (statement.kind == "TruncateStmt" || (statement.kind == "LockStmt" && number(node, "mode") == 8))
    for (const auto& each : part(node, "relations"))
      locks.add(table_of(part(each, "RangeVar")), access_exclusive);
  for (const auto& each : one_table)
    if (each.kind == statement.kind && node.contains(each.table))
      locks.add(table_of(node[each.table]), each.level);
  return locks.take();
}

}  // namespace rowan::tool
