#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/file_set.hpp"
#include "cli/stages.hpp"
#include "rowan/migration.hpp"

namespace rowan::tool {

namespace {

namespace fs = std::filesystem;

struct MigrationExportArguments {
  std::string format;
  fs::path folder;
  bool json = false;
};

/// What another runner sends: no more than the statements and their comments.
std::string text_of(const rowan::MigrationSection& section) {
  std::string text;
  for (const auto& statement : section.statements) {
    if (!text.empty()) text += "\n";
    if (!statement.comment.empty()) text += "-- " + statement.comment + "\n";
    text += statement.sql + ";\n";
  }
  return text;
}

/// https://github.com/golang-migrate/migrate: a file with several statements is one implicit transaction.
void add_golang_migrate(FileSet& files, const fs::path& folder, const rowan::Migration& migration) {
  const auto base = (folder / (migration.version + "_" + migration.name)).string();
  files.add(base + ".up.sql", text_of(migration.up));
  files.add(base + ".down.sql", text_of(migration.down));
}

/// https://documentation.red-gate.com/flyway: V… and U… files, .sql.conf beside what must run by itself.
void add_flyway(FileSet& files, const fs::path& folder, const rowan::Migration& migration) {
  const auto name = migration.version + "__" + migration.name + ".sql";
  files.add(folder / ("V" + name), text_of(migration.up));
  files.add(folder / ("U" + name), text_of(migration.down));
  if (migration.up.transactional) return;
  for (const char* prefix : {"V", "U"})
    files.add(folder / (prefix + name + ".conf"), "executeInTransaction=false\n");
}

/// One row per runner that our own files do not suit as they are (dbmate and goose read those).
struct Format {
  std::string_view name;
  void (*add)(FileSet&, const fs::path&, const rowan::Migration&);
  std::string_view note;
};
constexpr Format formats[] = {
    {"golang-migrate", add_golang_migrate,
     "golang-migrate keeps a table schema_migrations of another shape: give it its own with "
     "x-migrations-table"},
    {"flyway", add_flyway,
     "Flyway needs -postgresql.transactional.lock=false, else CREATE INDEX CONCURRENTLY waits for ever"},
};

const Format& format_named(const std::string& name) {
  std::string known;
  for (const auto& format : formats) {
    if (format.name == name) return format;
    known += (known.empty() ? "" : ", ") + std::string(format.name);
  }
  throw Failure(fmt::format("unknown format '{}'", name),
                fmt::format("formats are {}; dbmate and goose run the files as they are", known),
                Exit::usage);
}

Exit run_migration_export(const MigrationExportArguments& arguments, Session& session) {
  const auto& format = format_named(arguments.format);
  replay_history(session.project.migrations);
  const auto source = rowan::MigrationSource::from_folder(session.project.migrations);
  FileSet files;
  for (const auto& migration : source.migrations()) format.add(files, arguments.folder, migration);
  if (arguments.json) session.out.only_results();
  auto written = nlohmann::ordered_json::array();
  for (const auto& path : files.write()) {
    session.out.done("+ " + path.string());
    written.push_back(path.string());
  }
  if (arguments.json)
    session.out.result(nlohmann::ordered_json{{"files", written}, {"note", format.note}}.dump(2));
  session.out.note("note: " + std::string(format.note));
  return Exit::done;
}

}  // namespace

Action declare_migration_export(CLI::App& app) {
  auto arguments = std::make_shared<MigrationExportArguments>();
  app.add_option("--format", arguments->format, "golang-migrate or flyway")->required()->type_name("RUNNER");
  app.add_option("-o,--output", arguments->folder, "the folder to write to")->required()->type_name("DIR");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_migration_export(*arguments, session); };
}

}  // namespace rowan::tool
