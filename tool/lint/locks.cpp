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
                                   WeakCommand{"AT_DetachPartitionFinalize", share_update_exclusive},
                                   WeakCommand{"AT_EnableTrig", share_row_exclusive},
                                   WeakCommand{"AT_EnableAlwaysTrig", share_row_exclusive},
                                   WeakCommand{"AT_EnableReplicaTrig", share_row_exclusive},
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
    for (const auto& parent : part(statement, "inhRelations"))
      add(table_of(part(parent, "RangeVar")),
          statement.contains("partbound") ? access_exclusive : share_update_exclusive);
    visit_nodes(statement, "pktable",
                [&](const Json& referenced) { add(table_of(referenced), share_row_exclusive); });
  }

  void truncate(const Json& statement) {
    for (const auto& each : part(statement, "relations")) {
      const auto table = table_of(part(each, "RangeVar"));
      add(table, access_exclusive);
      if (word(statement, "behavior") == "DROP_CASCADE") empty_those_that_refer_to(table);
    }
  }

  void reindex(const Json& statement) {
    const auto named = table_of(part(statement, "relation"));
    const auto level =
        option(part(statement, "params"), "concurrently").is_null() ? share : share_update_exclusive;
    if (word(statement, "kind") == "REINDEX_OBJECT_TABLE") return add(named, level);
    if (word(statement, "kind") != "REINDEX_OBJECT_INDEX") return;
    for (const auto& table : course_.known.schema.tables)
      if (table.name.schema == named.schema && has_index(table, named.name)) add(table.name, level);
  }

  void vacuum(const Json& statement) {
    const bool full = !option(part(statement, "options"), "full").is_null();
    for (const auto& each : part(statement, "rels"))
      add(table_of(part(part(each, "VacuumRelation"), "relation")),
          full ? access_exclusive : share_update_exclusive);
  }

  void publish(const Json& statement) {
    for (const auto& each : part(statement, "pubobjects"))
      if (const auto& table = part(part(each, "PublicationObjSpec"), "pubtable"); !table.is_null())
        add(table_of(part(table, "relation")), share_update_exclusive);
  }

  /// What reads the rows of tables with a column of the domain.
  void alter_domain(const Json& statement) {
    const auto domain = object_of(words(part(statement, "typeName")));
    const auto subtype = word(statement, "subtype");
    const bool proves =
        subtype == "C" && !flag(part(part(statement, "def"), "Constraint"), "skip_validation");
    if (!proves && subtype != "V" && subtype != "O") return;
    for (const auto& table : course_.known.schema.tables)
      for (const auto& column : table.columns)
        if (QualifiedName{column.type.schema, column.type.name} == domain) add(table.name, share);
  }

  void comment(const Json& statement) {
    auto names = words(part(part(part(statement, "object"), "List"), "items"));
    const auto kind = word(statement, "objtype");
    if (kind != "OBJECT_TABLE" && kind != "OBJECT_COLUMN") return;
    if (kind == "OBJECT_COLUMN" && !names.empty()) names.pop_back();
    if (!names.empty()) add(object_of(names), share_update_exclusive);
  }

  LockedTables take() { return std::move(tables_); }

 private:
  void command(const QualifiedName& table, const Json& node) {
    const auto subtype = word(node, "subtype");
    const auto& definition = part(node, "def");
    const auto* weak = std::find_if(weak_commands.begin(), weak_commands.end(),
                                    [&](const WeakCommand& each) { return each.subtype == subtype; });
    const bool is_key = word(part(definition, "Constraint"), "contype") == "CONSTR_FOREIGN";
    if (subtype == "AT_AttachPartition") attach(table, part(definition, "PartitionCmd"));
    if (subtype == "AT_DetachPartition") detach(part(definition, "PartitionCmd"));
    if (subtype == "AT_AddInherit") add(table_of(part(definition, "RangeVar")), share_update_exclusive);
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

  /// Rows of the default partition may belong to the new one.
  void attach(const QualifiedName& parent, const Json& command) {
    add(table_of(part(command, "name")), access_exclusive);
    for (const auto& table : course_.known.schema.tables)
      if (table.partition_of && table.partition_of->parent == parent &&
          table.partition_of->bound == "DEFAULT")
        add(table.name, access_exclusive);
  }

  void detach(const Json& command) {
    if (!flag(command, "concurrent")) add(table_of(part(command, "name")), access_exclusive);
  }

  static bool has_index(const Table& table, const std::string& name) {
    return find_by_name(table.indexes, name) != nullptr || find_by_name(table.uniques, name) != nullptr ||
           (table.primary_key && table.primary_key->name == name);
  }

  void empty_those_that_refer_to(const QualifiedName& emptied) {
    for (const auto& table : course_.known.schema.tables)
      for (const auto& key : table.foreign_keys)
        if (key.referenced_table == emptied && !tables_.contains(table.name)) {
          add(table.name, access_exclusive);
          empty_those_that_refer_to(table.name);
        }
  }

  void unlink(const QualifiedName& table, const std::string& name) {
    const auto* known = find_table(course_.known.schema, table);
    if (known == nullptr) return;
    if (const auto* key = find_by_name(known->foreign_keys, name); key != nullptr)
      add(key->referenced_table, access_exclusive);
  }

  void drop_table(const QualifiedName& name) {
    add(name, access_exclusive);
    const auto* known = find_table(course_.known.schema, name);
    if (known == nullptr) return;
    for (const auto& key : known->foreign_keys) add(key.referenced_table, access_exclusive);
    if (known->partition_of) add(known->partition_of->parent, access_exclusive);
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
                               OneTable{"AlterObjectSchemaStmt", "relation", access_exclusive}};

/// Statements that need a closer look.
struct Reading {
  std::string_view kind;
  void (Locks::*read)(const Json&);
};
constexpr std::array readings{Reading{"DropStmt", &Locks::drop},
                              Reading{"CreateStmt", &Locks::create},
                              Reading{"TruncateStmt", &Locks::truncate},
                              Reading{"ReindexStmt", &Locks::reindex},
                              Reading{"VacuumStmt", &Locks::vacuum},
                              Reading{"CreatePublicationStmt", &Locks::publish},
                              Reading{"AlterPublicationStmt", &Locks::publish},
                              Reading{"AlterDomainStmt", &Locks::alter_domain},
                              Reading{"CommentStmt", &Locks::comment}};

}  // namespace

