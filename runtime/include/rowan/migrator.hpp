// Models the runner of migrations: what a database has had, what it still needs, and how it gets there.
// The CLI and applications use this class alike. To report another event, add a MigrationEvent::Kind.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <rowan/hook.hpp>
#include <rowan/migration.hpp>

namespace rowan {

class Database;

/// What happens while a Migrator works, for people to read.
struct MigrationEvent {
  enum class Kind {
    waiting,    ///< for another migrator, or for locks that others hold: `text` says whose
    note,       ///< out of order, missing file, INVALID index dropped, NOTICE of the server
    file,       ///< a file begins
    statement,  ///< a statement begins: `text` is its comment, or its first line
    progress,   ///< of an index build: `text` is its phase and how much of that is done
    retry,      ///< a lock was not had in time; the file begins anew
    finished    ///< the file is applied, or rolled back, and recorded
  } kind;
  std::string file;
  std::string text;
  std::chrono::milliseconds duration{0};  ///< of a finished file
};

struct MigratorOptions {
  bool strict = false;         ///< refuse files older than the newest applied one, and missing files
  bool accept_edited = false;  ///< take the new checksum of files edited after they were applied
  std::chrono::milliseconds lock_timeout{2000};  ///< for statements in transactions (SET LOCAL lock_timeout)
  int lock_tries = 10;                           ///< runs of a file that fails with a lock timeout (55P03)
  std::chrono::milliseconds retry_delay{1000};   ///< doubled with each try up to a minute, with full jitter
  std::chrono::milliseconds migrator_wait{60000};  ///< for another migrator to finish
  std::string migrations_table = "schema_migrations";
  Hook<MigrationEvent> on_event{};
  /// Asked often; once it is true, the running statement is cancelled and MigrationInterrupted thrown. A
  /// signal handler may set what it reads.
  bool (*interrupted)() = nullptr;
};

/// One line of `rowan db status`.
struct MigrationStatus {
  enum class State {
    applied,
    pending,
    edited,  ///< applied, and its file has another checksum now
    missing  ///< applied, and there is no such file
  } state = State::pending;
  std::string version;
  std::string name;
  std::string plan;
  bool out_of_order = false;  ///< pending, and older than the newest applied one
  bool foreign = false;       ///< applied by another runner: only its version is known
  std::string applied_at;     ///< ISO 8601, in the session's time zone; empty if not known
  std::string applied_by;     ///< the database role
  std::optional<std::chrono::milliseconds> duration;
  std::string error;  ///< pending: PostgreSQL's message of its last failure
};
std::string_view state_name(MigrationStatus::State state);

/// Applies and reverts migrations over one connection of its own, which lives as long as one call.
///
/// Bookkeeping: `schema_migrations(version)` as dbmate has it, and beside it `rowan_migrations` with name,
/// checksum, plan, times and errors, both in the first schema of the search_path. A version that stands only
/// in schema_migrations was applied by another runner and counts as applied. Only one migrator works on a
/// database at a time: it polls `pg_try_advisory_lock`, since waiting inside a statement would deadlock with
/// CREATE INDEX CONCURRENTLY. Session locks do not survive PgBouncer's transaction mode: connect directly.
///
/// Every call throws MigrationError. A transactional file that fails leaves nothing behind but a note of the
/// error in rowan_migrations; files before it stay applied.
class Migrator {
 public:
  /// `url` is a libpq connection string or URI.
  Migrator(std::string url, MigrationSource source, MigratorOptions options = {});

  /// Applies pending files in order, up to and including `to`. Returns the names of the applied files.
  std::vector<std::string> migrate(const std::optional<std::string>& to = {});

  /// Records pending files as applied and runs nothing: for a database that has all they make already. All or
  /// none. Returns the names of the files.
  std::vector<std::string> baseline();

  /// Reverts the last `steps` plans: all files that one `migration add` wrote count as one.
  std::vector<std::string> rollback(int steps = 1);

  /// Reverts everything newer than `version`, which stays applied; "0" reverts all.
  std::vector<std::string> rollback_to(const std::string& version);

  /// Reverts those of `versions` that are applied, newest first; the others are left alone, newer ones too.
  std::vector<std::string> revert(const std::vector<std::string>& versions);

  /// Every known version, oldest first. Changes nothing, waits for nobody.
  std::vector<MigrationStatus> status();

  /// The SQL that migrate(to) would run. Changes nothing.
  std::string migrate_sql(const std::optional<std::string>& to = {});
  /// The SQL that rollback(steps) would run. Changes nothing.
  std::string rollback_sql(int steps = 1);

 private:
  template <class Choose>
  std::vector<std::string> revert_work(Choose choose);

  std::string url_;
  MigrationSource source_;
  MigratorOptions options_;
};

/// `Migrator(url, source, options).migrate()`: for the start of an application, before its first query.
/// Returns the names of the applied files. Several processes may start at once: one works, the others wait.
std::vector<std::string> migrate(const std::string& url, const MigrationSource& source,
                                 const MigratorOptions& options = {});
/// The same where the Database connects: `rowan::migrate(db,
/// rowan::MigrationSource::from_folder("migrations"))`.
std::vector<std::string> migrate(const Database& database, const MigrationSource& source,
                                 const MigratorOptions& options = {});
/// From the files of a folder.
std::vector<std::string> migrate(const Database& database, const std::string& folder,
                                 const MigratorOptions& options = {});
/// From MigrationSource::embedded(): `rowan::migrate(db)`.
std::vector<std::string> migrate(const Database& database, const MigratorOptions& options = {});

}  // namespace rowan
