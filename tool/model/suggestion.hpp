// Models "did you mean": the known word nearest to one that is not known.
// To change what counts as near, change the bound in suggestion.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

/// The candidate nearest to `written` by edits, upper and lower case alike, or empty when none is near:
/// a third of the letters may differ (swapped neighbours count once), and half of them where the first half
/// is right, so that `on_destory` still finds `on_delete`, while `pull` is no `url`.
std::string nearest(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace rowan::tool
