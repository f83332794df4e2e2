#include "scan/diagnostic.hpp"

#include <algorithm>

namespace rowan::tool {

void Diagnostics::add(Diagnostic diagnostic) {
  repeated_ = std::any_of(groups_.begin(), groups_.end(), [&](const auto& group) {
    return group[0].position == diagnostic.position && group[0].message == diagnostic.message;
  });
  if (!repeated_) groups_.push_back({std::move(diagnostic)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  auto groups = groups_;
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& a, const auto& b) { return a[0].position < b[0].position; });
  std::vector<Diagnostic> result;
  for (const auto& group : groups) result.insert(result.end(), group.begin(), group.end());
  return result;
}

}  // namespace rowan::tool
