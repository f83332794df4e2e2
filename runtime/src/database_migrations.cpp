// Migrations of the database that a Database connects to.
#include <rowan/database.hpp>
#include <rowan/migrator.hpp>

namespace rowan {

std::vector<std::string> migrate(const Database& database, const MigrationSource& source,
                                 const MigratorOptions& options) {
  return migrate(database.options().url, source, options);
}

std::vector<std::string> migrate(const Database& database, const std::string& folder,
                                 const MigratorOptions& options) {
  return migrate(database, MigrationSource::from_folder(folder), options);
}

std::vector<std::string> migrate(const Database& database, const MigratorOptions& options) {
  return migrate(database, MigrationSource::embedded(), options);
}

void Database::require_migrated() const { require_migrated(MigrationSource::embedded()); }

void Database::require_migrated(const std::string& folder) const {
  require_migrated(MigrationSource::from_folder(folder));
}

void Database::require_migrated(const MigrationSource& source) const {
  std::string missing;
  for (const auto& status : Migrator(options_.url, source).status())
    if (status.state == MigrationStatus::State::pending)
      missing.append(missing.empty() ? "" : ", ").append(status.version + "_" + status.name);
  if (!missing.empty())
    throw MigrationError("the database lacks migrations: " + missing +
                         "; run `rowan db migrate`, or call rowan::migrate(db) before");
}

}  // namespace rowan
