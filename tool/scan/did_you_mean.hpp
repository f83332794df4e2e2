// Models how a message words the guess at a misspelt name; the guess itself is model/suggestion's.
#pragma once
#include <string>
#include <vector>

#include "model/suggestion.hpp"

namespace rowan::tool {

/// `; did you mean 'x'?`, or nothing.
std::string did_you_mean(const std::string& guess);

/// `; did you mean 'x'? Legal: a, b`, or `; legal: a, b`.
std::string did_you_mean(const std::string& guess, const std::string& legal);

/// `a, b, c`.
std::string listed(const std::vector<std::string>& names);

}  // namespace rowan::tool
