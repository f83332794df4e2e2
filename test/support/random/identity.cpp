// Identity columns: ALWAYS or BY DEFAULT, or none, with the options and the name of their sequence.
#include "support/random/features.hpp"

namespace rowan::tool::testing {

void vary_identity(Random& random, Schema& schema) {
  for (auto& table : schema.tables) {
    auto& id = table.columns.at(0);
    if (random.one_in(4)) {
      id.identity.reset();
      continue;
    }
    if (random.one_in(3)) id.identity = IdentityGeneration::always;
    if (random.one_in(3)) id.identity_options.start = 100;
    if (random.one_in(3)) id.identity_options.increment = random.one_in(2) ? 10 : -1;
    if (id.identity_options.increment < 0) id.identity_options.start = -7;
    if (random.one_in(4)) id.identity_options.cache = 20;
    if (random.one_in(4)) id.identity_options.cycle = true;
    if (random.one_in(5)) id.identity_sequence = table.name.name + " numbers";
  }
}

}  // namespace rowan::tool::testing
