// Models one claim to measure: a change, and the schema it is made to.
// To measure another situation of an operation, add a case to measured_cases.cpp.
#pragma once
#include <string>
#include <vector>

#include "model/change.hpp"

namespace rowan::tool::testing {

struct MeasuredCase {
  std::string says;
  Schema before;
  Change change;
};

std::vector<MeasuredCase> measured_cases();
/// Those of measured_table_properties.cpp.
std::vector<MeasuredCase> measured_table_properties();

}  // namespace rowan::tool::testing
