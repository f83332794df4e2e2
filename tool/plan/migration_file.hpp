// Models the text of a migration file, valid for Rowan, dbmate and goose at once (DESIGN: migration files).
// To add a directive: write it in migration_file.cpp, read it in runtime/src/migration_file.cpp.
#pragma once
#include <string>

#include "plan/plan.hpp"

namespace rowan::tool {

/// The whole .sql file. Its directives, which the migrator reads and other runners take for comments:
///   `-- rowan: NAME plan=VERSION …`  the first line; `plan` is PlannedFile::plan, left out when that is
///       empty (then the file is a plan of its own)
/// and, in a section with transaction:false, before its one statement, each on one line:
///   `-- rowan:builds_index public.acct_email_idx`  quoted as in SQL: the index that the statement builds;
///       an INVALID one of that name is dropped before
///   `-- rowan:done SELECT …`  done(change) of tool/operation: true once the statement took effect, so that
///       a statement that ran but was not recorded is not run again
/// The comment lines right before a statement are what progress and errors call it.
std::string migration_sql(const PlannedFile& file);

/// The skeleton of `migration add --empty`: for SQL written by hand.
std::string empty_migration_sql(const std::string& name);

}  // namespace rowan::tool
