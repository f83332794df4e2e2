// Models that something is proved wrong: thrown within verify, caught where the result is made.
// Nothing to extend.
#pragma once
#include "verify/verify.hpp"

namespace rowan::tool {

/// Leaves the passes at the first thing proved wrong.
struct Stop {
  VerifyFailure failure;
};

}  // namespace rowan::tool
