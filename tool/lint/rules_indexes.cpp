// Statements about indexes.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "lint/rule.hpp"

namespace rowan::tool {
namespace {

/// Functions and words whose result depends on more than their arguments (pg_proc.provolatile).
constexpr auto changing = std::to_array<std::string_view>(
    {"now", "random", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday",
     "gen_random_uuid", "nextval", "current_setting", "to_char", "to_timestamp", "pg_backend_pid"});

std::string blocks_writes(const Sight& at) {
  const bool only_parent = !flag(part(at.node, "relation"), "inh");
  if (flag(at.node, "concurrent") || !at.in_use() || only_parent) return {};
  return fmt::format("index {} is built while writes to {} wait", word(at.node, "idxname"), at.shown());
}

std::string drop_blocks(const Sight& at) {
  if (word(at.node, "removeType") != "OBJECT_INDEX" || flag(at.node, "concurrent")) return {};
  for (const auto& index : dropped(at.node)) {
    const auto* table = table_of_index(at.course.known.schema, index);
    if (at.course.in_use(index) && (table == nullptr || at.course.in_use(table->name)))
      return fmt::format("index {} is dropped while reads and writes wait", display(index));
  }
  return {};
}

std::string reindex_blocks(const Sight& at) {
  if (!option(part(at.node, "params"), "concurrently").is_null()) return {};
  return fmt::format("{} is indexed again while writes wait",
                     at.table.name.empty() ? word(at.node, "name") : at.shown());
}

/// What must not run inside a transaction, by its name.
std::string outside_transaction(const Sight& at) {
  const bool concurrent =
      flag(at.node, "concurrent") || flag(part(part(at.node, "def"), "PartitionCmd"), "concurrent");
  if (at.kind == "IndexStmt" && concurrent) return "CREATE INDEX CONCURRENTLY";
  if (at.kind == "DropStmt" && concurrent) return "DROP INDEX CONCURRENTLY";
  if (at.kind == "AT_DetachPartition" && concurrent) return "DETACH PARTITION CONCURRENTLY";
  if (at.kind == "ReindexStmt" && !option(part(at.node, "params"), "concurrently").is_null())
    return "REINDEX CONCURRENTLY";
  if (at.kind == "VacuumStmt" && flag(at.node, "is_vacuumcmd")) return "VACUUM";
  if (at.kind == "CreatedbStmt") return "CREATE DATABASE";
  if (at.kind == "DropdbStmt") return "DROP DATABASE";
  if (at.kind == "AlterSystemStmt") return "ALTER SYSTEM";
  return {};
}

std::string in_transaction(const Sight& at) {
  const auto what = outside_transaction(at);
  if (what.empty() || !at.course.transactional) return {};
  return what + " cannot run inside a transaction";
}

std::string if_not_exists(const Sight& at) {
  if (!flag(at.node, "concurrent") || !flag(at.node, "if_not_exists")) return {};
  return fmt::format("an INVALID index {} would count as built", word(at.node, "idxname"));
}

std::string under_timeout(const Sight& at) {
  const auto& timeout = at.course.lock_timeout;
  const auto what = outside_transaction(at);
  if (!timeout || *timeout == "0" || !what.ends_with("CONCURRENTLY")) return {};
  return fmt::format("a lock_timeout of {} breaks off {} and leaves it half done", *timeout, what);
}

std::string concurrently_on_partitioned(const Sight& at) {
  const auto* table = at.known();
  if (!flag(at.node, "concurrent")) return {};
  if (at.kind == "DropStmt")
    for (const auto& index : dropped(at.node))
      if (table == nullptr) table = table_of_index(at.course.known.schema, index);
  if (table == nullptr || !table->partition_by) return {};
  return fmt::format("{} is partitioned: CONCURRENTLY works on its partitions only", display(table->name));
}

/// Within one transaction nobody sees it.
std::string gap(const Sight& at) {
  const auto& keys = part(at.node, "indexParams");
  const auto first = keys.empty() ? "" : word(part(keys[0], "IndexElem"), "name");
  for (const auto& [table, index] : at.course.known.dropped_indexes) {
    const bool same_start =
        table == at.table && !index.keys.empty() && !first.empty() && index.keys[0].column == first;
    if (index.name == word(at.node, "idxname") || same_start)
      return fmt::format("the migration before dropped index {}: until this one is built there is none",
                         index.name);
  }
  return {};
}

std::string changing_function(const Sight& at) {
  std::string found;
  for (const auto* place : {"indexParams", "whereClause"}) {
    visit_nodes(part(at.node, place), "FuncCall", [&](const Json& call) {
      const auto name = words(part(call, "funcname")).back();
      if (std::find(changing.begin(), changing.end(), name) != changing.end()) found = name + "()";
    });
    visit_nodes(part(at.node, place), "SQLValueFunction", [&](const Json&) { found = "the time of day"; });
  }
  if (found.empty()) return {};
  return fmt::format("index {} is built from {}, which is not IMMUTABLE", word(at.node, "idxname"), found);
}

bool starts_with(const Index& longer, const Names& columns) {
  if (!longer.predicate.empty() || longer.method != "btree" || longer.keys.size() < columns.size())
    return false;
  return std::equal(columns.begin(), columns.end(), longer.keys.begin(),
                    [](const std::string& column, const IndexKey& key) { return key.column == column; });
}

std::string wasteful(const Sight& at) {
  const auto name = word(at.node, "idxname");
  if (word(at.node, "accessMethod") == "hash") return fmt::format("{} is a hash index", name);
  const auto& keys = part(at.node, "indexParams");
  const bool unique = flag(at.node, "unique");
  if (keys.size() > 3 && !unique && word(at.node, "accessMethod") == "btree")
    return fmt::format("index {} has {} columns", name, keys.size());
  Names columns;
  for (const auto& key : keys) columns.push_back(word(part(key, "IndexElem"), "name"));
  const auto* table = at.known();
  const bool plain = !unique && !at.node.contains("whereClause") && word(at.node, "accessMethod") == "btree";
  if (table == nullptr || !plain || columns.empty() ||
      std::find(columns.begin(), columns.end(), "") != columns.end())
    return {};
  for (const auto& other : table->indexes)
    if (other.name != name && starts_with(other, columns))
      return fmt::format("index {} starts with the columns of {} already", other.name, name);
  return {};
}

using enum Hazard;
constexpr std::array indexes_rows{
    Rule{index_blocks_writes, "IndexStmt", blocks_writes},
    Rule{index_drop_blocks, "DropStmt", drop_blocks},
    Rule{reindex_blocks_writes, "ReindexStmt", reindex_blocks},
    Rule{concurrently_in_transaction, "", in_transaction},
    Rule{index_if_not_exists, "IndexStmt", if_not_exists},
    Rule{concurrently_under_lock_timeout, "", under_timeout},
    Rule{concurrently_on_partitioned_table, "IndexStmt", concurrently_on_partitioned},
    Rule{concurrently_on_partitioned_table, "DropStmt", concurrently_on_partitioned},
    Rule{index_gap, "IndexStmt", gap},
    Rule{index_on_changing_function, "IndexStmt", changing_function},
    Rule{wasteful_index, "IndexStmt", wasteful}};

}  // namespace

std::span<const Rule> index_rules() { return indexes_rows; }

}  // namespace rowan::tool
