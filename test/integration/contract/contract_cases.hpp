// Models the cases of the contract that have no golden text: many objects, many rows, traps of ordering.
// To add a case, add it to the cases_*.cpp of its kind; it runs up, down and up by itself.
#pragma once
#include "golden/migrate/cases.hpp"

namespace rowan::tool::testing {

MigrateCases contract_cases();

MigrateCases ordering_cases();     ///< AshPostgres' scenarios of wrong order, and defects of quoting
MigrateCases many_object_cases();  ///< each changes three objects or more
MigrateCases large_table_cases();  ///< tables of 10,000 rows, whose rows are compared
MigrateCases user_type_cases();    ///< extensions, domains, composite and range types, collations
MigrateCases plain_cases();        ///< one operation each
MigrateCases key_option_cases();   ///< constraints, indexes and comments with all that they may say

}  // namespace rowan::tool::testing
