#include "model/suggestion.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace rowan::tool {
namespace {

char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view written, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = written.size() / 2 + 1;
  for (const auto& candidate : candidates) {
    const auto distance = edit_distance(written, candidate);
    if (distance >= best_distance || distance >= std::max(candidate.size(), std::size_t{2})) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace rowan::tool
