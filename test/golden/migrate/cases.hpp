// Models the cases of the planner: a schema before, a schema after, what the user decided.
// To add a case, add it to the cases_*.cpp of its kind of object and run with ROWAN_UPDATE_GOLDEN=1;
// README.md tells who reads the cases.
#pragma once
#include <string>
#include <vector>

#include "model/decisions.hpp"
#include "model/schema.hpp"

namespace rowan::tool::testing {

struct MigrateCase {
  std::string name;  ///< folder of the expected SQL: lower case, words joined by `_`
  std::string says;  ///< a sentence: what is proved
  Schema before;
  Schema after;
  Decisions decisions = {};
  /// Statements that put rows into the tables of `before`; empty: the tables stay empty.
  std::string rows = {};
};
using MigrateCases = std::vector<MigrateCase>;

/// All cases, kind by kind.
MigrateCases migrate_cases();

MigrateCases table_cases();
MigrateCases column_cases();
MigrateCases column_option_cases();
MigrateCases type_cases();
MigrateCases rename_cases();
MigrateCases key_cases();
MigrateCases foreign_key_cases();
MigrateCases check_cases();
MigrateCases index_cases();
MigrateCases enum_type_cases();
MigrateCases sequence_cases();
MigrateCases mixed_cases();
MigrateCases statement_cases();
MigrateCases table_property_cases();

}  // namespace rowan::tool::testing
