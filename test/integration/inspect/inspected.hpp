// Models what the tests of the inspector ask: the catalog of a test database, and its only table.
// To ask for another part, add a function here.
#pragma once
#include <doctest/doctest.h>

#include "inspect/inspect.hpp"
#include "support/database.hpp"

namespace rowan::tool::testing {

inline Inspection inspected(TestDatabase& database) {
  pqxx::work transaction(database.connection());
  return inspect(transaction);
}

inline Table only_table(TestDatabase& database, const std::string& ddl) {
  database.run(ddl);
  const auto found = inspected(database);
  REQUIRE(found.schema.tables.size() == 1);
  return found.schema.tables[0];
}

}  // namespace rowan::tool::testing
