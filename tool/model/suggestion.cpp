#include "model/suggestion.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace rowan::tool {
namespace {

char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

/// Letters left out, added or replaced, and neighbours swapped.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[i][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      auto& edits = rows[i][j];
      edits = std::min({rows[i - 1][j - 1] + (same ? 0 : 1), rows[i - 1][j] + 1, rows[i][j - 1] + 1});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
        edits = std::min(edits, rows[i - 2][j - 2] + 1);
    }
  }
  return rows.back().back();
}

bool first_half_is_right(std::string_view written, std::string_view candidate) {
  const auto half = (written.size() + 1) / 2;
  return candidate.size() >= half && edit_distance(written.substr(0, half), candidate.substr(0, half)) == 0;
}

std::size_t bound_of(std::string_view written, std::string_view candidate) {
  if (first_half_is_right(written, candidate)) return written.size() / 2;
  return written.size() < 3 ? 0 : std::max(written.size() / 3, std::size_t{1});
}

}  // namespace

std::string nearest(std::string_view written, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = written.size();
  for (const auto& candidate : candidates) {
    const auto bound = bound_of(written, candidate);
    const auto distance = edit_distance(written, candidate);
    if (distance > bound || distance >= best_distance ||
        distance >= std::max(candidate.size(), std::size_t{2}))
      continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace rowan::tool
