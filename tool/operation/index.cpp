#include "operation/index.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

QualifiedName qualified(const QualifiedName& table, const std::string& index) {
  return {table.schema, index};
}

/// The name as to_regclass() reads it.
std::string regclass(const QualifiedName& table, const std::string& index) {
  return "to_regclass(" + quote_literal(quote(qualified(table, index))) + ")";
}

word::Words names_of(const QualifiedName& table, const Index& index) {
  word::Words words{word::relation(table, index.name)};
  if (word::is_key(index)) words.insert(word::key(table, word::key_columns(index)));
  return words;
}

bool has_statistics(const Index& index) {
  return std::any_of(index.keys.begin(), index.keys.end(),
                     [](const IndexKey& key) { return key.statistics.has_value(); });
}

}  // namespace

Sql Operation<CreateIndex>::sql(const CreateIndex& change) {
  return index_statements(change.table, change.index, change.concurrently);
}
std::optional<Change> Operation<CreateIndex>::reverse(const CreateIndex& change) {
  return DropIndex{change.table, change.index, change.concurrently};
}
ApplyError Operation<CreateIndex>::apply(const CreateIndex& change, Schema& schema) {
  if (change.concurrently && !change.index.comment.empty())
    return "index " + change.index.name + " is built concurrently: its comment must be a change of its own";
  if (change.concurrently && has_statistics(change.index))
    return "index " + change.index.name +
           " is built concurrently: the statistics of its expressions must be changes of their own";
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (relation_exists(schema, qualified(change.table, change.index.name)))
      return exists_already("table, index or key", display(qualified(change.table, change.index.name)));
    Names columns = change.index.include;
    for (const auto& key : change.index.keys)
      if (!key.column.empty()) columns.push_back(key.column);
    if (auto error = missing_column(table, columns); !error.empty()) return error;
    table.indexes.push_back(change.index);
    return {};
  });
}
Lock Operation<CreateIndex>::lock(const CreateIndex& change) {
  return {.level = change.concurrently ? LockLevel::share_update_exclusive : LockLevel::share,
          .others = {},
          .scans = true};
}
Hazards Operation<CreateIndex>::hazards(const CreateIndex&) { return {Hazard::index_build}; }
Facts Operation<CreateIndex>::facts(const CreateIndex& change) {
  Facts facts;
  facts.provides = names_of(change.table, change.index);
  word::add_index(facts.needs, change.table, change.index);
  return facts;
}
std::string Operation<CreateIndex>::summary(const CreateIndex& change) {
  return std::string("create ") + (change.index.unique ? "unique " : "") + "index " + change.index.name +
         " on " + display(change.table) + (change.concurrently ? " concurrently" : "");
}
bool Operation<CreateIndex>::transactional(const CreateIndex& change) { return !change.concurrently; }
std::string Operation<CreateIndex>::done(const CreateIndex& change) {
  if (!change.concurrently) return {};
  return "SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = " +
         regclass(change.table, change.index.name) + "), false)";
}

Sql Operation<DropIndex>::sql(const DropIndex& change) {
  return {std::string("DROP INDEX ") + (change.concurrently ? "CONCURRENTLY " : "") +
          quote(qualified(change.table, change.index.name))};
}
std::optional<Change> Operation<DropIndex>::reverse(const DropIndex& change) {
  // Outside a transaction a file holds one statement: an index with a comment is built again inside one.
  const bool one_statement = change.index.comment.empty() && !has_statistics(change.index);
  return CreateIndex{change.table, change.index, change.concurrently && one_statement};
}
ApplyError Operation<DropIndex>::apply(const DropIndex& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto* found = find_by_name(table.indexes, change.index.name);
    const auto name = display(qualified(change.table, change.index.name));
    if (found == nullptr) return does_not_exist("index", name);
    if (const auto what = difference(change.index, *found); !what.empty())
      return differs("index", name, what);
    if (word::is_key(*found))
      if (const auto user = user_of_key(schema, table, word::key_columns(*found)); !user.empty())
        return is_used("index", name, user);
    table.indexes.erase(table.indexes.begin() + (found - table.indexes.data()));
    rename_index_marks(table, change.index.name, "");
    return {};
  });
}
Lock Operation<DropIndex>::lock(const DropIndex& change) {
  return {.level = change.concurrently ? LockLevel::share_update_exclusive : LockLevel::access_exclusive,
          .others = {}};
}
Hazards Operation<DropIndex>::hazards(const DropIndex& change) {
  return change.concurrently ? Hazards{} : Hazards{Hazard::index_drop_blocks};
}
Facts Operation<DropIndex>::facts(const DropIndex& change) {
  Facts facts;
  facts.destroys = names_of(change.table, change.index);
  word::add_index(facts.releases, change.table, change.index);
  return facts;
}
std::string Operation<DropIndex>::summary(const DropIndex& change) {
  return "drop index " + display(qualified(change.table, change.index.name)) +
         (change.concurrently ? " concurrently" : "");
}
bool Operation<DropIndex>::transactional(const DropIndex& change) { return !change.concurrently; }
std::string Operation<DropIndex>::done(const DropIndex& change) {
  if (!change.concurrently) return {};
  return "SELECT " + regclass(change.table, change.index.name) + " IS NULL";
}

