// Models "did you mean": the known word nearest to one that is not known.
// To change what counts as near, change the bound in suggestion.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

/// The candidate nearest to `word` by edits (insert, delete, replace, swap of neighbours), or empty when none
/// is near enough to be meant: at most a third of the longer word's characters may differ.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace rowan::tool
