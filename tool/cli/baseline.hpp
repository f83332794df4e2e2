// Models the start of migrations for a database that exists: its catalog is what the headers say, and that is
// recorded there. To compare something else first, add it to require_same_catalog.
#pragma once
#include "cli/session.hpp"
#include "cli/target_database.hpp"
#include "model/schema.hpp"

namespace rowan::tool {

/// Builds `declared` in a scratch database and compares the two catalogs. Throws Failure that names the first
/// difference.
void require_same_catalog(Session& session, const TargetDatabase& target, const Schema& declared);

/// Records the project's migrations as applied. Throws Failure.
void record_baseline(Session& session, const TargetDatabase& target);

}  // namespace rowan::tool
