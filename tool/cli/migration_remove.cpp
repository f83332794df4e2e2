#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include <rowan/migrator.hpp>

#include "cli/command.hpp"
#include "cli/database_work.hpp"
#include "cli/migration_files.hpp"
#include "cli/migrations_json.hpp"
#include "cli/stages.hpp"
#include "cli/target_database.hpp"

namespace rowan::tool {

namespace {

/// The files that the newest `migration add` wrote.
std::vector<RecordedMigration> last_plan(const History& history) {
  std::vector<RecordedMigration> files;
  for (const auto& migration : history.migrations)
    if (migration.plan == history.migrations.back().plan) files.push_back(migration);
  return files;
}

bool known_to(const std::vector<rowan::MigrationStatus>& statuses, const RecordedMigration& migration) {
  return std::any_of(statuses.begin(), statuses.end(), [&](const auto& status) {
    return status.version == migration.version && status.state != rowan::MigrationStatus::State::pending;
  });
}

void refuse_applied(Session& session, const TargetDatabase& target,
                    const std::vector<RecordedMigration>& files) {
  if (target.url.empty())
    return session.out.note(
        "note: no database is known, so it was not checked whether the migration is applied");
  if (!target_exists(target))
    return session.out.note(fmt::format("note: database '{}' does not exist, so nothing is applied on it",
                                        target.address.database));
  const auto statuses = migrator_for(session, target, {}).status();
  for (const auto& file : files)
    if (known_to(statuses, file))
      throw Failure(fmt::format("{} is applied on database '{}'", file_name(file), target.address.database),
                    "run `rowan db rollback` first; nothing was removed");
}

struct MigrationRemoveArguments {
  DatabaseArguments database;
  bool json = false;
};

Exit run_migration_remove(const MigrationRemoveArguments& arguments, Session& session) {
  if (arguments.json) session.out.only_results();
  const auto& folder = session.project.migrations;
  const History history = load_history(folder);
  if (history.migrations.empty())
    throw Failure(fmt::format("there are no migrations in {}", folder.string()));
  const auto files = last_plan(history);
  refuse_applied(session, target_database_if_any(session, arguments.database), files);

  std::vector<std::filesystem::path> paths;
  for (const auto& file : files)
    for (const auto& path : {sql_path(folder, file), changes_path(folder, file)})
      if (std::filesystem::exists(path)) paths.push_back(path);
  remove_files(paths);
  for (const auto& file : files) session.out.done("- " + sql_path(folder, file).string());
  if (arguments.json)
    session.out.result(nlohmann::ordered_json{{"removed", files_json(folder, files)}}.dump(2));
  return Exit::done;
}

}  // namespace

Action declare_migration_remove(CLI::App& app) {
  auto arguments = std::make_shared<MigrationRemoveArguments>();
  app.add_flag("--json", arguments->json, "print JSON");
  add_database_arguments(app, arguments->database);
  return [arguments](Session& session) { return run_migration_remove(*arguments, session); };
}

}  // namespace rowan::tool
