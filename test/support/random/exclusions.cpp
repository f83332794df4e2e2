// Exclusion constraints with several elements, of ranges, with the options of their index.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {

void vary_exclusions(Random& random, Schema& schema) {
  for (auto& table : schema.tables) {
    if (random.one_in(2)) continue;
    Exclusion exclusion;
    exclusion.name = table.name.name + "_apart";
    if (random.one_in(2)) {
      exclusion.elements.push_back(
          {{.column = "", .expression = expression("int8range(id, id + 1)")}, random.one_in(2) ? "&&" : "="});
    } else {
      exclusion.method = "btree";
      exclusion.elements.push_back({{.column = "id", .expression = {}}, "="});
      if (find_column(table, "note") != nullptr)
        exclusion.elements.push_back({{.column = "note", .expression = {}}, "="});
      if (find_column(table, "amount") != nullptr && random.one_in(2)) exclusion.include = {"amount"};
    }
    if (random.one_in(3)) exclusion.with.emplace_back("fillfactor", "70");
    if (random.one_in(3)) exclusion.predicate = expression("id > 5");
    if (random.one_in(3)) exclusion.deferrable = Deferrable::initially_immediate;
    table.exclusions.push_back(exclusion);
  }
}

}  // namespace rowan::tool::testing
