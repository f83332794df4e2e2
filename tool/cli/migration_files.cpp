#include "cli/migration_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "plan/migration_file.hpp"
#include "rowan/migration.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;
using std::chrono::sys_seconds;

namespace {

std::string version_of(sys_seconds time) {
  return fmt::format("{:%Y%m%d%H%M%S}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

/// Versions are times, so that the next one is a second later.
sys_seconds time_of(const std::string& version) {
  using namespace std::chrono;
  const auto number = [&](std::size_t begin, std::size_t length) {
    return std::stoi(version.substr(begin, length));
  };
  const year_month_day day{year{number(0, 4)}, month{static_cast<unsigned>(number(4, 2))},
                           std::chrono::day{static_cast<unsigned>(number(6, 2))}};
  return sys_days{day} + hours{number(8, 2)} + minutes{number(10, 2)} + seconds{number(12, 2)};
}

sys_seconds next_time(const History& history, sys_seconds now) {
  if (history.migrations.empty()) return now;
  return std::max(now, time_of(history.migrations.back().version) + std::chrono::seconds{1});
}

Changes changes_of(const std::vector<Step>& steps) {
  Changes changes;
  for (const auto& step : steps) changes.push_back(step.change);
  return changes;
}

}  // namespace

sys_seconds migration_time() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0')
    return sys_seconds{std::chrono::seconds{std::strtoll(epoch, nullptr, 10)}};
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::vector<NewMigration> new_migrations(Plan plan, const History& history, sys_seconds now) {
  std::vector<NewMigration> migrations;
  sys_seconds time = next_time(history, now);
  const std::string first = version_of(time);
  std::string parent = history.migrations.empty() ? "" : file_name(history.migrations.back());
  for (auto& file : plan.files) {
    file.plan = first;
    NewMigration migration;
    migration.sql = migration_sql(file);
    migration.record = {version_of(time),   file.name, first, parent, migration_checksum(migration.sql),
                        changes_of(file.up)};
    parent = file_name(migration.record);
    time += std::chrono::seconds{1};
    migrations.push_back(std::move(migration));
  }
  return migrations;
}

std::vector<std::string> next_versions(const History& history, std::size_t count) {
  std::vector<std::string> versions;
  const auto first = next_time(history, migration_time());
  for (std::size_t i = 0; i < count; ++i) versions.push_back(version_of(first + std::chrono::seconds{i}));
  return versions;
}

NewMigration empty_migration(const std::string& name, const History& history, sys_seconds now) {
  NewMigration migration;
  migration.sql = empty_migration_sql(name);
  const std::string version = version_of(next_time(history, now));
  const std::string parent = history.migrations.empty() ? "" : file_name(history.migrations.back());
  migration.record = {version, name, version, parent, migration_checksum(migration.sql), {}};
  return migration;
}

bool is_dev(const std::string& name) { return name.ends_with("_dev"); }

void require_name(const std::string& name) {
  if (is_dev(name))
    throw Failure(fmt::format("'{}' ends in _dev, which marks development migrations", name),
                  "choose another name; `rowan migration add --dev` makes one", Exit::usage);
  const auto legal = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  if (!name.empty() && name.size() <= 80 && std::all_of(name.begin(), name.end(), legal)) return;
  throw Failure(fmt::format("'{}' is no name for a migration", name),
                "use 1 to 80 of a-z, 0-9 and _, as in create_shop", Exit::usage);
}

void mark_dev(Plan& plan) {
  constexpr std::size_t longest_name = 80;
  for (auto& file : plan.files) file.name = file.name.substr(0, longest_name - 4) + "_dev";
}

fs::path sql_path(const fs::path& folder, const RecordedMigration& migration) {
  return folder / (file_name(migration) + ".sql");
}

fs::path changes_path(const fs::path& folder, const RecordedMigration& migration) {
  return folder / "changes" / (file_name(migration) + ".json");
}

void add_files(FileSet& files, const fs::path& folder, const std::vector<NewMigration>& migrations) {
  for (const auto& migration : migrations) {
    files.add(sql_path(folder, migration.record), migration.sql);
    files.add(changes_path(folder, migration.record), change_file_text(migration.record));
  }
}

}  // namespace rowan::tool
