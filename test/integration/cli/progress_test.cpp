// What stands at a terminal, and only there, while an index is built.
#include <doctest/doctest.h>

#include "workplace.hpp"

using namespace rowan::test;

namespace {

constexpr const char* rows = R"(
CREATE TABLE notes (id int, pad text);
INSERT INTO notes SELECT n, repeat('x', 1900) FROM generate_series(1, 200) AS n;
-- +goose StatementBegin
CREATE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_sleep(0.012); RETURN id; END $$;
-- +goose StatementEnd
)";

Workplace& with_slow_index(Workplace& at) {
  REQUIRE(at.rowan("db create").exit_code == 0);
  at.write("migrations/20261121093000_rows.sql", std::string("-- migrate:up") + rows + "-- migrate:down\n");
  at.write("migrations/20261121093001_slow.sql",
           "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY notes_slow ON notes (slow(id));\n"
           "-- migrate:down transaction:false\nDROP INDEX CONCURRENTLY notes_slow;\n");
  return at;
}

}  // namespace

TEST_CASE("db migrate shows at a terminal how far an index build is") {
  Workplace at;
  const Ran migrated = with_slow_index(at).rowan_at_terminal("db migrate", "");
  CHECK(migrated.exit_code == 0);
  CHECK(migrated.out.find("20261121093001_slow.sql: building index: scanning table, ") != std::string::npos);
  CHECK(migrated.out.find(" %") != std::string::npos);
}

TEST_CASE("db migrate writes nothing of progress into a file") {
  Workplace at;
  const Ran migrated = with_slow_index(at).rowan("db migrate");
  CHECK(migrated.out == "applied 20261121093000_rows.sql\napplied 20261121093001_slow.sql\n");
  CHECK(migrated.err == "");
}
