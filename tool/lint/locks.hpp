// Models which tables a statement locks (PostgreSQL manual 13.3.1), measured on each server under test.
// To know another statement, add its row in locks.cpp.
#pragma once
#include "lint/course.hpp"

namespace rowan::tool {

/// The strongest lock on each table in use; weaker ones than SHARE UPDATE EXCLUSIVE are left out.
LockedTables locks_of(const ParsedStatement& statement, const Course& course);

}  // namespace rowan::tool
