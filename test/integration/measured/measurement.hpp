// Models what statements do to tables in use: locks read from pg_locks, files from pg_class, scans from the
// session's counters and DEBUG lines. To measure another effect, add a member and where it is read.
#pragma once
#include <map>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "operation/hazard.hpp"

namespace rowan::tool::testing {

using LockedRelations =
    std::map<QualifiedName, LockLevel>;  ///< strongest; ACCESS SHARE is what every reader takes

struct Measurement {
  LockedRelations tables;        ///< partitioned ones too
  LockedRelations others;        ///< sequences, views, materialized views, indexes
  bool rewrites = false;         ///< another file on disk
  bool tells_rewriting = false;  ///< PostgreSQL says that it writes each row anew
  bool scans = false;
  bool builds_index = false;
};

/// Runs the statements in a transaction that is rolled back. Locks of relations that existed before.
Measurement measure(pqxx::connection& connection, const std::vector<std::string>& statements);

/// For what cannot run in a transaction: the locks that the statement has or asks for while a reader of
/// `table` keeps it waiting. It runs to its end.
Measurement measure_from_outside(const std::string& url, const std::string& table,
                                 const std::string& statement);

/// `p SHARE ROW EXCLUSIVE; t ACCESS EXCLUSIVE; `
std::string text(const LockedRelations& locks);

}  // namespace rowan::tool::testing
