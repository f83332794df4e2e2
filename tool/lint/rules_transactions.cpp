// What stands beside what in one transaction, and what runners and servers make of the file.
#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

#include "lint/locks.hpp"
#include "lint/rule.hpp"

namespace rowan::tool {
namespace {

bool is_write(const std::string& kind) {
  return kind == "UpdateStmt" || kind == "DeleteStmt" || kind == "InsertStmt";
}

bool selects_rows(const Json& insert) {
  return part(part(insert, "selectStmt"), "SelectStmt").contains("fromClause");
}

std::string unbatched(const Sight& at) {
  if (!at.in_use()) return {};
  if (at.kind == "InsertStmt")
    return selects_rows(at.node) ? fmt::format("all rows are inserted into {} in one transaction", at.shown())
                                 : "";
  // `WHERE c IS NULL` is what a backfill says: still every row.
  const auto& where = part(at.node, "whereClause");
  if (!where.is_null() && !where.contains("NullTest")) return {};
  return fmt::format("every row of {} is {} in one transaction", at.shown(),
                     at.kind == "UpdateStmt" ? "written" : "deleted");
}

/// Tables in use that this transaction has locked at least so.
LockedTables held(const Sight& at, LockLevel level) {
  auto locks = at.course.transactional ? at.course.locks : LockedTables();
  std::erase_if(locks, [&](const auto& each) { return each.second < level; });
  return locks;
}

std::string rows_after_ddl(const Sight& at) {
  const auto locks = held(at, LockLevel::share_row_exclusive);
  if (!is_write(at.kind) || !locks.contains(at.table)) return {};
  return fmt::format("{} has been {} locked since an earlier statement", at.shown(),
                     lock_name(locks.at(at.table)));
}

std::string no_timeout(const Sight& at) {
  if (at.course.lock_timeout || !at.course.transactional || !held(at, LockLevel::share).empty()) return {};
  for (const auto& [table, level] : locks_of(at.statement, at.course))
    if (level >= LockLevel::share)
      return fmt::format("waits for {} on {} without limit, and others behind it", lock_name(level),
                         display(table));
  return {};
}

std::string several_tables(const Sight& at) {
  if (at.kind == "LockStmt") return {};
  const auto before = held(at, LockLevel::access_exclusive);
  if (before.empty()) return {};
  for (const auto& [table, level] : locks_of(at.statement, at.course))
    if (level == LockLevel::access_exclusive && !before.contains(table))
      return fmt::format("{} is locked while {} still is", display(table), display(before.begin()->first));
  return {};
}

std::string slow_after_lock(const Sight& at) {
  const auto locks = held(at, LockLevel::share_row_exclusive);
  if (locks.empty() || (at.table.name.empty() || locks.contains(at.table))) {
    // On the locked table itself H023 and H064 say more.
    if (locks.empty() || at.kind != "AT_ValidateConstraint") return {};
    if (at.course.not_valid.contains({at.table, word(at.node, "name")})) return {};
  }
  if (at.kind == "InsertStmt" && !selects_rows(at.node)) return {};
  return fmt::format("{} stays {} locked while this runs", display(locks.begin()->first),
                     lock_name(locks.begin()->second));
}

std::string trigger(const Sight& at) {
  if (!at.in_use()) return {};
  return fmt::format("writes to {} wait for the trigger", at.shown());
}

std::string refresh(const Sight& at) {
  if (flag(at.node, "concurrent") || flag(at.node, "skipData") || !at.in_use()) return {};
  return fmt::format("reads of {} wait until it is filled anew", at.shown());
}

std::string vacuum_full(const Sight& at) {
  if (option(part(at.node, "options"), "full").is_null()) return {};
  return "reads and writes wait until the table is written anew";
}

std::string lock_table(const Sight& at) {
  if (number(at.node, "mode") < 5 || at.course.lock_timeout) return {};
  return "the lock is held until the transaction ends, and waited for without limit";
}

std::string maintenance(const Sight& at) {
  if (!at.in_use()) return {};
  return fmt::format("reads and writes of {} wait until it is written anew", at.shown());
}

std::string transaction(const Sight& at) {
  constexpr std::array kinds{"TRANS_STMT_BEGIN", "TRANS_STMT_START", "TRANS_STMT_COMMIT",
                             "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"};
  if (std::find(kinds.begin(), kinds.end(), word(at.node, "kind")) == kinds.end()) return {};
  return "the runner's own transaction ends here";
}

std::string unqualified(const Sight& at) {
  constexpr std::array kinds{"CreateStmt", "AlterTableStmt", "IndexStmt", "RenameStmt", "ViewStmt"};
  if (std::find(kinds.begin(), kinds.end(), at.kind) == kinds.end()) return {};
  const auto& relation = part(at.node, at.kind == "ViewStmt" ? "view" : "relation");
  if (relation.is_null() || relation.contains("schemaname")) return {};
  return fmt::format("{} is found by search_path", word(relation, "relname"));
}

std::string search_path_stays(const Sight& at) {
  if (word(at.node, "name") != "search_path" || flag(at.node, "is_local")) return {};
  return "search_path stays set for the files after this one";
}

/// PostgreSQL's parser has cut the name already: in the text it goes on.
std::string long_name(const Sight& at) {
  std::string found;
  const auto goes_on = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
  };
  const auto look = [&](auto&& self, const Json& node) -> void {
    if (node.is_string()) {
      const auto name = node.get<std::string>();
      if (name.size() < max_identifier_bytes - 3 || name.size() > max_identifier_bytes) return;
      const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
      };
      const auto place = std::search(at.text.begin(), at.text.end(), name.begin(), name.end(), same);
      if (place == at.text.end()) return;
      const auto end = place + static_cast<std::ptrdiff_t>(name.size());
      if (end != at.text.end() && goes_on(*end)) found = name;
    } else if (node.is_structured()) {
      for (const auto& each : node) self(self, each);
    }
  };
  look(look, at.statement.node);
  return found.empty() ? "" : fmt::format("the name is cut to {}", found);
}