LockedTables locks_of(const ParsedStatement& statement, const Course& course) {
  Locks locks(course);
  const auto& node = statement.node;
  if (statement.kind == "AlterTableStmt" && word(node, "objtype") == "OBJECT_TABLE") locks.alter(node);
  for (const auto& each : readings)
    if (each.kind == statement.kind) (locks.*each.read)(node);
  if (statement.kind == "IndexStmt")
    locks.add(table_of(part(node, "relation")), flag(node, "concurrent") ? share_update_exclusive : share);
  const auto renamed = word(node, "renameType");
  if (statement.kind == "RenameStmt" && node.contains("relation") && renamed != "OBJECT_INDEX" &&
      renamed != "OBJECT_SEQUENCE")
    locks.add(table_of(node["relation"]), access_exclusive);
  if (statement.kind == "CreateStatsStmt")
    for (const auto& each : part(node, "relations"))
      locks.add(table_of(part(each, "RangeVar")), share_update_exclusive);
  if (statement.kind == "LockStmt" && number(node, "mode") == 8)
    for (const auto& each : part(node, "relations"))
      locks.add(table_of(part(each, "RangeVar")), access_exclusive);
  for (const auto& each : one_table)
    if (each.kind == statement.kind && node.contains(each.table))
      locks.add(table_of(node[each.table]), each.level);
  return locks.take();
}

}  // namespace rowan::tool
