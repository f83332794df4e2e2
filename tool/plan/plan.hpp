// Models ordered work: which change runs when, in which file, in which transaction, and how it is undone.
// To add a safe procedure: one recipe in recipe.cpp (a Change → the Changes that replace it, with their file
// breaks).
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
  std::string name;  ///< create_shop, create_shop_2 …: without version
  std::string plan;  ///< version of the first file of this plan, set by who gives versions; empty: its own plan
  bool transactional = true;
  std::vector<Step> up;
  std::vector<Step> down;    ///< reverse order; empty with `irreversible` set
  std::string irreversible;  ///< reason why down raises
  std::vector<std::string>
      assertions;  ///< SQL that must hold first: the index built by the file before is valid
};

struct Plan {
  std::vector<PlannedFile> files;
};

struct PlanOptions {
  std::string name;
  int min_pg_version = 13;
};

Plan plan(const Schema& from, const Changes& changes, const PlanOptions& options);

}  // namespace rowan::tool
