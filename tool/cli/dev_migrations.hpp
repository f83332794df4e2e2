// Models migrations of one machine, written by `migration add --dev` as often as wanted: the next named one
// takes them back and says what they led to. What counts as lost when they are reverted stands in
// lost_data().
#pragma once
#include <string>
#include <vector>

#include "cli/migration_files.hpp"
#include "cli/session.hpp"
#include "cli/target_database.hpp"

namespace rowan::tool {

/// The files of the history that are development migrations, oldest first.
std::vector<RecordedMigration> dev_migrations(const History& history);

/// The history as it is without them.
History without_dev(History history);

/// Throws Failure when there are any: a migration written behind them would stand on what goes again.
void refuse_dev(const History& history);

/// Reverts those that are applied on the database, newest first. Before that, throws Failure when rows would
/// be lost and `allow_drop` is not given: it names tables and columns. No database known, or none there: a
/// note.
void revert_dev(Session& session, const TargetDatabase& target, const History& history, bool allow_drop);

/// Replaces the files of `dev` by `migrations`: both or nothing.
void replace_dev(const std::filesystem::path& folder, const std::vector<RecordedMigration>& dev,
                 const std::vector<NewMigration>& migrations);

}  // namespace rowan::tool
