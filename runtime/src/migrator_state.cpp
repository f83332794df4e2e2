#include "migrator_state.hpp"

#include <algorithm>
#include <set>

namespace rowan::migrator {
namespace {

const Migration* find_version(const Migrations& migrations, const std::string& version) {
  const auto found = std::find_if(migrations.begin(), migrations.end(),
                                  [&](const Migration& migration) { return migration.version == version; });
  return found == migrations.end() ? nullptr : &*found;
}

const Record* find_applied(const Records& records, const std::string& version) {
  const auto found = records.find(version);
  return found != records.end() && found->second.applied ? &found->second : nullptr;
}

/// True if the database had the files that `migration` replaces; what is written here for it is theirs.
bool is_squashed(const Migration& migration, const Records& records) {
  return std::any_of(migration.replaces.begin(), migration.replaces.end(),
                     [&](const auto& version) { return find_applied(records, version) != nullptr; });
}

bool is_replaced(const Migrations& migrations, const std::string& version) {
  return std::any_of(migrations.begin(), migrations.end(), [&](const Migration& migration) {
    const auto& all = migration.replaces;
    return std::find(all.begin(), all.end(), version) != all.end();
  });
}

/// Some of the files that were squashed are applied, and the last one is not: neither they nor what replaces
/// them can run.
[[noreturn]] void refuse_half_migrated(const Migration& migration) {
  throw MigrationError(migration.file + " was squashed of " + std::to_string(migration.replaces.size() + 1) +
                           " files, and this database has only some of them. Take the version of the "
                           "project before the squash, run `rowan db migrate` with it, then this one",
                       migration.file);
}

bool is_edited(const Migration& migration, const Records& records, const Record& record) {
  return record.ours && record.checksum != migration.checksum && !is_squashed(migration, records);
}

[[noreturn]] void refuse_edited(const Migration& migration, const Record& record) {
  throw MigrationError(
      migration.file + " was edited after it was applied" +
          (record.applied_at.empty() ? "" : " at " + record.applied_at + " by " + record.applied_by) +
          ": expected checksum " + record.checksum.substr(0, 12) + "…, found " +
          migration.checksum.substr(0, 12) +
          "…. Restore the file from version control and write the change as a new migration; if the edit "
          "is known to be right here, --accept-edited takes it",
      migration.file);
}

std::string newest_applied(const Records& records) {
  for (auto record = records.rbegin(); record != records.rend(); ++record)
    if (record->second.applied) return record->first;
  return {};
}

/// `20261121093000` of a version or of a file name.
std::string version_of(const std::string& text) { return text.substr(0, text.find('_')); }

const std::string& plan_of(const Record& record, const Migration* migration) {
  if (!record.plan.empty()) return record.plan;
  return migration == nullptr ? record.version : migration->plan;
}

const Migration* to_revert(const Migrations& migrations, const Records& records, const Record& record,
                           const MigratorOptions& options) {
  const auto* migration = find_version(migrations, record.version);
  if (migration == nullptr)
    throw MigrationError("cannot roll back " + record.version +
                         (record.name.empty() ? "" : "_" + record.name) +
                         ": it is applied, but its file is missing; restore it from version control");
  if (is_edited(*migration, records, record) && !options.accept_edited) refuse_edited(*migration, record);
  return migration;
}

MigrationStatus status_of(MigrationStatus::State state, std::string version, std::string name,
                          std::string plan) {
  MigrationStatus status;
  status.state = state;
  status.version = std::move(version);
  status.name = std::move(name);
  status.plan = std::move(plan);
  return status;
}

}  // namespace

bool nothing_to_do(const Pending& pending) {
  return pending.work.empty() && pending.edited.empty() && pending.squashed.empty() && pending.notes.empty();
}

Pending pending(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                const std::optional<std::string>& to) {
  Pending result;
  const auto last = to ? version_of(*to) : std::string();
  if (to && find_version(migrations, last) == nullptr)
    throw MigrationError("no migration has the version " + *to);
  const auto newest = newest_applied(records);
  for (const auto& migration : migrations) {
    if (const auto* record = find_applied(records, migration.version)) {
      if (is_squashed(migration, records)) result.squashed.push_back(&migration);
      if (!is_edited(migration, records, *record)) continue;
      if (!options.accept_edited) refuse_edited(migration, *record);
      result.edited.push_back(&migration);
      result.notes.emplace_back(migration.file,
                                "was edited after it was applied; its new checksum is recorded");
      continue;
    }
    if (is_squashed(migration, records)) refuse_half_migrated(migration);
    if (to && migration.version > last) continue;
    if (migration.version < newest) {
      const auto text = "is older than " + newest + ", which is applied already";
      if (options.strict)
        throw MigrationError(migration.file + " " + text +
                                 "; give it a newer version, or leave "
                                 "out --strict to apply it out of order",
                             migration.file);
      result.notes.emplace_back(migration.file, text + "; it is applied out of order");
    }
    result.work.push_back(&migration);
  }
  for (const auto& [version, record] : records) {
    if (!record.applied || find_version(migrations, version) != nullptr) continue;
    if (is_replaced(migrations, version)) continue;
    const auto name = version + (record.name.empty() ? "" : "_" + record.name + ".sql");
    if (options.strict)
      throw MigrationError(name + " is applied, but its file is missing; restore it from version control",
                           name);
    result.notes.emplace_back(name, "is applied, but its file is missing");
  }
  return result;
}

Work last_plans(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                int steps) {
  Work work;
  std::set<std::string> plans;
  for (auto at = records.rbegin(); at != records.rend(); ++at) {
    const auto& record = at->second;
    if (!record.applied || is_replaced(migrations, record.version)) continue;
    const auto& plan = plan_of(record, find_version(migrations, record.version));
    if (!plans.contains(plan) && static_cast<int>(plans.size()) >= steps) continue;
    plans.insert(plan);
    work.push_back(to_revert(migrations, records, record, options));
  }
  return work;
}

Work newer_than(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                const std::string& version) {
  const auto last = version_of(version);
  if (last != "0" && find_applied(records, last) == nullptr)
    throw MigrationError("cannot roll back to " + version + ": that version is not applied");
  Work work;
  for (auto at = records.rbegin(); at != records.rend() && at->first > last; ++at)
    if (at->second.applied && !is_replaced(migrations, at->first))
      work.push_back(to_revert(migrations, records, at->second, options));
  return work;
}

Work these(const Migrations& migrations, const Records& records, const MigratorOptions& options,
           const std::vector<std::string>& versions) {
  Work work;
  for (auto at = records.rbegin(); at != records.rend(); ++at)
    if (at->second.applied && std::find(versions.begin(), versions.end(), at->first) != versions.end())
      work.push_back(to_revert(migrations, records, at->second, options));
  return work;
}

std::vector<MigrationStatus> states(const Migrations& migrations, const Records& records) {
  using State = MigrationStatus::State;
  const auto newest = newest_applied(records);
  std::vector<MigrationStatus> result;
  for (const auto& migration : migrations) {
    auto status = status_of(State::pending, migration.version, migration.name, migration.plan);
    if (const auto found = records.find(migration.version); found != records.end()) {
      const auto& record = found->second;
      if (record.applied)
        status.state = is_edited(migration, records, record) ? State::edited : State::applied;
      status.error = record.error;
    }
    status.out_of_order = status.state == State::pending && migration.version < newest;
    result.push_back(status);
  }
  for (const auto& [version, record] : records)
    if (record.applied && find_version(migrations, version) == nullptr && !is_replaced(migrations, version))
      result.push_back(status_of(State::missing, version, record.name, record.plan));
  for (auto& status : result) {
    const auto* record = find_applied(records, status.version);
    if (record == nullptr) continue;
    status.foreign = !record->ours;
    status.applied_at = record->applied_at;
    status.applied_by = record->applied_by;
    if (!record->duration.empty()) status.duration = Milliseconds(std::stoll(record->duration));
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.version < b.version; });
  return result;
}

}  // namespace rowan::migrator

namespace rowan {

std::string_view state_name(MigrationStatus::State state) {
  constexpr std::string_view names[] = {"applied", "pending", "edited", "missing"};
  return names[static_cast<int>(state)];
}

}  // namespace rowan
