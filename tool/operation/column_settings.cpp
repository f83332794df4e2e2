#include "operation/column_settings.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// What SET STORAGE DEFAULT means, which PostgreSQL knows from 16 on; empty: only the server can tell.
std::string_view storage_of(const ColumnType& type) {
  constexpr std::array extended{"text", "varchar", "char",     "bytea", "json",    "jsonb",   "xml",
                                "bit",  "varbit",  "tsvector", "path",  "polygon", "jsonpath"};
  constexpr std::array main{"numeric", "inet", "cidr"};
  const auto is_one_of = [&](const auto& names) {
    return std::find(names.begin(), names.end(), type.name) != names.end();
  };
  if (type.array) return "extended";
  if (!type.schema.empty()) return "";
  if (is_one_of(main)) return "main";
  return is_one_of(extended) || type.name.ends_with("range") ? "extended" : "plain";
}

bool resets_to_unknown(const ColumnType& type, const ColumnSettings& from, const ColumnSettings& to) {
  return from.storage != to.storage && to.storage.empty() && storage_of(type).empty();
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (auto& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return result;
}

const StorageParameter* find_option(const std::vector<StorageParameter>& options, const std::string& name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const auto& each) { return each.first == name; });
  return found == options.end() ? nullptr : &*found;
}

/// What a table takes from its parents when it is made: the actions of ALTER COLUMN with the strong locks.
Sql inherited_actions(const ColumnType& type, const ColumnSettings& from, const ColumnSettings& to) {
  Sql result;
  if (from.storage != to.storage) {
    const auto storage = to.storage.empty() ? storage_of(type) : std::string_view(to.storage);
    result.push_back("SET STORAGE " + (storage.empty() ? "DEFAULT" : upper(storage)));
  }
  if (from.compression != to.compression)
    result.push_back("SET COMPRESSION " +
                     (to.compression.empty() ? "DEFAULT" : quote_identifier(to.compression)));
  return result;
}

/// What each table has for itself.
Sql own_actions(const ColumnSettings& from, const ColumnSettings& to) {
  Sql result;
  if (from.statistics != to.statistics)
    result.push_back("SET STATISTICS " + std::to_string(to.statistics.value_or(-1)));
  std::string set, reset;
  for (const auto& option : to.options) {
    const auto* old = find_option(from.options, option.first);
    if (old == nullptr || *old != option)
      set += (set.empty() ? "" : ", ") + quote_identifier(option.first) + " = " + option.second;
  }
  for (const auto& option : from.options)
    if (find_option(to.options, option.first) == nullptr)
      reset += (reset.empty() ? "" : ", ") + quote_identifier(option.first);
  if (!set.empty()) result.push_back("SET (" + set + ")");
  if (!reset.empty()) result.push_back("RESET (" + reset + ")");
  return result;
}

}  // namespace

ColumnSettings settings_of(const Column& column) {
  return {column.storage, column.compression, column.statistics, column.options};
}

Sql settings_statements(const QualifiedName& table, const Column& column) {
  return sql(AlterColumnSettings{table, column.name, column.type, {}, settings_of(column)});
}

int version_for_settings(const ColumnType& type, const ColumnSettings& from, const ColumnSettings& to) {
  if (resets_to_unknown(type, from, to)) return 16;
  return from.compression != to.compression ? 14 : 13;
}

Sql Operation<AlterColumnSettings>::sql(const AlterColumnSettings& change) {
  Sql statements;
  const auto add = [&](const QualifiedName& table, const Sql& actions) {
    for (const auto& action : actions)
      statements.push_back(change.only ? alter_column_only(table, change.column, action)
                                       : alter_column(table, change.column, action));
  };
  const auto inherited = inherited_actions(change.type, change.from, change.to);
  add(change.table, inherited);
  for (const auto& table : change.descendants) add(table, inherited);
  add(change.table, own_actions(change.from, change.to));
  return statements;
}
std::optional<Change> Operation<AlterColumnSettings>::reverse(const AlterColumnSettings& change) {
  return AlterColumnSettings{change.table, change.column, change.type,       change.to,
                             change.from,  change.only,   change.descendants};
}
ApplyError Operation<AlterColumnSettings>::apply(const AlterColumnSettings& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) -> ApplyError {
    if (const auto what = difference(change.from, settings_of(column)); !what.empty())
      return differs("column", part_of(change.table, change.column), what);
    column.storage = change.to.storage;
    column.compression = change.to.compression;
    column.statistics = change.to.statistics;
    column.options = change.to.options;
    return {};
  });
}
// Rows that exist stay as they are until they are written the next time.
Lock Operation<AlterColumnSettings>::lock(const AlterColumnSettings& change) {
  const bool strong =
      change.from.storage != change.to.storage || change.from.compression != change.to.compression;
  Lock lock{.level = strong ? LockLevel::access_exclusive : LockLevel::share_update_exclusive, .others = {}};
  if (strong)
    for (const auto& table : change.descendants) lock.others.push_back({table, LockLevel::access_exclusive});
  return lock;
}
Hazards Operation<AlterColumnSettings>::hazards(const AlterColumnSettings& change) {
  return lock(change).others.empty() ? Hazards{} : Hazards{Hazard::locks_several_tables};
}
Facts Operation<AlterColumnSettings>::facts(const AlterColumnSettings& change) {
  Facts facts;
  facts.needs = {word::table(change.table), word::column(change.table, change.column)};
  // A new type brings its own storage: that of the old one goes before.
  const bool resets = change.to.storage.empty() && change.to.compression.empty();
  (resets ? facts.releases : facts.needs).insert(word::type_of(change.table, change.column));
  return facts;
}
std::string Operation<AlterColumnSettings>::summary(const AlterColumnSettings& change) {
  const auto& from = change.from;
  const auto& to = change.to;
  std::string what;
  const auto add = [&](bool differ, std::string_view word) {
    if (differ) what += (what.empty() ? "" : ", ") + std::string(word);
  };
  add(from.storage != to.storage, "storage");
  add(from.compression != to.compression, "compression");
  add(from.statistics != to.statistics || from.options != to.options, "statistics");
  return "change " + what + " of column " + part_of(change.table, change.column);
}

}  // namespace rowan::tool
