// Models the comparison of two schemas: what must change to get from one to the other, in an order in which
// the changes apply one after the other. To compare a new property: nothing, if it is in members(); a
// property nobody handles is reported, never lost.
#pragma once
#include <string>
#include <vector>

#include "model/change.hpp"
#include "model/decisions.hpp"

namespace rowan::tool {

/// Why a migration must not be written without a decision of the user.
struct Question {
  enum class Kind { drop, rename, cast, backfill, unsupported } kind;
  std::string object;   ///< `orders.note`
  std::string message;  ///< "column orders.note would be dropped with its data"
  std::string help;     ///< "pass --allow-drop, or annotate the new member [[rowan::renamed_from(\"note\")]]"
  std::vector<Decisions::Rename> renames = {};  ///< any of these decisions would answer it
};

struct Difference {
  Changes changes;  ///< without questions, folding them over `from` gives `to`, order of columns and enum
                    ///< values aside
  std::vector<Question> questions;
};

Difference diff(const Schema& from, const Schema& to, const Decisions& decisions);

}  // namespace rowan::tool
