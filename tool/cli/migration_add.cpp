#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

#include "cli/baseline.hpp"
#include "cli/command.hpp"
#include "cli/dev_migrations.hpp"
#include "cli/migration_files.hpp"
#include "cli/migrations_json.hpp"
#include "cli/rename_decisions.hpp"
#include "cli/stages.hpp"
#include "plan/summary.hpp"

namespace rowan::tool {

namespace {

struct MigrationAddArguments {
  std::string name;
  bool dev = false;
  bool dry_run = false;
  bool empty = false;
  bool allow_drop = false;
  bool yes = false;
  std::vector<std::string> renames;
  bool baseline = false;
  bool json = false;
  ScanArguments scan;
  DatabaseArguments database;
};

/// For a script: what was written, or would be with --dry-run; the development files that it replaced; what
/// has to be decided first.
void print_json(Session& session, const MigrationAddArguments& arguments,
                const std::vector<NewMigration>& migrations, const std::vector<RecordedMigration>& removed,
                const std::vector<Question>& questions) {
  const auto& folder = session.project.migrations;
  const bool written = !arguments.dry_run && questions.empty();
  session.out.result(
      nlohmann::ordered_json{{"written", written && !migrations.empty()},
                             {"migrations", migrations_json(folder, migrations, arguments.dry_run)},
                             {"removed", files_json(folder, removed)},
                             {"questions", questions_json(questions)}}
          .dump(2));
}

void require_no_questions(const MigrationAddArguments& arguments, Session& session,
                          const Difference& difference) {
  if (arguments.json && !difference.questions.empty())
    print_json(session, arguments, {}, {}, difference.questions);
  refuse_questions(difference);
}

std::vector<NewMigration> planned_migrations(const MigrationAddArguments& arguments, Session& session,
                                             const History& history) {
  const Schema recorded = recorded_schema(history);
  Declarations declared = scan_headers(session, arguments.scan);
  if (declared.entities.empty() && !arguments.allow_drop)
    throw Failure(fmt::format("no struct of {} carries [[rowan::table(\"…\")]]; nothing was written",
                              fmt::join(headers_of(session, arguments.scan), ", ")),
                  "name the table on each struct that is one, or scan other headers with --headers FILE…");
  leave_unmanaged(declared, recorded);
  declared.decisions.allow_drop = arguments.allow_drop;
  for (auto& rename : rename_decisions(arguments.renames, recorded, declared.schema))
    declared.decisions.renames.push_back(std::move(rename));
  const Difference difference = arguments.yes || arguments.json
                                    ? diff(recorded, declared.schema, declared.decisions)
                                    : diff_asking(session.out, recorded, declared.schema, declared.decisions);
  require_no_questions(arguments, session, difference);
  if (difference.changes.empty()) return {};
  Plan planned = plan(recorded, difference.changes, {arguments.name, session.project.min_pg_version});
  if (arguments.dev) mark_dev(planned);
  return new_migrations(std::move(planned), history, migration_time());
}

void tell(Output& out, const std::filesystem::path& folder, const std::vector<NewMigration>& migrations) {
  std::size_t width = 0;
  for (const auto& each : migrations) width = std::max(width, sql_path(folder, each.record).string().size());
  for (const auto& each : migrations) {
    const auto summary =
        each.record.changes.empty() ? "to be written by hand" : plan_summary(each.record.changes);
    out.done(fmt::format("+ {:<{}}  {}", sql_path(folder, each.record).string(), width, summary));
  }
}

/// What --dry-run prints.
void show_sql(const MigrationAddArguments& arguments, Session& session,
              const std::vector<NewMigration>& migrations) {
  if (arguments.json) return print_json(session, arguments, migrations, {}, {});
  for (const auto& each : migrations)
    session.out.result(
        fmt::format("-- {}\n{}", sql_path(session.project.migrations, each.record).string(), each.sql));
}

/// The headers say what the database has already: the migration is written, and recorded there as applied.
Exit run_baseline(const MigrationAddArguments& arguments, Session& session) {
  const auto& folder = session.project.migrations;
  if (const History history = replay_history(folder); !history.migrations.empty())
    throw Failure(
        fmt::format("there are migrations already, {} is the first", file_name(history.migrations[0])),
        "a baseline is the first migration of a project; leave out --baseline");
  const auto target = target_database(session, arguments.database);
  require_reachable(target);
  const Declarations declared = scan_headers(session, arguments.scan);
  require_same_catalog(session, target, declared.schema);
  const Difference difference = diff({}, declared.schema, declared.decisions);
  require_no_questions(arguments, session, difference);
  const auto migrations = new_migrations(
      plan({}, difference.changes, {arguments.name, session.project.min_pg_version}), {}, migration_time());
  if (arguments.dry_run) {
    show_sql(arguments, session, migrations);
    return Exit::done;
  }
  FileSet files;
  add_files(files, folder, migrations);
  const auto written = files.write();
  try {
    record_baseline(session, target);
  } catch (...) {
    remove_files(written);
    throw;
  }
  tell(session.out, folder, migrations);
  if (arguments.json) print_json(session, arguments, migrations, {}, {});
  session.out.done(
      fmt::format("recorded as applied on database {}; nothing was run", target.address.database));
  return Exit::done;
}

/// Replaces what development led to by one migration for everybody.
Exit write(const MigrationAddArguments& arguments, Session& session, const History& history,
           const std::vector<NewMigration>& migrations) {
  const auto& folder = session.project.migrations;
  const auto dev = arguments.dev ? std::vector<RecordedMigration>() : dev_migrations(history);
  if (!dev.empty())
    revert_dev(session, target_database_if_any(session, arguments.database), history, arguments.allow_drop);
  replace_dev(folder, dev, migrations);
  for (const auto& each : dev) session.out.done("- " + sql_path(folder, each).string());
  tell(session.out, folder, migrations);
  if (arguments.json) print_json(session, arguments, migrations, dev, {});
  if (migrations.empty())
    session.out.done(dev.empty() ? "no changes: the migrations describe the headers already"
                                 : "no changes but those of the development migrations, which are gone");
  return Exit::done;
}

Exit run_migration_add(const MigrationAddArguments& arguments, Session& session) {
  require_name(arguments.name);
  if (arguments.baseline) return run_baseline(arguments, session);
  const auto& folder = session.project.migrations;
  const History history = replay_history(folder);
  if (arguments.empty) refuse_dev(history);
  const auto migrations =
      arguments.empty
          ? std::vector{empty_migration(arguments.name, history, migration_time())}
          : planned_migrations(arguments, session, arguments.dev ? history : without_dev(history));
  if (!arguments.dry_run) return write(arguments, session, history, migrations);
  show_sql(arguments, session, migrations);
  if (migrations.empty()) session.out.done("no changes: the migrations describe the headers already");
  return Exit::done;
}

}  // namespace

Action declare_migration_add(CLI::App& app) {
  auto arguments = std::make_shared<MigrationAddArguments>();
  app.add_option("NAME", arguments->name, "what the migration does: create_shop; --dev needs none");
  auto* dev = app.add_flag("--dev", arguments->dev,
                           "a development migration, as often as wanted: the next named one reverts and "
                           "replaces them all");
  app.add_flag("--dry-run", arguments->dry_run, "print the SQL and write nothing");
  app.add_flag("--empty", arguments->empty, "write a migration without changes, for SQL written by hand")
      ->excludes(dev);
  app.add_flag("--allow-drop", arguments->allow_drop,
               "let tables, columns and types be dropped with their data");
  app.add_option("--rename", arguments->renames,
                 "a rename: users=customers, customers.nick=nickname, order_status.open=pending")
      ->type_name("OLD=NEW");
  app.add_flag("--yes", arguments->yes, "ask nothing at the terminal: a question is an error");
  app.add_flag("--baseline", arguments->baseline,
               "the first migration of a database that exists: compared with it, recorded there, not run")
      ->excludes("--empty")
      ->excludes(dev);
  app.add_flag("--json", arguments->json, "print JSON; asks nothing");
  add_database_arguments(app, arguments->database);
  add_scan_arguments(app, arguments->scan);
  return [arguments](Session& session) {
    if (arguments->name.empty() && !arguments->dev)
      throw Failure("NAME is required", "see rowan migration add --help", Exit::usage);
    if (arguments->name.empty()) arguments->name = "changes";
    if (arguments->json) session.out.only_results();
    return run_migration_add(*arguments, session);
  };
}

}  // namespace rowan::tool
