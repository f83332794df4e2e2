#include "golden/migrate/cases.hpp"

#include <iterator>

namespace rowan::tool::testing {

MigrateCases migrate_cases() {
  MigrateCases all;
  for (const auto make : {table_cases, column_cases, column_option_cases, type_cases, rename_cases, key_cases,
                          foreign_key_cases, check_cases, index_cases, enum_type_cases, sequence_cases,
                          mixed_cases, statement_cases, table_property_cases}) {
    auto some = make();
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  }
  return all;
}

}  // namespace rowan::tool::testing
