// Models one measurement of a hazard: statements, and what they were found to lock and to do.
// To measure another hazard, add a case to hazard_cases_*.cpp; hazards_test.cpp demands one for every row
// with a lock.
#pragma once
#include <string>
#include <vector>

#include "operation/hazard.hpp"

namespace rowan::tool::testing {

enum class Effect { none, rewrites, scans, builds_index };

struct HazardCase {
  Hazard hazard;
  std::string statements;
  /// `p ACCESS EXCLUSIVE; t SHARE; `: every table, sequence and view that was there before;
  /// indexes only where one is named here. Of a statement that fails, its SQLSTATE.
  std::string found;
  Effect effect = Effect::none;
  std::string setup = {};     ///< before it, beside tables p, q and t (see hazards_test.cpp)
  int from = 0;               ///< the first and
  int until = 99;             ///< the last major version of PostgreSQL that does so
  bool from_outside = false;  ///< while a reader of t keeps it waiting: it cannot run in a transaction
  bool newer_syntax = false;  ///< libpg_query cannot parse it: lint says so, and tells no locks
};

std::vector<HazardCase> hazard_cases_of_tables();  ///< indexes, constraints, columns, types
std::vector<HazardCase> hazard_cases_of_objects();
std::vector<HazardCase> hazard_cases_of_transactions();

}  // namespace rowan::tool::testing
