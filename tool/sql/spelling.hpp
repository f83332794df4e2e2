// Models that two texts can be one expression: a catalog that was dumped and restored spells some in another
// way. To know another such way, give it a text of its own in in_one_spelling (in_list.hpp).
#pragma once
#include "model/schema.hpp"

namespace rowan::tool {

/// `to`, with the expressions of tables and domains that `from` has too, only otherwise spelled, as in
/// `from`.
Schema spelled_like(const Schema& from, Schema to);

}  // namespace rowan::tool
