// Models the recorded past: migration files with their change twins, folded into the Schema they describe.
// To change the format of change files, raise `change_file_format` and read both.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/change.hpp"

namespace rowan::tool {

inline constexpr int change_file_format = 1;

/// One migration: NAME.sql and changes/NAME.json.
struct RecordedMigration {
  std::string version;  ///< 20261121093000
  std::string name;     ///< create_shop
  std::string plan;     ///< files of one `migration add` share it: the version of the first
  std::string
      parent;  ///< file name (without .sql) of the migration that was the newest when this one was written
  std::string checksum;  ///< SHA-256 of the .sql file, lower-case hex
  Changes changes;
  bool by_hand = false;  ///< somebody wrote the SQL, and `migration record` found the changes
};
std::string file_name(const RecordedMigration& migration);  // 20261121093000_create_shop
/// True if its SQL is nobody's but its writer's: edited, or without changes from the start.
bool is_by_hand(const RecordedMigration& migration);

/// A file that cannot be read, is not in step with its twin, or does not apply.
struct HistoryError {
  std::filesystem::path file;
  std::string message;
  std::string help;
};

struct History {
  std::filesystem::path folder;
  std::vector<RecordedMigration> migrations;  ///< by version
  std::vector<HistoryError> errors;
};

History load_history(const std::filesystem::path& folder);

/// The schema after all (or the first `count`) migrations; errors of changes that do not apply are appended.
Schema fold(const History& history, std::vector<HistoryError>& errors, std::optional<std::size_t> count = {});

/// Migrations that were written side by side (the parent of one is not the file before it) must give one
/// schema in either order; the errors name both files and what they disagree on.
std::vector<HistoryError> check_branches(const History& history);

std::string change_file_text(const RecordedMigration& migration);  // canonical JSON
std::optional<std::string> read_change_file(const std::string& text,
                                            RecordedMigration& into);  // an error, or nothing

}  // namespace rowan::tool
