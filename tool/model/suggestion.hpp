// Models "did you mean": the known word nearest to one that is not known.
// To change what counts as near, change the bound in suggestion.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

/// The candidate nearest to `written` by edits, upper and lower case alike, or empty when none is near: at
/// most half of the letters may differ, so that `on_destory` still finds `on_delete`.
std::string nearest(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace rowan::tool
