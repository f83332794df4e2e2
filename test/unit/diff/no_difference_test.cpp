// What two databases may have in different ways without being different.
#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

Schema with_parameters(std::vector<StorageParameter> parameters) {
  return schema().add(table("orders")
                          .id()
                          .adjust([&](Table& table) { table.with = parameters; })
                          .index({"id"}, "orders_idx", [&](Index& index) { index.with = parameters; }));
}

}  // namespace

TEST_CASE("storage parameters in another order are the same") {
  const StorageParameter fill{"fillfactor", "70"};
  const StorageParameter vacuum{"autovacuum_enabled", "false"};
  const auto [changes, questions] =
      diff(with_parameters({fill, vacuum}), with_parameters({vacuum, fill}), {});
  CHECK(changes.empty());
  CHECK(questions.empty());
}

}  // namespace rowan::tool::testing
