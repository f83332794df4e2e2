#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {

MigrateCases contract_cases() {
  MigrateCases all;
  for (const auto make :
       {ordering_cases, many_object_cases, large_table_cases, user_type_cases, plain_cases, key_option_cases})
    for (auto& each : make()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
