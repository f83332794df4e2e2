#include "cli/linted_files.hpp"

#include <algorithm>

#include "cli/failure.hpp"
#include "cli/file_set.hpp"
#include "cli/migration_files.hpp"
#include "history/history.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

std::string with_lf(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  return result;
}

bool has_sections(const std::string& text) {
  return text.starts_with("-- migrate:up") || text.find("\n-- migrate:up") != std::string::npos;
}

/// `migration add` wrote it; one by hand has no plan, though it may be recorded.
bool is_planned(const std::string& text) {
  const auto header = text.substr(0, text.find('\n'));
  return header.starts_with("-- rowan: ") && header.find(" plan=") != std::string::npos;
}

/// A file of another runner: one section, one transaction.
rowan::Migration whole_file(const std::string& text) {
  rowan::Migration migration;
  migration.up.statements = rowan::split_statements(text);
  return migration;
}

MigrationText read(const fs::path& path) {
  MigrationText result;
  result.path = path;
  result.file.text = with_lf(read_file(path));
  try {
    result.migration = has_sections(result.file.text)
                           ? rowan::parse_migration({path.filename().string(), result.file.text})
                           : whole_file(result.file.text);
  } catch (const rowan::MigrationError& error) {
    throw Failure(fs::path(path).remove_filename().string() + error.what());
  }
  return result;
}

std::vector<fs::path> all_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".sql" && !entry.path().filename().string().starts_with('.'))
        files.push_back(entry.path());
  return files;
}

/// The recorded migrations, one after the other.
class Past {
 public:
  explicit Past(const History& history) : history_(history) {}

  /// What a file of that version finds.
  Surroundings before(const MigrationText& text) {
    const auto& migrations = history_.migrations;
    for (; at_ < migrations.size() &&
           (text.migration.version.empty() || migrations[at_].version < text.migration.version);
         ++at_)
      pass(migrations[at_]);
    begin_plan(text.migration.plan);
    return now_;
  }

  /// nullptr: it is not recorded.
  [[nodiscard]] const RecordedMigration* record_of(const MigrationText& text) const {
    for (const auto& each : history_.migrations)
      if (each.version == text.migration.version && each.name == text.migration.name) return &each;
    return nullptr;
  }

 private:
  void begin_plan(const std::string& plan) {
    if (plan == plan_) return;
    now_.created.clear();
    plan_ = plan;
  }

  void pass(const RecordedMigration& migration) {
    begin_plan(migration.plan);
    now_.dropped_indexes.clear();
    for (const auto& change : migration.changes) follow(now_, change);
    if (migration.changes.empty())
      now_ = left_by(parsed(read(sql_path(history_.folder, migration)).migration.up), now_);
  }

  const History& history_;
  std::size_t at_ = 0;
  std::string plan_;
  Surroundings now_;
};

}  // namespace

std::vector<MigrationText> migration_texts(const Session& session, const std::vector<std::string>& files) {
  const auto& folder = session.project.migrations;
  std::vector<MigrationText> texts;
  if (files.empty())
    for (const auto& path : all_files(folder)) texts.push_back(read(path));
  for (const auto& path : files) texts.push_back(read(path));
  std::stable_sort(texts.begin(), texts.end(), [](const MigrationText& left, const MigrationText& right) {
    const auto key = [](const MigrationText& text) {
      return std::pair(text.migration.version.empty(), text.migration.version);
    };
    return key(left) < key(right);
  });
  const auto history = load_history(folder);
  Past past(history);
  for (auto& text : texts) {
    text.before = past.before(text);
    text.before.min_pg_version =
        text.migration.min_server > 0 ? text.migration.min_server : session.project.min_pg_version;
    const auto* record = past.record_of(text);
    const bool is_known = record != nullptr && !record->changes.empty();
    text.file.generated = is_known && is_planned(text.file.text);
    text.after = is_known ? text.before : left_by(parsed(text.migration.up), text.before);
    if (is_known)
      for (const auto& change : record->changes) follow(text.after, change);
    text.after.created.clear();
  }
  return texts;
}

}  // namespace rowan::tool
