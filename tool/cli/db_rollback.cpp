#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

namespace {

struct DbRollbackArguments {
  DatabaseArguments database;
  int steps = 1;
  std::optional<std::string> to;
  bool accept_edited = false;
  bool json = false;
};

Exit run_db_rollback(const DbRollbackArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  require_reachable(target);
  rowan::MigratorOptions options;
  options.accept_edited = arguments.accept_edited;
  const auto revert = [&](rowan::MigratorOptions told) {
    auto migrator = migrator_for(session, target, std::move(told));
    const auto reverted = interruptible([&] {
      return arguments.to ? migrator.rollback_to(*arguments.to) : migrator.rollback(arguments.steps);
    });
    if (reverted.empty()) session.out.done("nothing to roll back");
  };
  if (arguments.json) {
    run_for_script(session, options, revert);
    return Exit::done;
  }
  options.on_event = [&out = session.out](const rowan::MigrationEvent& event) {
    show(out, event, "reverted");
  };
  revert(std::move(options));
  return Exit::done;
}

}  // namespace

Action declare_db_rollback(CLI::App& app) {
  auto arguments = std::make_shared<DbRollbackArguments>();
  add_database_arguments(app, arguments->database);
  auto* steps =
      app.add_option("--steps", arguments->steps, "how many `migration add`s to revert (1)")
          ->type_name("N")
          ->check([](const std::string& word) {
            const bool number = !word.empty() && word.size() < 10 &&
                                word.find_first_not_of("0123456789") == std::string::npos &&
                                word.find_first_not_of('0') != std::string::npos;
            return number ? "" : fmt::format("a whole number from 1 is expected, '{}' is none", word);
          });
  app.add_option("--to", arguments->to, "revert everything newer than this version; 0 reverts all")
      ->type_name("VERSION")
      ->excludes(steps);
  app.add_flag("--accept-edited", arguments->accept_edited,
               "revert files that were edited after they were applied, as they are now");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_db_rollback(*arguments, session); };
}

}  // namespace rowan::tool
