#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

namespace {

struct DbMigrateArguments {
  DatabaseArguments database;
  std::optional<std::string> to;
  bool dry_run = false;
  bool strict = false;
  bool accept_edited = false;
  bool json = false;
};

Exit run_db_migrate(const DbMigrateArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  rowan::MigratorOptions options;
  options.strict = arguments.strict;
  options.accept_edited = arguments.accept_edited;
  if (arguments.json) {
    run_for_script(session, options,
                   [&](rowan::MigratorOptions told) { migrate_target(session, target, told, arguments.to); });
    return Exit::done;
  }
  if (!arguments.dry_run) {
    migrate_target(session, target, options, arguments.to);
    return Exit::done;
  }
  require_reachable(target);
  session.out.result(migrator_for(session, target, options).migrate_sql(arguments.to));
  return Exit::done;
}

}  // namespace

Action declare_db_migrate(CLI::App& app) {
  auto arguments = std::make_shared<DbMigrateArguments>();
  add_database_arguments(app, arguments->database);
  app.add_option("--to", arguments->to, "the last version to apply")->type_name("VERSION");
  auto* dry_run = app.add_flag("--dry-run", arguments->dry_run, "print the SQL and run nothing");
  app.add_flag("--strict", arguments->strict, "refuse migrations older than the newest applied one");
  app.add_flag("--accept-edited", arguments->accept_edited,
               "take files that were edited after they were applied as they are now; they do not run again");
  app.add_flag("--json", arguments->json, "print JSON")->excludes(dry_run);
  return [arguments](Session& session) { return run_db_migrate(*arguments, session); };
}

}  // namespace rowan::tool
