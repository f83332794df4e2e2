// Models two people's changes to one text, put together line by line: a file that is pulled again, and
// edited. To settle another kind of conflict, see `settled` in merge.cpp.
#pragma once
#include <string>
#include <vector>

namespace rowan::tool {

struct MergeConflict {
  std::size_t line = 0;  ///< in `mine`, from 1
  std::string mine;
  std::string theirs;
};

struct Merged {
  std::string text;  ///< with `theirs` where both changed the same lines
  std::vector<MergeConflict> conflicts;
};

/// `base` is what both began with. Lines that both added at one place are kept both, theirs first.
Merged merge(const std::string& base, const std::string& mine, const std::string& theirs);

}  // namespace rowan::tool
