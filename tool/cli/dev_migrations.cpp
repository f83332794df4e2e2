#include "cli/dev_migrations.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/database_work.hpp"
#include "diff/diff.hpp"
#include "operation/operation.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {

namespace {

using Versions = std::set<std::string>;
using Rename = Decisions::Rename;

Versions applied_versions(rowan::Migrator& migrator) {
  Versions versions;
  for (const auto& status : migrator.status())
    if (status.state != rowan::MigrationStatus::State::pending) versions.insert(status.version);
  return versions;
}

History only(const History& history, const Versions& versions, bool with_dev) {
  History result;
  result.folder = history.folder;
  for (const auto& migration : history.migrations)
    if (versions.contains(migration.version) && (with_dev || !is_dev(migration.name)))
      result.migrations.push_back(migration);
  return result;
}

/// What development renamed, its way back renames again: nothing of that is lost.
std::vector<Rename> renames_back(const History& history) {
  std::vector<Rename> renames;
  for (const auto& migration : dev_migrations(history))
    for (const auto& change : migration.changes) {
      if (const auto* table = std::get_if<RenameTable>(&change))
        renames.push_back({Rename::Kind::table, table->from, {}, table->to.schema + "." + table->to.name});
      if (const auto* column = std::get_if<RenameColumn>(&change))
        renames.push_back({Rename::Kind::column, column->table, column->from, column->to});
    }
  return renames;
}

QualifiedName name_now(const QualifiedName& table, const std::vector<Rename>& renames_back) {
  for (const auto& rename : renames_back)
    if (rename.kind == Rename::Kind::table && rename.object == table)
      return {rename.from.substr(0, rename.from.find('.')), rename.from.substr(rename.from.find('.') + 1)};
  return table;
}

/// A query that is true if the change would lose something; empty: it cannot.
std::string loss_query(const Change& change, const std::vector<Rename>& renames_back) {
  const auto risks = hazards(change);
  const auto risky = [](Hazard hazard) {
    return hazard == Hazard::deletes_data || hazard == Hazard::narrows_type;
  };
  const auto* table = changed_table(change);
  if (table == nullptr || std::none_of(risks.begin(), risks.end(), risky)) return {};
  const auto query = fmt::format("SELECT EXISTS (SELECT FROM {}", quote(name_now(*table, renames_back)));
  const auto* drop = std::get_if<DropColumn>(&change);
  if (drop == nullptr) return query + ")";
  const auto name = quote_identifier(drop->column.name);
  // What the default put there, it puts there again.
  if (const auto& value = drop->column.default_value)
    return query + fmt::format(" WHERE {0} IS NOT NULL AND {0} IS DISTINCT FROM {1})", name, *value);
  return query + fmt::format(" WHERE {} IS NOT NULL)", name);
}

/// What reverting all development migrations at once comes to, and which of that holds rows.
std::vector<std::string> lost_data(const TargetDatabase& target, const History& history,
                                   const Versions& applied) {
  std::vector<HistoryError> errors;
  const Schema now = fold(only(history, applied, true), errors);
  const Schema back = fold(only(history, applied, false), errors);
  Decisions decisions;
  decisions.allow_drop = true;
  decisions.renames = renames_back(history);
  std::vector<std::string> lost;
  for (const auto& change : diff(now, back, decisions).changes)
    if (const auto query = loss_query(change, decisions.renames); !query.empty() && holds(target.url, query))
      lost.push_back(summary(change));
  return lost;
}

}  // namespace

std::vector<RecordedMigration> dev_migrations(const History& history) {
  std::vector<RecordedMigration> dev;
  for (const auto& migration : history.migrations)
    if (is_dev(migration.name)) dev.push_back(migration);
  return dev;
}

History without_dev(History history) {
  std::erase_if(history.migrations, [](const auto& migration) { return is_dev(migration.name); });
  return history;
}

void refuse_dev(const History& history) {
  const auto dev = dev_migrations(history);
  if (dev.empty()) return;
  throw Failure(fmt::format("{}.sql is a development migration, and what follows it would stand on it",
                            file_name(dev.front())),
                "make the development migrations a named one first: `rowan migration add NAME`");
}

void revert_dev(Session& session, const TargetDatabase& target, const History& history, bool allow_drop) {
  const auto dev = dev_migrations(history);
  if (dev.empty()) return;
  if (target.url.empty())
    return session.out.note(
        "note: no database is known, so development migrations were not reverted anywhere");
  if (!target_exists(target)) return;
  rowan::MigratorOptions options;
  options.on_event = [&out = session.out](const rowan::MigrationEvent& event) {
    show(out, event, "reverted");
  };
  auto migrator = migrator_for(session, target, std::move(options));
  const auto applied = applied_versions(migrator);
  std::vector<std::string> versions;
  for (const auto& migration : dev)
    if (applied.contains(migration.version)) versions.push_back(migration.version);
  if (versions.empty()) return;
  if (const auto lost = allow_drop ? std::vector<std::string>() : lost_data(target, history, applied);
      !lost.empty())
    throw Failure(
        fmt::format("to replace the development migrations they are reverted on database {} first, and "
                    "rows there would be lost: {}",
                    target.address.database, fmt::join(lost, "; ")),
        "pass --allow-drop if that data may go, or save it first; nothing was changed");
  interruptible([&] { return migrator.revert(versions); });
}

void replace_dev(const std::filesystem::path& folder, const std::vector<RecordedMigration>& dev,
                 const std::vector<NewMigration>& migrations) {
  FileSet files;
  add_files(files, folder, migrations);
  const auto written = files.write();
  std::vector<std::filesystem::path> old;
  for (const auto& migration : dev) {
    old.push_back(sql_path(folder, migration));
    old.push_back(changes_path(folder, migration));
  }
  try {
    remove_files(old);
  } catch (...) {
    remove_files(written);
    throw;
  }
}

}  // namespace rowan::tool
