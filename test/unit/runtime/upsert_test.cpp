#include <doctest/doctest.h>

#include <rowan/write.hpp>

using namespace rowan;

namespace {

constexpr ColumnInfo of_counters[] = {{.name = "id", .type = "bigint"}, {.name = "count", .type = "integer"}};
constexpr int first_of_counters[] = {0};
constexpr TableInfo counter_info{.name = "counters", .constraints = {}};
const TableDescription counters{.name = "counters",
                                .columns = of_counters,
                                .primary_key = first_of_counters,
                                .relations = {},
                                .info = &counter_info};

}  // namespace

TEST_CASE("an upsert that gives no value is one of defaults, with an answer of its own and without") {
  const std::string words =
      "INSERT INTO counters AS t0 DEFAULT VALUES ON CONFLICT (id) DO UPDATE SET id = excluded.id ";
  CHECK(upsert_one(counters, {}, first_of_counters).sql() == words + "RETURNING t0.id, t0.count");
  CHECK(upsert_with(counters, {}, first_of_counters, {}).statement.sql() ==
        words + "RETURNING t0.id, t0.count, t0.xmax = 0");
}
