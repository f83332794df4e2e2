#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "cli/migration_files.hpp"
#include "cli/migrations_json.hpp"
#include "cli/stages.hpp"
#include "cli/target_database.hpp"
#include "plan/summary.hpp"
#include "rowan/migration.hpp"
#include "verify/recording.hpp"

namespace rowan::tool {

namespace {

namespace fs = std::filesystem;

struct MigrationRecordArguments {
  std::string file;
  ScanArguments scan;
  DatabaseArguments database;
  bool json = false;
};

/// FILE by its path, its name or its version.
fs::path sql_file(const fs::path& folder, const std::string& written) {
  const auto name = fs::path(written).filename().string();
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder)) {
      const auto found = entry.path().filename().string();
      if (entry.path().extension() == ".sql" &&
          (found == name || entry.path().stem() == name || found.substr(0, found.find('_')) == name))
        return entry.path();
    }
  throw Failure(fmt::format("there is no migration '{}' in {}", written, folder.string()),
                "name a file of that folder, or its version");
}

/// The file as it is recorded, or to be recorded for the first time; what is wrong with it alone is why this
/// command runs.
RecordedMigration& recorded(History& history, const fs::path& file, const std::string& sql) {
  std::erase_if(history.errors, [&](const auto& error) { return error.file == file; });
  auto& all = history.migrations;
  const auto stem = file.stem().string();
  const auto is_it = [&](const auto& migration) { return file_name(migration) == stem; };
  if (const auto found = std::find_if(all.begin(), all.end(), is_it); found != all.end()) return *found;
  const auto parsed = rowan::parse_migration({file.filename().string(), sql});
  RecordedMigration migration{parsed.version, parsed.name, parsed.plan, {}, {}, {}};
  const auto place = std::find_if(all.begin(), all.end(),
                                  [&](const auto& other) { return other.version > migration.version; });
  if (place != all.begin()) migration.parent = file_name(*std::prev(place));
  return *all.insert(place, migration);
}

History up_to(const History& history, const RecordedMigration& migration) {
  History result;
  result.folder = history.folder;
  for (const auto& each : history.migrations) {
    result.migrations.push_back(each);
    if (each.version == migration.version) break;
  }
  return result;
}

/// What the headers want tells how an expression was written; without headers it is as PostgreSQL prints it.
Schema declared_schema(const MigrationRecordArguments& arguments, Session& session) {
  if (arguments.scan.headers.empty() && session.project.headers.empty()) return {};
  return scan_headers(session, arguments.scan).schema;
}

Recording recording(const MigrationRecordArguments& arguments, Session& session, const History& history) {
  const auto target = target_database(session, arguments.database);
  const Schema declared = declared_schema(arguments, session);
  try {
    const Progress progress(session.out, "running the migrations on a scratch database");
    return recording_of(history, declared, target.url);
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

Exit run_migration_record(const MigrationRecordArguments& arguments, Session& session) {
  if (arguments.json) session.out.only_results();
  const auto& folder = session.project.migrations;
  const auto file = sql_file(folder, arguments.file);
  const auto sql = read_file(file);
  History history = load_history(folder);
  auto& migration = recorded(history, file, sql);
  if (!history.errors.empty()) throw Failure("the migrations are not in order:" + listed(history.errors));
  const auto found = recording(arguments, session, up_to(history, migration));
  if (found.failure)
    throw Failure(found.failure->message.starts_with(found.failure->file)
                      ? found.failure->message
                      : fmt::format("{}: {}{}{}", found.failure->file, found.failure->object,
                                    found.failure->object.empty() ? "" : ": ", found.failure->message),
                  "nothing was recorded, and nothing but scratch databases was touched");

  migration.by_hand = true;
  migration.changes = found.changes;
  migration.checksum = rowan::migration_checksum(sql);
  recorded_schema(history);  // the files behind it must still follow
  FileSet files;
  files.add(changes_path(folder, migration), change_file_text(migration));
  files.write();
  for (const auto& note : found.notes) session.out.note("note: " + note);
  if (arguments.json)
    session.out.result(nlohmann::ordered_json{
        {"file", file.string()},
        {"changes_file", changes_path(folder, migration).string()},
        {"summary", plan_summary(found.changes)},
        {"changes", changes_json(found.changes)},
        {"notes",
         found.notes}}.dump(2));
  session.out.done(
      fmt::format("recorded {}  {}", file.string(),
                  found.changes.empty() ? "no change of the schema" : plan_summary(found.changes)));
  return Exit::done;
}

}  // namespace

Action declare_migration_record(CLI::App& app) {
  auto arguments = std::make_shared<MigrationRecordArguments>();
  app.add_option("FILE", arguments->file, "the migration: its path, name or version")->required();
  app.add_flag("--json", arguments->json, "print JSON");
  add_database_arguments(app, arguments->database);
  add_scan_arguments(app, arguments->scan);
  return [arguments](Session& session) { return run_migration_record(*arguments, session); };
}

}  // namespace rowan::tool
