// Models what scripts are told with --json: one shape of a migration, a change and a question in every
// command. To tell another thing of a migration, add its member to migration_json(), and to docs/commands.md.
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/migration_files.hpp"
#include "diff/diff.hpp"

namespace rowan::tool {

/// `{"operation": "add_column", "summary": "add column notes.body text"}` of each.
nlohmann::ordered_json changes_json(const Changes& changes);

/// Object, message and help of each decision that is wanted.
nlohmann::ordered_json questions_json(const std::vector<Question>& questions);

/// Files, version, name, plan, changes and declared hazards of what was written, or would be; `with_sql` its
/// text too.
nlohmann::ordered_json migration_json(const std::filesystem::path& folder, const NewMigration& migration,
                                      bool with_sql);
nlohmann::ordered_json migrations_json(const std::filesystem::path& folder,
                                       const std::vector<NewMigration>& migrations, bool with_sql);

/// The paths of the SQL files.
nlohmann::ordered_json files_json(const std::filesystem::path& folder,
                                  const std::vector<RecordedMigration>& migrations);

}  // namespace rowan::tool
