// Models the way back from a catalog to the model: an expression that PostgreSQL deparsed is put into the
// words in which somebody wrote it. It needs nothing for a new struct: members() tell what to look at.
#pragma once
#include <vector>

#include "model/schema.hpp"

namespace rowan::tool {

/// A schema as it was written, and what inspect finds of it.
struct Wording {
  Schema written;
  Schema catalog;
};

/// `catalog`, each part of which that is equal in a wording's catalog as that one has it written; the first
/// wording that knows a part gives it. Statements are left out: a catalog has none.
Schema in_words_of(const std::vector<Wording>& wordings, const Schema& catalog);

}  // namespace rowan::tool
