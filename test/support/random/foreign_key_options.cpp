// What a foreign key does on change, when it is checked, and whether it has been.
#include "support/random/features.hpp"

namespace rowan::tool::testing {

void vary_foreign_key_options(Random& random, Schema& schema) {
  static constexpr std::array actions{ReferentialAction::no_action, ReferentialAction::restrict,
                                      ReferentialAction::cascade, ReferentialAction::set_default};
  for (auto& table : schema.tables)
    for (auto& key : table.foreign_keys) {
      if (random.one_in(3)) key.on_update = random.one_of(actions);
      if (random.one_in(4)) key.on_delete = random.one_of(actions);
      if (random.one_in(6)) key.match = MatchType::full;
      if (random.one_in(4)) key.deferrable = Deferrable::initially_immediate;
      if (random.one_in(5)) key.valid = false;
      if (random.one_in(5)) key.comment = "goes there";
    }
}

}  // namespace rowan::tool::testing
