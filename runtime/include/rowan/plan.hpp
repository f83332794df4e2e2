// Models what PostgreSQL plans for a query, as EXPLAIN (FORMAT JSON) tells it.
// To read more of it, a member here and its line in plan.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan {

/// `query.explain(rowan::analyze)` runs the query too.
struct Analyze {};
inline constexpr Analyze analyze;

/// One node of a plan.
struct Plan {
  std::string node;      ///< `Index Scan`
  std::string relation;  ///< the table it reads; empty: none
  std::string index;     ///< the index it uses; empty: none
  double startup_cost = 0;
  double total_cost = 0;
  double estimated_rows = 0;
  double rows = 0;          ///< of one loop, where it was run
  double loops = 0;         ///< 0: not run
  double milliseconds = 0;  ///< of one loop, where it was run
  std::vector<Plan> inputs;

  [[nodiscard]] bool uses_index(std::string_view name) const;
  /// Reads the whole of the table.
  [[nodiscard]] bool scans(std::string_view table) const;
};

}  // namespace rowan
