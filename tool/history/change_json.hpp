// Models a Change as JSON: {"op": "drop_column", …}, the word of its Operation and the members that it has.
// A new kind of change needs nothing here.
#pragma once
#include <string>

#include "history/canonical_json.hpp"
#include "model/change.hpp"

namespace rowan::tool {

Json change_to_json(const Change& change);

/// Throws JsonError for an operation or member that this version does not know; `where` begins its message.
Change change_from_json(const Json& json, const std::string& where);

}  // namespace rowan::tool
