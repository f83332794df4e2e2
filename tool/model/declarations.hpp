// Models all that one scan of annotated headers yields: the desired schema, the C++ side, the user's
// decisions. To add a product of the scan: a member here, filled in tool/scan.
#pragma once
#include <vector>

#include "model/decisions.hpp"
#include "model/entity.hpp"
#include "model/schema.hpp"

namespace rowan::tool {

struct Declarations {
  Schema schema;  ///< managed tables only, expressions in normal form
  Decisions decisions;
  std::vector<Entity> entities;  ///< unmanaged ones too
  std::vector<EnumClass> enums;
};

}  // namespace rowan::tool
