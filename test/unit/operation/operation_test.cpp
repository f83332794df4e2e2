#include "operation/operation.hpp"

#include <doctest/doctest.h>
#include <set>

#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

using testing::before;
using testing::change_samples;

/// What is left of a change whose reverse need not know it.
Schema comparable(const Schema& schema) { return normalized(schema, false); }

}  // namespace

TEST_CASE("every kind of change has a sample") {
  std::set<std::size_t> kinds;
  for (const auto& sample : change_samples()) kinds.insert(sample.change.index());
  CHECK(kinds.size() == std::variant_size_v<AnyChange>);
}

TEST_CASE("every change becomes the SQL that is expected") {
  for (const auto& sample : change_samples()) {
    const auto statements = sql(sample.change);
    REQUIRE_MESSAGE(statements.size() == sample.sql.size(), summary(sample.change));
    for (std::size_t i = 0; i < statements.size(); ++i) CHECK(statements[i] == sample.sql[i]);
  }
}

TEST_CASE("a change and then its reverse give the schema back") {
  for (const auto& sample : change_samples()) {
    if (is_undone_by_several(sample.change)) continue;  // the planner's tests have it
    const auto schema = before(sample);
    const auto change = completed(sample.change, schema);
    auto changed = schema;
    REQUIRE_MESSAGE(apply(change, changed) == "", summary(change));
    const auto back = reverse(change);
    REQUIRE_MESSAGE(back.has_value(), summary(change));
    REQUIRE_MESSAGE(tool::apply(*back, changed) == "", summary(*back));
    CHECK_MESSAGE(comparable(changed) == comparable(schema), summary(change));
  }
}

TEST_CASE("the reverse of a reverse is the change, but for a value of an enum type") {
  for (const auto& sample : change_samples()) {
    if (is_undone_by_several(sample.change)) continue;  // the planner's tests have it
    const auto change = completed(sample.change, before(sample));
    const auto back = reverse(change);
    REQUIRE(back.has_value());
    if (std::holds_alternative<AddEnumValue>(change))
      CHECK(std::holds_alternative<RebuildEnumType>(*back));
    else
      CHECK_MESSAGE(reverse(*back) == change, summary(change));
  }
}

TEST_CASE("a change that finds another schema than it expects is refused and changes nothing") {
  for (const auto& sample : change_samples()) {
    Schema empty;
    if (std::holds_alternative<CreateSchema>(sample.change)) continue;
    CHECK_MESSAGE(apply(sample.change, empty) != "", summary(sample.change));
    CHECK(empty == Schema{});
  }
}

TEST_CASE("a change that ran already is refused, naming the object") {
  for (const auto& sample : change_samples()) {
    if (std::holds_alternative<BackfillColumn>(sample.change)) continue;  // changes rows only
    auto schema = before(sample);
    REQUIRE(apply(sample.change, schema) == "");
    const auto after = schema;
    CHECK_MESSAGE(apply(sample.change, schema) != "", summary(sample.change));
    CHECK_MESSAGE(schema == after, summary(sample.change));
  }
}

TEST_CASE(
    "what cannot run inside a transaction is one statement with a query that tells whether it is done") {
  int outside = 0;
  for (const auto& sample : change_samples()) {
    CHECK(transactional(sample.change) == done(sample.change).empty());
    if (transactional(sample.change)) continue;
    ++outside;
    CHECK(sql(sample.change).size() == 1);
    CHECK(done(sample.change).starts_with("SELECT "));
  }
  CHECK(outside == 3);
}

TEST_CASE("an added enum value that does not know the uses of its type is irreversible") {
  const Change change = AddEnumValue{{"public", "status"}, "paid", ""};
  CHECK(!reverse(change));
  CHECK(hazards(change) == Hazards{Hazard::irreversible});
  const auto known = completed(change, testing::shop());
  REQUIRE(reverse(known));
  const auto statements = sql(*reverse(known));
  CHECK(statements.front().find("state::text IN ('paid')") != std::string::npos);
}

TEST_CASE("locks name the other tables that are locked too") {
  const auto& orders = testing::orders;
  const auto foreign_key = testing::shop().tables[1].foreign_keys[0];
  const auto added = lock(AddForeignKey{orders, foreign_key});
  CHECK(added.level == LockLevel::share_row_exclusive);
  REQUIRE(added.others.size() == 1);
  CHECK(added.others[0].table.name == "customers");
  CHECK(added.others[0].level == LockLevel::share_row_exclusive);
  CHECK(lock(DropForeignKey{orders, foreign_key}).others[0].level == LockLevel::access_exclusive);
  const auto dropped = lock(DropTable{testing::shop().tables[1]});
  REQUIRE(dropped.others.size() == 1);
  CHECK(dropped.others[0].level == LockLevel::access_exclusive);
}

TEST_CASE("a column costs a rewrite only with a volatile default or an identity") {
  Column column{
      .name = "token", .type = {"", "uuid", {}, false}, .default_value = {}, .identity = {}, .comment = {}};
  const auto cost = [&] { return lock(AddColumn{{"public", "orders"}, column}); };
  CHECK(!cost().rewrites);
  CHECK(!cost().scans);
  column.default_value = "gen_random_uuid()";
  CHECK(cost().rewrites);
  column.default_value.reset();
  column.not_null = true;
  CHECK(hazards(AddColumn{{"public", "orders"}, column}) == Hazards{Hazard::needs_backfill});
  column.identity = IdentityGeneration::always;
  CHECK(cost().rewrites);
}

TEST_CASE("a backfill commits its batches and steps over rows that others hold") {
  const auto statement = sql(BackfillColumn{{"public", "orders"}, "order", "lower(note)"}).at(0);
  CHECK(statement.starts_with("DO $$"));
  for (const auto* part :
       {"COMMIT;", "FOR UPDATE SKIP LOCKED", "UPDATE public.orders SET \"order\" = lower(note)"})
    CHECK_MESSAGE(statement.find(part) != std::string::npos, part);
}

}  // namespace rowan::tool
