// Finds migration files in a folder or in the program.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rowan/migration.hpp"

namespace rowan {
namespace {

// Made at first use: the objects that fill it are made before main, in no known order.
std::vector<MigrationFile>& embedded_files() {
  static std::vector<MigrationFile> files;
  return files;
}

}  // namespace

EmbeddedMigrations::EmbeddedMigrations(std::initializer_list<MigrationFile> files) {
  embedded_files().insert(embedded_files().end(), files);
}

MigrationSource MigrationSource::embedded() {
  return embedded_files().empty() ? from_folder("migrations") : from_files(embedded_files());
}

MigrationSource MigrationSource::from_files(const std::vector<MigrationFile>& files) {
  MigrationSource source;
  for (const auto& file : files) source.migrations_.push_back(parse_migration(file));
  auto& migrations = source.migrations_;
  std::sort(migrations.begin(), migrations.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  const auto same = std::adjacent_find(migrations.begin(), migrations.end(),
                                       [](const auto& a, const auto& b) { return a.version == b.version; });
  if (same != migrations.end())
    throw MigrationError(same->file + " and " + (same + 1)->file + " have one version, " + same->version +
                             "; rename the newer one",
                         (same + 1)->file);
  return source;
}

MigrationSource MigrationSource::from_folder(const std::string& folder) {
  std::error_code error;
  std::vector<MigrationFile> files;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    // `.#x.sql`, `._x.sql`: editors and file managers
    if (!name.ends_with(".sql") || name.starts_with('.') || !entry->is_regular_file()) continue;
    std::ifstream stream(entry->path(), std::ios::binary);
    std::ostringstream text;
    if (!(text << stream.rdbuf()) && stream.fail())
      throw MigrationError(entry->path().string() + ": cannot be read", name);
    files.push_back({name, text.str()});
  }
  if (error) throw MigrationError(folder + ": " + error.message());
  return from_files(files);
}

}  // namespace rowan
