// Models a Plan as the files of the migrations folder: versions given, SQL and change twins written together.
// To change names or places of these files, see migration_files.cpp; their text is plan's and history's.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/file_set.hpp"
#include "history/history.hpp"
#include "plan/plan.hpp"

namespace rowan::tool {

struct NewMigration {
  RecordedMigration record;
  std::string sql;
};

/// Now in UTC, or SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch) where that is
/// set.
std::chrono::sys_seconds migration_time();

/// One migration per file of the plan. Versions are consecutive seconds from `now`, or from the newest
/// migration of the history where that is not older.
std::vector<NewMigration> new_migrations(Plan plan, const History& history, std::chrono::sys_seconds now);

/// `count` versions as new_migrations would give them now.
std::vector<std::string> next_versions(const History& history, std::size_t count);

/// The same for SQL to be written by hand: no changes.
NewMigration empty_migration(const std::string& name, const History& history, std::chrono::sys_seconds now);

/// Throws Failure unless a migration may be called so.
void require_name(const std::string& name);

/// `_dev` at the end of a name: not to be shared.
bool is_dev(const std::string& name);
void mark_dev(Plan& plan);

std::filesystem::path sql_path(const std::filesystem::path& folder, const RecordedMigration& migration);
std::filesystem::path changes_path(const std::filesystem::path& folder, const RecordedMigration& migration);
void add_files(FileSet& files, const std::filesystem::path& folder,
               const std::vector<NewMigration>& migrations);

}  // namespace rowan::tool
