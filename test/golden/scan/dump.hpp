// Models the declarations of a scan as text that a person can read and a diff can compare.
// Members that are empty or false are left out.
#pragma once
#include <string>

#include "model/declarations.hpp"

namespace rowan::tool {

std::string dump(const Declarations& declarations);

}  // namespace rowan::tool
