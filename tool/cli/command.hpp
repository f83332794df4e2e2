// Models the commands of `rowan`: one row each in command_table.cpp, one file each beside it.
// To add a command: its file with a `declare_…` function, that function's line here, its row in the table and
// its section in docs/commands.md.
#pragma once
#include <functional>
#include <span>
#include <string_view>

#include "cli/failure.hpp"
#include "cli/session.hpp"

namespace rowan::tool {

/// What a command does once its arguments are read. Throws Failure, rowan::MigrationError or std::exception:
/// run() tells the user.
using Action = std::function<Exit(Session&)>;

struct Command {
  std::string_view path;             ///< "migration add"
  std::string_view summary;          ///< one line of the list
  std::string_view examples;         ///< at the end of --help
  Action (*declare)(CLI::App& app);  ///< adds the command's options
};
std::span<const Command> command_table();

Action declare_init(CLI::App& app);
Action declare_generate(CLI::App& app);
Action declare_migration_add(CLI::App& app);
Action declare_migration_check(CLI::App& app);
Action declare_migration_export(CLI::App& app);
Action declare_migration_rebase(CLI::App& app);
Action declare_migration_record(CLI::App& app);
Action declare_migration_lint(CLI::App& app);
Action declare_migration_remove(CLI::App& app);
Action declare_migration_squash(CLI::App& app);
Action declare_migration_show(CLI::App& app);
Action declare_migration_verify(CLI::App& app);
Action declare_db_create(CLI::App& app);
Action declare_db_drop(CLI::App& app);
Action declare_db_migrate(CLI::App& app);
Action declare_db_rollback(CLI::App& app);
Action declare_db_status(CLI::App& app);
Action declare_db_setup(CLI::App& app);
Action declare_db_reset(CLI::App& app);
Action declare_db_start(CLI::App& app);
Action declare_db_stop(CLI::App& app);
Action declare_db_diff(CLI::App& app);
Action declare_db_drift(CLI::App& app);
Action declare_db_pull(CLI::App& app);
Action declare_db_url(CLI::App& app);
Action declare_explain(CLI::App& app);

}  // namespace rowan::tool
