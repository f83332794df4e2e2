#include <algorithm>

#include "fixture.hpp"
#include "no_primary_key.rowan.hpp"

namespace {

using repository_test::Fixture;
namespace c = columns;

constexpr const char* tables =
    "create table readings (sensor text not null, at timestamptz not null, value double precision not null);"
    "create unique index readings_sensor_at_key on readings (sensor, at);"
    "create unique index readings_high_key on readings (at) where value > 9";

constexpr rowan::timestamptz noon{std::chrono::microseconds(1'795'262'400'000'000)};
constexpr rowan::timestamptz later = noon + std::chrono::hours(1);

}  // namespace

TEST_CASE("rows without a primary key are inserted, found by their unique key, upserted and queried") {
  Fixture fixture(tables);
  const ReadingRepository readings{fixture.db()};
  const auto first = readings.insert({.sensor = "roof", .at = noon, .value = 1.5});
  CHECK(first.sensor == "roof");
  CHECK(first.at == noon);
  const auto more = readings.insert_all(
      {{.sensor = "roof", .at = later, .value = 2}, {.sensor = "cellar", .at = noon, .value = 3}});
  CHECK(more.size() == 2);

  const auto found = readings.find_by_sensor_and_at("roof", later);
  REQUIRE(found.has_value());
  CHECK(found->value == 2);
  CHECK_FALSE(readings.find_by_sensor_and_at("cellar", later).has_value());

  const auto stored =
      readings.upsert({.sensor = "roof", .at = later, .value = 7}, ReadingRepository::Key::sensor_and_at);
  CHECK(stored.value == 7);
  CHECK(readings.find_by_sensor_and_at("roof", later)->value == 7);
  const auto high = readings.where(c::reading.value > 2.0).order_by(c::reading.value.desc()).list();
  REQUIRE(high.size() == 2);
  CHECK(high[0].sensor == "roof");
  CHECK(high[1].sensor == "cellar");
  CHECK(readings.where(c::reading.sensor == "roof").count() == 2);
}

TEST_CASE("a row whose unique key is taken is refused, in a partial key only where its condition holds") {
  Fixture fixture(tables);
  const ReadingRepository readings{fixture.db()};
  readings.insert({.sensor = "roof", .at = noon, .value = 10});
  CHECK_THROWS_AS(readings.insert({.sensor = "roof", .at = noon, .value = 1}), rowan::UniqueViolation);
  readings.insert({.sensor = "cellar", .at = noon, .value = 9});
  CHECK_THROWS_AS(readings.insert({.sensor = "attic", .at = noon, .value = 11}), rowan::UniqueViolation);
  CHECK(readings.where(c::reading.at == noon).count() == 2);
}
