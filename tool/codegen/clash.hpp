// Models names that generated code would declare twice, or that would hide what it needs.
// To emit another name, add it to generated_names() so that a clash is told before a compiler tells it.
#pragma once
#include <string>
#include <vector>

#include "model/declarations.hpp"

namespace rowan::tool {

/// `file:line:column: error: …`, one per clash.
std::vector<std::string> clashes(const Declarations& declarations);

}  // namespace rowan::tool
