#include <doctest/doctest.h>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;

struct Seen {
  std::string sql;
  std::vector<std::string> parameters;
  std::string error;
  int rows;
};

class Watched {
 public:
  Watched()
      : fixture(rowan::Options{.on_query = [this](const rowan::QueryEvent& event) {
          CHECK(event.db.count() >= 0);
          seen.push_back({std::string(event.sql), event.parameters, std::string(event.error), event.rows});
        }}) {}

  std::vector<Seen> seen;
  Fixture fixture;
};

TEST_CASE("the hook sees infinite timestamps as PostgreSQL writes them") {
  Watched watched;
  run(watched.fixture.db, "select $1::timestamptz, $2::timestamp", rowan::timestamptz::min(),
      rowan::timestamp::max());
  REQUIRE(watched.seen.size() == 1);
  CHECK(watched.seen[0].parameters == std::vector<std::string>{"-infinity", "infinity"});
}

TEST_CASE("the hook sees each statement with its parameters as text") {
  Watched watched;
  run(watched.fixture.db, "select $1::int4, $2::text, $3::bool, $4::uuid", std::int32_t{-5},
      std::string("a'b"), true, rowan::uuid{});
  run(watched.fixture.db, "select $1::numeric, $2::int4", rowan::decimal{"12.50"},
      std::optional<std::int32_t>{});
  REQUIRE(watched.seen.size() == 2);
  const auto& first = watched.seen[0];
  CHECK(first.sql == "select $1::int4, $2::text, $3::bool, $4::uuid");
  CHECK(first.rows == 1);
  REQUIRE(first.parameters.size() == 4);
  CHECK(first.parameters[0] == "-5");
  CHECK(first.parameters[1].find("a'b") != std::string::npos);
  CHECK(first.parameters[2].front() == 't');
  CHECK(first.parameters[3].find("00000000-0000-0000-0000-000000000000") != std::string::npos);
  REQUIRE(watched.seen[1].parameters.size() == 2);
  CHECK(watched.seen[1].parameters[0] == "12.50");
  CHECK(watched.seen[1].parameters[1] == "NULL");
}

TEST_CASE("a failed statement is logged with its SQLSTATE") {
  Watched watched;
  CHECK_THROWS_AS(run(watched.fixture.db, "select 1 / 0"), rowan::Error);
  REQUIRE(watched.seen.size() == 1);
  CHECK(watched.seen[0].error == "22012");
}

TEST_CASE("parameters of a sensitive table are masked") {
  Watched watched;
  static constexpr rowan::TableInfo secrets{.name = "secrets", .constraints = {}, .sensitive = true};
  const rowan::Statement statement("select $1::text", &secrets);
  (void)rowan::Session(watched.fixture.db).execute(statement, parameters(std::string("s3cret")));
  REQUIRE(watched.seen.size() == 1);
  for (const auto& parameter : watched.seen[0].parameters)
    CHECK(parameter.find("s3cret") == std::string::npos);
}

}  // namespace
