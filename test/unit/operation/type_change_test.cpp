#include "operation/type_change.hpp"

#include <doctest/doctest.h>

#include "support/schema_builder.hpp"

namespace rowan::tool {

using testing::type;

TEST_CASE("PostgreSQL changes some types in the catalog alone") {
  struct Row {
    const char* from;
    const char* to;
    bool rewrites;
    bool narrows;
  };
  const Row rows[] = {
      {"varchar(10)", "varchar(20)", false, false},
      {"varchar(10)", "text", false, false},
      {"varchar(10)", "varchar", false, false},
      {"text", "varchar", false, false},
      {"text", "varchar(10)", true, true},
      {"varchar(20)", "varchar(10)", true, true},
      {"numeric(10,2)", "numeric(12,2)", false, false},
      {"numeric(10,2)", "numeric", false, false},
      {"numeric(10,2)", "numeric(10,3)", true, true},
      {"numeric(10,2)", "numeric(13,3)", true, false},
      {"numeric", "numeric(10,2)", true, true},
      {"timestamptz(3)", "timestamptz", false, false},
      {"timestamp", "timestamp(3)", true, true},
      {"timestamp", "timestamptz", true, false},
      {"integer", "bigint", true, false},
      {"bigint", "integer", true, true},
      {"integer", "numeric(8,0)", true, true},
      {"integer", "numeric(12,2)", true, false},
      {"real", "double precision", true, false},
      {"bigint", "double precision", true, true},
      {"uuid", "text", true, false},
      {"text", "integer", true, true},
      {"date", "timestamp", true, false},
      {"timestamp", "date", true, true},
      {"public.status", "text", true, false},
      {"integer[]", "bigint[]", true, false},
  };
  for (const auto& row : rows) {
    const auto cost = cost_of(type(row.from), type(row.to), "");
    const auto name = std::string(row.from) + " to " + row.to;
    CHECK_MESSAGE(cost.rewrites == row.rewrites, name);
    CHECK_MESSAGE(cost.narrows == row.narrows, name);
  }
}

TEST_CASE("a USING expression of the user's always rewrites") {
  CHECK(cost_of(type("varchar(10)"), type("text"), "lower(note)").rewrites);
}

}  // namespace rowan::tool
