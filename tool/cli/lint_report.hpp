// Models how findings are told: as compilers do, with the line and a caret, or as JSON.
// To tell more of a finding, add it to both functions.
#pragma once
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/linted_files.hpp"

namespace rowan::tool {

/// What a hazard does and what to do instead is told where it is found first; `told` remembers that.
std::string finding_text(const MigrationText& file, const Finding& finding, std::set<Hazard>& told);

nlohmann::ordered_json finding_json(const MigrationText& file, const Finding& finding);

}  // namespace rowan::tool
