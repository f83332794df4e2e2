// Models how one change becomes a step of a file: its statements, what to tell the reader, what it locks.
// To tell more of a step, extend make_step; what a lock or hazard means stands in operation/hazard.
#pragma once
#include <set>
#include <vector>

#include "plan/plan.hpp"

namespace rowan::tool {

/// Nobody waits for the locks of `created` tables: they are made in this very plan.
Step make_step(const Change& change, const std::set<QualifiedName>& created);

/// True if a step waits for a lock behind which the readers or writers of a table in use queue up, and holds
/// it only for a moment: better to give up and try again.
bool waits_for_strong_lock(const std::vector<Step>& steps);

/// The first major version of PostgreSQL that knows what the change uses.
int required_version(const Change& change);

}  // namespace rowan::tool
