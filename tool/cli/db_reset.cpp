#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

namespace {

struct DbResetArguments {
  DatabaseArguments database;
  std::string yes_drop;
};

Exit run_db_reset(const DbResetArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  require_drop_allowed(target, arguments.yes_drop);
  rowan::MigrationSource::from_folder(
      session.project.migrations);  // files that cannot be read stop before the drop
  drop_target(session, target);
  create_target(session, target);
  migrate_target(session, target, {}, {});
  return Exit::done;
}

}  // namespace

Action declare_db_reset(CLI::App& app) {
  auto arguments = std::make_shared<DbResetArguments>();
  add_database_arguments(app, arguments->database);
  app.add_option("--yes-drop", arguments->yes_drop,
                 "the database's name, when it is not on the private server")
      ->type_name("NAME");
  return [arguments](Session& session) { return run_db_reset(*arguments, session); };
}

}  // namespace rowan::tool
