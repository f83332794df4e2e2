// How a column sorts, and how PostgreSQL keeps it: collation, storage, compression, statistics.
#include "support/random/features.hpp"

namespace rowan::tool::testing {

void vary_column_options(Random& random, Schema& schema) {
  for (auto& table : schema.tables)
    for (auto& column : table.columns) {
      if (is_text(column)) {
        if (!column.collation && random.one_in(4)) column.collation = QualifiedName{"pg_catalog", "C"};
        if (random.one_in(4)) column.storage = random.one_in(2) ? "external" : "main";
        if (random.one_in(6)) column.compression = "pglz";
      }
      if (random.one_in(6)) column.statistics = random.one_in(2) ? 500 : 0;
      if (random.one_in(8)) column.options.emplace_back("n_distinct", random.one_in(2) ? "-0.5" : "100");
    }
}

}  // namespace rowan::tool::testing
