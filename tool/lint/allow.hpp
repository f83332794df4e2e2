// Models what a migration says that it knows: hazards declared in its header, and `-- rowan:allow` comments.
// To let it say more, read it in allow.cpp and tell it in docs/migrations.md.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "lint/lint.hpp"

namespace rowan::tool {

/// Where a statement stands in the text of its file.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// `-- rowan: NAME  hazard a,b` of the first line; of the way down `-- The way back: hazard a,b`.
std::set<Hazard> declared_hazards(const std::string& text, bool down);

/// A hazard is covered by itself, by the kind of harm that it is a case of, and by a worse one.
bool covers(Hazard allowed, Hazard found);

/// Removes what `-- rowan:allow H007 reason` allows, on a line of the statement or on the lines right before
/// it; adds what is wrong with such a comment: no hazard, no reason, nothing that it allows.
void apply_allows(const std::string& text, const std::vector<Place>& statements,
                  std::vector<Finding>& findings);

}  // namespace rowan::tool
