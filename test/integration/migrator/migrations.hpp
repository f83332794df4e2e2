// Models migrations as the migrator's tests write them, and a migrator that remembers what it told.
// To write another kind of file, add a function that gives a MigrationFile.
#pragma once
#include <doctest/doctest.h>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "rowan/migrator.hpp"
#include "support/database.hpp"

namespace rowan::tool::testing {

/// `number` 1 is version 20261121090001. Both sections are one transaction.
inline MigrationFile file(int number, const std::string& name, const std::string& up, const std::string& down,
                          int plan = 0) {
  const auto version = [](int of) { return std::to_string(20261121090000 + of); };
  const auto header = plan == 0 ? "" : "-- rowan: " + name + " plan=" + version(plan) + "\n";
  return {version(number) + "_" + name + ".sql",
          header + "-- migrate:up\n" + up + "\n\n-- migrate:down\n" + down + "\n"};
}

inline MigrationFile create(int number, const std::string& table, int plan = 0) {
  return file(number, "create_" + table, "CREATE TABLE " + table + " (id int);", "DROP TABLE " + table + ";",
              plan);
}

/// A unique index on table a, built concurrently, with the directives of the generator.
inline MigrationFile build_index(int number) {
  auto result = file(number, "index_a",
                     "-- rowan:builds_index public.a_id_idx\n"
                     "-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_index WHERE indexrelid = "
                     "to_regclass('public.a_id_idx')), false)\n"
                     "CREATE UNIQUE INDEX CONCURRENTLY a_id_idx ON a (id);",
                     "DROP INDEX CONCURRENTLY a_id_idx;");
  for (const std::string section : {"-- migrate:up\n", "-- migrate:down\n"})
    result.sql.replace(result.sql.find(section), section.size(),
                       section.substr(0, section.size() - 1) + " transaction:false\n");
  return result;
}

/// Options that do not make tests wait, and that keep what was told.
struct Told {
  std::vector<MigrationEvent> events;
  std::mutex mutex;

  MigratorOptions options() {
    MigratorOptions options;
    options.lock_timeout = std::chrono::milliseconds(100);
    options.retry_delay = std::chrono::milliseconds(20);
    options.migrator_wait = std::chrono::milliseconds(30000);
    options.on_event = [this](const MigrationEvent& event) {
      const std::lock_guard lock(mutex);
      events.push_back(event);
    };
    return options;
  }
  bool has(MigrationEvent::Kind kind, const std::string& text) {
    const std::lock_guard lock(mutex);
    for (const auto& event : events)
      if (event.kind == kind && event.text.find(text) != std::string::npos) return true;
    return false;
  }
};

/// Not what depends on how long it takes: who stands in the way, how far an index build is.
inline bool is_step(const MigrationEvent& event) {
  return event.kind != MigrationEvent::Kind::waiting && event.kind != MigrationEvent::Kind::progress;
}

inline Migrator migrator(const TestDatabase& database, const std::vector<MigrationFile>& files,
                         MigratorOptions options = {}) {
  return Migrator(database.url(), MigrationSource::from_files(files), std::move(options));
}

inline bool has_table(TestDatabase& database, const std::string& name) {
  return database.value("select to_regclass('public." + name + "') is not null") == "t";
}

inline std::string error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const MigrationError& error) {
    return error.what();
  }
  return {};
}

inline MigrationStatus::State state_of(Migrator& migrator, const std::string& name) {
  for (const auto& status : migrator.status())
    if (status.name == name) return status.state;
  throw std::runtime_error("no status of " + name);
}

}  // namespace rowan::tool::testing
