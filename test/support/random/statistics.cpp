// Extended statistics on columns and expressions of a table.
#include "support/random/features.hpp"

namespace rowan::tool::testing {

void vary_statistics(Random& random, Schema& schema) {
  static constexpr std::array kinds{"ndistinct", "dependencies", "mcv"};
  for (auto& table : schema.tables) {
    if (table.columns.size() < 2 || table.partition_of || random.one_in(2)) continue;
    ExtendedStatistics statistics;
    statistics.name = {"public", table.name.name + "_stat"};
    if (random.one_in(2)) statistics.kinds = {random.one_of(kinds)};
    for (const auto* column : {"id", "code", "amount", "note"})
      if (find_column(table, column) != nullptr && !random.one_in(4))
        statistics.expressions.emplace_back(column);
    if (random.one_in(4)) statistics.expressions.emplace_back("(id % 10)");
    if (statistics.expressions.size() < 2) continue;
    if (random.one_in(3)) statistics.target = 400;
    if (random.one_in(3)) statistics.comment = "for the planner";
    table.statistics.push_back(statistics);
  }
}

}  // namespace rowan::tool::testing
