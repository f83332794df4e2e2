#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

namespace {

struct DbDropArguments {
  DatabaseArguments database;
  std::string yes_drop;
};

Exit run_db_drop(const DbDropArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  require_drop_allowed(target, arguments.yes_drop);
  drop_target(session, target);
  return Exit::done;
}

}  // namespace

Action declare_db_drop(CLI::App& app) {
  auto arguments = std::make_shared<DbDropArguments>();
  add_database_arguments(app, arguments->database);
  app.add_option("--yes-drop", arguments->yes_drop,
                 "the database's name, when it is not on the private server")
      ->type_name("NAME");
  return [arguments](Session& session) { return run_db_drop(*arguments, session); };
}

}  // namespace rowan::tool
