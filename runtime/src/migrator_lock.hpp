// Models the right to migrate a database: one session advisory lock, polled, never waited for in a statement
// (a blocked statement holds a snapshot, and CREATE INDEX CONCURRENTLY would wait for that: a deadlock).
#pragma once
#include "migrator_session.hpp"
#include "rowan/migrator.hpp"

namespace rowan::migrator {

class MigratorLock {
 public:
  /// Throws MigrationError after options.migrator_wait, saying who holds it.
  MigratorLock(Session& session, const MigratorOptions& options);
  ~MigratorLock();
  MigratorLock(const MigratorLock&) = delete;
  MigratorLock& operator=(const MigratorLock&) = delete;

 private:
  Session& session_;
};

}  // namespace rowan::migrator
