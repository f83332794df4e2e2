#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"
#include "cli/dev_migrations.hpp"
#include "cli/migrations_json.hpp"
#include "cli/squashed_files.hpp"
#include "cli/stages.hpp"
#include "cli/temporary_copy.hpp"
#include "plan/summary.hpp"
#include "verify/verify.hpp"

namespace rowan::tool {

namespace {

struct MigrationSquashArguments {
  std::string name = "squashed";
  std::optional<std::string> to;
  bool dry_run = false;
  DatabaseArguments database;
  bool json = false;
};

/// How many migrations are meant.
std::size_t count_up_to(const History& history, const std::optional<std::string>& to) {
  const auto& all = history.migrations;
  if (!to) return all.size();
  const auto version = to->substr(0, to->find('_'));
  const auto last = std::find_if(all.begin(), all.end(),
                                 [&](const auto& migration) { return migration.version == version; });
  if (last == all.end()) throw Failure(fmt::format("no migration has the version {}", *to));
  return static_cast<std::size_t>(last - all.begin()) + 1;
}

/// Where some are applied and some not, neither the files nor what replaces them could go on.
void refuse_half_migrated(Session& session, const TargetDatabase& target,
                          const std::vector<RecordedMigration>& replaced) {
  if (!target_exists(target)) return;
  const auto statuses = migrator_for(session, target, {}).status();
  const RecordedMigration* applied = nullptr;
  const RecordedMigration* pending = nullptr;
  for (const auto& migration : replaced)
    for (const auto& status : statuses)
      if (status.version == migration.version)
        (status.state == rowan::MigrationStatus::State::pending ? pending : applied) = &migration;
  if (applied != nullptr && pending != nullptr)
    throw Failure(fmt::format("database {} is half migrated: {} is applied, {} is not",
                              target.address.database, file_name(*applied), file_name(*pending)),
                  "run `rowan db migrate` first; nothing was squashed");
}

FileSet files_of(const std::filesystem::path& folder, const SquashedFiles& squash) {
  FileSet files;
  add_files(files, folder, squash.written);
  for (const auto& migration : squash.relinked)
    files.add(changes_path(folder, migration), change_file_text(migration));
  return files;
}

/// Writes the new files, then removes those that they replace.
void perform(const std::filesystem::path& folder, const SquashedFiles& squash) {
  files_of(folder, squash).write();
  std::vector<std::filesystem::path> gone;
  for (const auto& old : squash.replaced) {
    const auto is_kept = [&](const auto& each) { return file_name(each.record) == file_name(old); };
    if (std::any_of(squash.written.begin(), squash.written.end(), is_kept)) continue;
    gone.push_back(sql_path(folder, old));
    gone.push_back(changes_path(folder, old));
  }
  remove_files(gone);
}

/// Runs what would be written up, down and up again, in a copy of the folder.
void prove(Session& session, const TargetDatabase& target, const SquashedFiles& squash) {
  const TemporaryCopy copy(session.project.migrations);
  perform(copy.folder(), squash);
  const Progress progress(session.out, "proving the squashed migrations on a scratch database");
  try {
    const auto verification = verify(replay_history(copy.folder()), target.url);
    if (const auto& failure = verification.failure)
      throw Failure(fmt::format("the squashed migrations would not do the same: {}: {}{}{}", failure->file,
                                failure->object, failure->object.empty() ? "" : ": ", failure->message),
                    "nothing was changed");
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

void tell(Session& session, const SquashedFiles& squash) {
  const auto& folder = session.project.migrations;
  for (const auto& each : squash.replaced) session.out.done("- " + sql_path(folder, each).string());
  for (const auto& each : squash.written)
    session.out.done(
        fmt::format("+ {}  {}", sql_path(folder, each.record).string(), plan_summary(each.record.changes)));
}

void print_json(Session& session, const MigrationSquashArguments& arguments, const SquashedFiles& squash,
                bool proved) {
  const auto& folder = session.project.migrations;
  session.out.result(
      nlohmann::ordered_json{{"written", !arguments.dry_run && !squash.written.empty()},
                             {"proved", proved},
                             {"migrations", migrations_json(folder, squash.written, arguments.dry_run)},
                             {"replaced", files_json(folder, squash.replaced)}}
          .dump(2));
}

/// What --dry-run prints.
void show_sql(const MigrationSquashArguments& arguments, Session& session, const SquashedFiles& squash) {
  if (arguments.json) return print_json(session, arguments, squash, false);
  for (const auto& each : squash.written)
    session.out.result(
        fmt::format("-- {}\n{}", sql_path(session.project.migrations, each.record).string(), each.sql));
}

Exit run_migration_squash(const MigrationSquashArguments& arguments, Session& session) {
  if (arguments.json) session.out.only_results();
  require_name(arguments.name);
  const auto& folder = session.project.migrations;
  const History history = replay_history(folder);
  recorded_schema(history);
  refuse_dev(history);
  const auto squash =
      squashed(history, count_up_to(history, arguments.to), arguments.name, session.project.min_pg_version);
  if (squash.written.empty()) {
    session.out.done("nothing to squash");
    if (arguments.json) print_json(session, arguments, squash, false);
    return Exit::done;
  }
  if (arguments.dry_run) {
    show_sql(arguments, session, squash);
    return Exit::done;
  }
  const auto target = target_database_if_any(session, arguments.database);
  if (target.url.empty()) {
    session.out.note(
        "note: no database is known, so the result was not proved; run `rowan migration verify`");
  } else {
    refuse_half_migrated(session, target, squash.replaced);
    prove(session, target, squash);
  }
  perform(folder, squash);
  tell(session, squash);
  if (arguments.json) print_json(session, arguments, squash, !target.url.empty());
  return Exit::done;
}

}  // namespace

Action declare_migration_squash(CLI::App& app) {
  auto arguments = std::make_shared<MigrationSquashArguments>();
  app.add_option("NAME", arguments->name, "what the result is called (squashed)");
  app.add_option("--to", arguments->to, "the last version to squash (else all)")->type_name("VERSION");
  app.add_flag("--dry-run", arguments->dry_run, "print the SQL and change nothing");
  app.add_flag("--json", arguments->json, "print JSON");
  add_database_arguments(app, arguments->database);
  return [arguments](Session& session) { return run_migration_squash(*arguments, session); };
}

}  // namespace rowan::tool
