// Models the guess at what a misspelt name was meant to be.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

/// The candidate nearest to `written` by edit distance, or empty when none is near: at most half of the
/// letters may differ, so that `on_destory` still finds `on_delete`.
std::string nearest(std::string_view written, const std::vector<std::string>& candidates);

/// `; did you mean 'x'?`, or nothing.
std::string did_you_mean(const std::string& guess);

/// `a, b, c`.
std::string listed(const std::vector<std::string>& names);

}  // namespace rowan::tool
