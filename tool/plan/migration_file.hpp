// Models the text of a migration file, valid for Rowan, dbmate and goose at once (DESIGN: migration files).
// To add a directive: write it in migration_file.cpp, read it in runtime/src/migration_file.cpp.
#pragma once
#include <string>

#include "plan/plan.hpp"

namespace rowan::tool {

/// The whole .sql file.
std::string migration_sql(const PlannedFile& file);

/// The skeleton of `migration add --empty`: for SQL written by hand.
std::string empty_migration_sql(const std::string& name);

}  // namespace rowan::tool
