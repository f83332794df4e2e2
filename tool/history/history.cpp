#include "history/history.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "operation/operation.hpp"
#include "rowan/migration.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> file_text(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

fs::path twin_of(const fs::path& sql_file) {
  return sql_file.parent_path() / "changes" / sql_file.filename().replace_extension(".json");
}

/// What to do about SQL that nobody recorded.
std::string record_help(const fs::path& file) {
  return "if that is meant, run `rowan migration record " + file.string() +
         "`: it finds out what the SQL does; if not, restore the file from version control";
}

class Loader {
 public:
  explicit Loader(const fs::path& folder) { history_.folder = folder; }

  History load() {
    for (const auto& file : files(history_.folder, ".sql")) load_file(file);
    for (const auto& file : files(history_.folder / "changes", ".json"))
      if (!fs::exists(history_.folder / file.filename().replace_extension(".sql")))
        fail(file, "stands for no migration: " + file.stem().string() + ".sql is missing",
             "restore that file, or delete this one too");
    check_versions();
    check_parents();
    return std::move(history_);
  }

 private:
  static std::vector<fs::path> files(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> result;
    if (!fs::is_directory(folder)) return result;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.is_regular_file() && entry.path().extension() == extension &&
          !entry.path().filename().string().starts_with('.'))
        result.push_back(entry.path());
    std::sort(result.begin(), result.end());
    return result;
  }

  void fail(const fs::path& file, std::string message, std::string help) {
    history_.errors.push_back({file, std::move(message), std::move(help)});
  }

  void load_file(const fs::path& file) {
    static const std::regex pattern(R"(^(\d{14})_([a-z0-9_]{1,80})\.sql$)");
    const auto file_name = file.filename().string();
    std::smatch match;
    if (!std::regex_match(file_name, match, pattern))
      return fail(
          file, "is not named like a migration",
          "name it VERSION_name.sql: fourteen digits, then a-z, 0-9 and _ (20261121093000_create_shop.sql)");
    const auto sql = file_text(file);
    if (!sql) return fail(file, "cannot be read", "check its permissions");
    const auto twin = twin_of(file);
    const auto json = file_text(twin);
    if (!json)
      return fail(file, "has no change file " + (fs::path("changes") / twin.filename()).string(),
                  record_help(file));
    RecordedMigration migration;
    if (const auto error = read_change_file(*json, migration))
      return fail(twin, *error, "update Rowan, or restore the file from version control");
    if (file_name != file_name_of(migration))
      return fail(twin, "is the change file of " + file_name_of(migration), "give both files the same name");
    // A file that records no change is written by hand: its text is its own.
    const bool says_nothing = migration.changes.empty();
    if (!says_nothing && migration.checksum != migration_checksum(*sql))
      fail(file, "was edited after it was recorded", record_help(file));
    history_.migrations.push_back(std::move(migration));
  }

  static std::string file_name_of(const RecordedMigration& migration) {
    return tool::file_name(migration) + ".sql";
  }

  void check_versions() {
    const auto& all = history_.migrations;
    for (std::size_t i = 1; i < all.size(); ++i)
      if (all[i].version == all[i - 1].version)
        fail(history_.folder / file_name_of(all[i]), "has the same version as " + file_name_of(all[i - 1]),
             "delete the newer of the two and its change file, and run `rowan migration add` again");
  }

  void check_parents() {
    std::set<std::string> older{""};  // the first has no parent
    for (const auto& migration : history_.migrations) {
      if (!older.contains(migration.parent))
        fail(history_.folder / file_name_of(migration),
             "was written after " + migration.parent + ".sql, which is missing or newer",
             "restore that file; after a merge delete this one and its change file, and run `rowan migration "
             "add` again");
      older.insert(tool::file_name(migration));
    }
  }

  History history_;
};

}  // namespace

std::string file_name(const RecordedMigration& migration) { return migration.version + "_" + migration.name; }

bool is_by_hand(const RecordedMigration& migration) { return migration.by_hand || migration.changes.empty(); }

History load_history(const fs::path& folder) { return Loader(folder).load(); }

Schema fold(const History& history, std::vector<HistoryError>& errors, std::optional<std::size_t> count) {
  Schema schema;
  const auto end = std::min(count.value_or(history.migrations.size()), history.migrations.size());
  for (std::size_t i = 0; i < end; ++i) {
    const auto& migration = history.migrations[i];
    for (const auto& change : migration.changes)
      if (const auto error = apply(change, schema); !error.empty())
        errors.push_back({history.folder / (file_name(migration) + ".sql"),
                          "cannot " + summary(change) + ": " + error,
                          "after merging two branches delete the newer file and its change file, and run "
                          "`rowan migration add` again"});
  }
  return schema;
}

}  // namespace rowan::tool