std::string bodies_unchecked(const Sight& at) {
  if (word(at.node, "name") != "check_function_bodies") return {};
  return "bodies of functions are not even parsed";
}

std::string replication(const Sight& at) {
  if (at.kind == "AT_ReplicaIdentity")
    return at.in_use() ? fmt::format("what subscribers get of {} changes", at.shown()) : "";
  return "what subscribers get changes";
}

std::string sequence(const Sight& at) {
  const auto& list = part(at.node, at.kind == "AT_SetIdentity" ? "def" : "options");
  const auto& options = at.kind == "AT_SetIdentity" ? part(part(list, "List"), "items") : list;
  if (!at.in_use()) return {};
  for (const auto* name : {"restart", "maxvalue", "as"})
    if (!option(options, name).is_null())
      return fmt::format("numbers of {} may come again, or run out", at.shown());
  return {};
}

struct Newer {
  const char* kind;
  const char* key;  ///< of the node
  int version;
  const char* what;
};
constexpr std::array newer{Newer{"IndexStmt", "nulls_not_distinct", 15, "NULLS NOT DISTINCT"},
                           Newer{"CONSTR_UNIQUE", "nulls_not_distinct", 15, "NULLS NOT DISTINCT"},
                           Newer{"CONSTR_FOREIGN", "fk_del_set_cols", 15, "SET NULL (columns)"},
                           Newer{"MergeStmt", "relation", 15, "MERGE"},
                           Newer{"CreateFunctionStmt", "sql_body", 14, "BEGIN ATOMIC"}};

std::string too_new(const Sight& at) {
  for (const auto& each : newer)
    if (at.kind == each.kind && at.node.contains(each.key) && at.course.known.min_pg_version < each.version)
      return fmt::format("{} is PostgreSQL {}, the file says {}", each.what, each.version,
                         at.course.known.min_pg_version);
  return {};
}

std::string not_analyzed(const Sight& at) {
  const auto& section = at.course.section;
  const bool analyzes =
      std::any_of(section.begin(), section.end(), [](const auto& each) { return each.kind == "VacuumStmt"; });
  if (!at.in_use() || analyzes) return {};
  return fmt::format("there are no statistics of {} until somebody analyzes {}", word(at.node, "name"),
                     at.shown());
}

std::string collation(const Sight& at) {
  return fmt::format("indexes over {} may be wrong until they are built anew",
                     object_of(words(part(at.node, "collname"))).name);
}

using enum Hazard;
constexpr std::array transactions_rows{Rule{unbatched_write, "UpdateStmt", unbatched},
                                       Rule{unbatched_write, "DeleteStmt", unbatched},
                                       Rule{unbatched_write, "InsertStmt", unbatched},
                                       Rule{rows_changed_after_ddl, "", rows_after_ddl},
                                       Rule{no_lock_timeout, "statement", no_timeout},
                                       Rule{locks_several_tables, "statement", several_tables},
                                       Rule{slow_under_lock, "AT_ValidateConstraint", slow_after_lock},
                                       Rule{slow_under_lock, "UpdateStmt", slow_after_lock},
                                       Rule{slow_under_lock, "DeleteStmt", slow_after_lock},
                                       Rule{slow_under_lock, "InsertStmt", slow_after_lock},
                                       Rule{trigger_blocks_writes, "CreateTrigStmt", trigger},
                                       Rule{trigger_blocks_writes, "AT_EnableTrig", trigger},
                                       Rule{trigger_blocks_writes, "AT_EnableTrigAll", trigger},
                                       Rule{trigger_blocks_writes, "AT_DisableTrig", trigger},
                                       Rule{trigger_blocks_writes, "AT_DisableTrigAll", trigger},
                                       Rule{maintenance_blocks, "RefreshMatViewStmt", refresh},
                                       Rule{maintenance_blocks, "VacuumStmt", vacuum_full},
                                       Rule{maintenance_blocks, "LockStmt", lock_table},
                                       Rule{maintenance_blocks, "ClusterStmt", maintenance},
                                       Rule{maintenance_blocks, "AT_SetLogged", maintenance},
                                       Rule{maintenance_blocks, "AT_SetUnLogged", maintenance},
                                       Rule{maintenance_blocks, "AT_SetTableSpace", maintenance},
                                       Rule{maintenance_blocks, "AT_SetAccessMethod", maintenance},
                                       Rule{transaction_in_file, "TransactionStmt", transaction},
                                       Rule{unqualified_name, "", unqualified},
                                       Rule{unqualified_name, "VariableSetStmt", search_path_stays},
                                       Rule{long_identifier, "statement", long_name},
                                       Rule{unchecked_function_body, "VariableSetStmt", bodies_unchecked},
                                       Rule{replication_changed, "AT_ReplicaIdentity", replication},
                                       Rule{replication_changed, "AlterPublicationStmt", replication},
                                       Rule{sequence_falls_behind, "AlterSeqStmt", sequence},
                                       Rule{sequence_falls_behind, "AT_SetIdentity", sequence},
                                       Rule{newer_postgres, "", too_new},
                                       Rule{statistics_missing, "AT_AlterColumnType", not_analyzed},
                                       Rule{collation_changed, "AlterCollationStmt", collation}};

}  // namespace

std::span<const Rule> transaction_rules() { return transactions_rows; }

}  // namespace rowan::tool
