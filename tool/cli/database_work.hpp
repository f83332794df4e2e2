// Models what the db commands do to a database, so that setup and reset are made of the same steps.
// To add a step, add a function here that tells what it did.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <rowan/migrator.hpp>

#include "cli/session.hpp"
#include "cli/target_database.hpp"

namespace rowan::tool {

/// An event as progress, note or, when a file is finished, `applied FILE` with the verb of `done`.
void show(Output& out, const rowan::MigrationEvent& event, std::string_view done);

/// `work()`; Ctrl-C in it cancels the statement that runs, and the Failure says what state that left.
std::vector<std::string> interruptible(const std::function<std::vector<std::string>()>& work);

/// The runtime's migrator over the project's migrations: its events become progress and notes.
rowan::Migrator migrator_for(Session& session, const TargetDatabase& target, rowan::MigratorOptions options);

/// For --json: `work` migrates or reverts with the `options` it is given; each finished file with its
/// duration is told, and the error that ended it.
void run_for_script(Session& session, rowan::MigratorOptions options,
                    const std::function<void(rowan::MigratorOptions)>& work);

/// These tell what they did, and throw Failure for what the server refuses.
bool target_exists(const TargetDatabase& target);
void create_target(Session& session, const TargetDatabase& target);
void drop_target(Session& session, const TargetDatabase& target);
void migrate_target(Session& session, const TargetDatabase& target, const rowan::MigratorOptions& options,
                    const std::optional<std::string>& to);

/// Dropping loses data: it needs the private server, or the database's name in --yes-drop.
void require_drop_allowed(const TargetDatabase& target, const std::string& yes_drop);

}  // namespace rowan::tool
