// Models the headers of the golden cases as a scan would give them.
// To add a case: a function in cases.cpp, its row in cases(), its annotated header in a folder of its name.
#pragma once
#include <string>
#include <vector>

#include "model/declarations.hpp"

namespace rowan::test {

struct GoldenCase {
  std::string name;
  tool::Declarations declarations;
};

std::vector<GoldenCase> cases();

}  // namespace rowan::test
