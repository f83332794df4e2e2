// Models what a rule must find, and what looks like it and is right.
// To prove a rule, add a row to the cases of its kind; rules_test.cpp demands one for every hazard.
#pragma once
#include <string>
#include <vector>

#include "operation/hazard.hpp"

namespace rowan::tool::testing {

struct RuleCase {
  Hazard hazard;
  std::string found;
  std::string near_miss;
  bool transactional = true;
};

/// Indexes, constraints, columns, types. The tables are those of `shop()` in rules_test.cpp.
std::vector<RuleCase> cases_of_tables();
/// Objects, access, partitions, transactions.
std::vector<RuleCase> cases_of_statements();

}  // namespace rowan::tool::testing
