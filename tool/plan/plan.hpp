// Models ordered work: which change runs when, in which file, in which transaction, and how it is undone.
// To add a safe procedure: one recipe in recipes_*.cpp (a Change → the Changes that replace it, with their
// groups of files).
#pragma once
#include <string>
#include <vector>

#include "model/change.hpp"
#include "operation/hazard.hpp"

namespace rowan::tool {

struct Step {
  Change change;
  std::vector<std::string> statements;
  std::string comment;  ///< what, which lock, its consequence
  Lock lock;
  Hazards hazards;
};

/// One migration file: both directions, each one transaction or exactly one statement.
struct PlannedFile {
  std::string name;  ///< create_shop, create_shop_validate …: without version
  /// Version of the first file of this plan, set by who gives versions; empty: its own plan.
  std::string plan;
  bool transactional = true;
  std::vector<Step> up;
  std::vector<Step> down;    ///< reverse order; empty with `irreversible` set
  std::string irreversible;  ///< reason why down raises
  std::vector<std::string>
      assertions;  ///< statements that must succeed first: the index built by the file before is valid
  bool limits_lock_wait_up = false;  ///< SET LOCAL lock_timeout: it waits for a lock that blocks others
  bool limits_lock_wait_down = false;
  int min_pg_version = 13;
};

struct Plan {
  std::vector<PlannedFile> files;
};

struct PlanOptions {
  std::string name;
  int min_pg_version = 13;
  bool online = true;  ///< false: nobody uses the tables meanwhile, so each change is done in one step
};

/// `changes` as diff gives them: they apply to `from` one after the other.
/// @throws OrderCycle; std::logic_error if a planned step does not apply, which is a defect of a recipe
Plan plan(const Schema& from, const Changes& changes, const PlanOptions& options);

/// One file with these very changes in this order, in one transaction: for a database that nobody uses yet.
/// Indexes are not built concurrently there.
/// @throws std::logic_error if one does not apply
PlannedFile plan_in_order(const Schema& from, const Changes& changes, const PlanOptions& options);

}  // namespace rowan::tool
