// How far an index build is, which another session reads from pg_stat_progress_create_index.
#include <algorithm>

#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;
using Kind = MigrationEvent::Kind;

namespace {

/// Table a with rows in some fifty blocks, and a function that makes an index over them take `seconds`.
MigrationFile slow_rows(double seconds) {
  const auto pause = std::to_string(seconds / 200);
  return file(1, "slow_rows",
              "CREATE TABLE a (id int, pad text);\n"
              "INSERT INTO a SELECT n, repeat('x', 1900) FROM generate_series(1, 200) AS n;\n"
              "-- +goose StatementBegin\n"
              "CREATE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS\n"
              "$$ BEGIN PERFORM pg_sleep(" +
                  pause +
                  "); RETURN id; END $$;\n"
                  "-- +goose StatementEnd",
              "DROP TABLE a;");
}

/// Percents of the scan in the order in which they were told.
std::vector<int> percents(const Told& told, const std::string& phase) {
  std::vector<int> found;
  for (const auto& event : told.events)
    if (event.kind == Kind::progress && event.text.starts_with(phase))
      found.push_back(std::stoi(event.text.substr(phase.size())));
  return found;
}

}  // namespace

TEST_CASE("a concurrent index build tells how much of the table it has read") {
  TestDatabase database;
  auto index = build_index(2);
  index.sql.replace(index.sql.find("ON a (id)"), 9, "ON a (slow(id))");
  Told told;
  migrator(database, {slow_rows(3.5), index}, told.options()).migrate();
  const auto found = percents(told, "building index: scanning table, ");
  REQUIRE(found.size() >= 2);
  CHECK(std::is_sorted(found.begin(), found.end()));
  CHECK(found.front() > 0);
  CHECK(found.back() > found.front());
  CHECK(found.back() <= 100);
}

TEST_CASE("an index built in a transaction tells how far it is, and what runs after it tells nothing") {
  TestDatabase database;
  Told told;
  migrator(
      database,
      {slow_rows(0.6), file(2, "index_a", "CREATE INDEX a_slow ON a (slow(id));\nSELECT pg_sleep(0.2);", "")},
      told.options())
      .migrate();
  const auto found = percents(told, "building index: scanning table, ");
  REQUIRE(found.size() >= 3);
  CHECK(std::is_sorted(found.begin(), found.end()));
  CHECK(std::all_of(told.events.begin(), told.events.end(), [](const MigrationEvent& event) {
    return event.kind != Kind::progress || event.file == "20261121090002_index_a.sql";
  }));
  CHECK(told.events[told.events.size() - 2].text == "SELECT pg_sleep(0.2)");  // then only the end of the file
}
