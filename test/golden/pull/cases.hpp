// Models databases whose headers are compared with the files beside: name of the case, schema, options.
// To add a case: a function in cases.cpp and its line in cases().
#pragma once
#include <string>
#include <vector>

#include "codegen/pull.hpp"

namespace rowan::test {

struct PullCase {
  std::string name;
  tool::Schema schema;
  tool::PullOptions options;
};

std::vector<PullCase> cases();

}  // namespace rowan::test
