// Models what a migration does in one line, for the command line.
// To count another change, add a row to the list in summary.cpp.
#pragma once
#include <string>

#include "model/change.hpp"

namespace rowan::tool {

/// `2 tables, 1 enum type, 2 indexes, 1 foreign key, 1 check`; `no changes`.
std::string plan_summary(const Changes& changes);

}  // namespace rowan::tool