Sql Operation<RenameIndex>::sql(const RenameIndex& change) {
  return {"ALTER INDEX " + quote(qualified(change.table, change.from)) + " RENAME TO " +
          quote_identifier(change.to)};
}
std::optional<Change> Operation<RenameIndex>::reverse(const RenameIndex& change) {
  return RenameIndex{change.table, change.to, change.from};
}
ApplyError Operation<RenameIndex>::apply(const RenameIndex& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    auto* found = find_by_name(table.indexes, change.from);
    if (found == nullptr) return does_not_exist("index", display(qualified(change.table, change.from)));
    if (relation_exists(schema, qualified(change.table, change.to)))
      return exists_already("table, index or key", display(qualified(change.table, change.to)));
    found->name = change.to;
    rename_index_marks(table, change.from, change.to);
    return {};
  });
}
Lock Operation<RenameIndex>::lock(const RenameIndex&) { return {}; }  // only the index itself
Hazards Operation<RenameIndex>::hazards(const RenameIndex&) { return {}; }
Facts Operation<RenameIndex>::facts(const RenameIndex& change) {
  Facts facts;
  facts.provides = {word::relation(change.table, change.to)};
  facts.needs = {word::table(change.table)};
  facts.destroys = {word::relation(change.table, change.from)};
  return facts;
}
std::string Operation<RenameIndex>::summary(const RenameIndex& change) {
  return "rename index " + display(qualified(change.table, change.from)) + " to " + change.to;
}

Sql Operation<AlterIndexStatistics>::sql(const AlterIndexStatistics& change) {
  return {set_statistics(change.table, change.index, change.key, change.to)};
}
std::optional<Change> Operation<AlterIndexStatistics>::reverse(const AlterIndexStatistics& change) {
  return AlterIndexStatistics{change.table, change.index, change.key, change.to, change.from};
}
ApplyError Operation<AlterIndexStatistics>::apply(const AlterIndexStatistics& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    auto* index = find_by_name(table.indexes, change.index);
    const auto name = display(qualified(change.table, change.index));
    if (index == nullptr) return does_not_exist("index", name);
    if (change.key < 1 || static_cast<std::size_t>(change.key) > index->keys.size())
      return does_not_exist("key " + std::to_string(change.key) + " of index", name);
    auto& found = index->keys[static_cast<std::size_t>(change.key) - 1].statistics;
    if (found != change.from)
      return differs("index", name, "statistics: expected " + show(change.from) + ", found " + show(found));
    found = change.to;
    return {};
  });
}
Lock Operation<AlterIndexStatistics>::lock(const AlterIndexStatistics&) { return {}; }  // only the index
Hazards Operation<AlterIndexStatistics>::hazards(const AlterIndexStatistics&) { return {}; }
Facts Operation<AlterIndexStatistics>::facts(const AlterIndexStatistics& change) {
  Facts facts;
  facts.needs = {word::table(change.table)};
  // Taken off the old index of a name before it goes, set on the new one.
  (change.to ? facts.needs : facts.releases).insert(word::relation(change.table, change.index));
  return facts;
}
std::string Operation<AlterIndexStatistics>::summary(const AlterIndexStatistics& change) {
  return "set statistics of key " + std::to_string(change.key) + " of index " +
         display(qualified(change.table, change.index));
}

}  // namespace rowan::tool
