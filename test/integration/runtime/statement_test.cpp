#include <doctest/doctest.h>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;

constexpr const char* prepared =
    "select count(*) from pg_prepared_statements where statement like '%from kept%' "
    "and statement not like '%pg_prepared%'";

TEST_CASE("a statement is prepared once on a connection however often it runs") {
  Fixture fixture(rowan::Options{.pool_size = 1});
  fixture.server.run("create table kept (id int)");
  for (std::int32_t i = 0; i < 20; ++i) run(fixture.db, "select id from kept where id = $1", i);
  fixture.db.transaction(
      [](rowan::Transaction& tx) { run(tx, "select id from kept where id = $1", std::int32_t{1}); });
  CHECK(value<std::int64_t>(fixture.db, prepared) == 1);
  run(fixture.db, "select id from kept where id > $1", std::int32_t{1});
  CHECK(value<std::int64_t>(fixture.db, prepared) == 2);
}

TEST_CASE("a statement that failed to prepare is prepared when it can be") {
  Fixture fixture(rowan::Options{.pool_size = 1});
  CHECK_THROWS_AS(run(fixture.db, "select id from kept"), rowan::StatementError);
  fixture.server.run("create table kept (id int)");
  CHECK(run(fixture.db, "select id from kept").rows() == 0);
}

TEST_CASE("a type that changes under live statements does not fail the next call") {
  Fixture fixture(rowan::Options{.pool_size = 1});
  fixture.server.run("create table kept (id int); insert into kept values (1)");
  CHECK(value<std::int32_t>(fixture.db, "select * from kept") == 1);
  fixture.server.run("alter table kept alter id type bigint");
  CHECK(value<std::int64_t>(fixture.db, "select * from kept") == 1);
  CHECK(value<std::int64_t>(fixture.db, "select * from kept") == 1);
}

TEST_CASE("inside a transaction such a change is retryable, and the retry succeeds") {
  Fixture fixture(rowan::Options{.pool_size = 1});
  fixture.server.run("create table kept (id int); insert into kept values (1)");
  CHECK(value<std::int32_t>(fixture.db, "select * from kept") == 1);
  fixture.server.run("alter table kept alter id type bigint");
  int attempts = 0;
  const auto found = fixture.db.transaction(rowan::RetryPolicy{}, [&](rowan::Transaction& tx) {
    ++attempts;
    return value<std::int64_t>(tx, "select * from kept");
  });
  CHECK(found == 1);
  CHECK(attempts == 2);
}

TEST_CASE("statements that someone deallocated are prepared again") {
  Fixture fixture(rowan::Options{.pool_size = 1});
  CHECK(value<std::int32_t>(fixture.db, "select 7") == 7);
  fixture.db.transaction([](rowan::Transaction& tx) { tx.execute("deallocate all"); });
  CHECK(value<std::int32_t>(fixture.db, "select 7") == 7);
}

TEST_CASE("behind a pooler nothing is prepared by name") {
  Fixture fixture(rowan::Options{.pool_size = 1, .prepare = false});
  fixture.server.run("create table kept (id int); insert into kept values (3)");
  for (int i = 0; i < 3; ++i)
    CHECK(value<std::int32_t>(fixture.db, "select id from kept where id = $1", std::int32_t{3}) == 3);
  fixture.db.transaction([](rowan::Transaction& tx) {
    CHECK(value<std::int32_t>(tx, "select id from kept where id = $1", std::int32_t{3}) == 3);
  });
  CHECK(value<std::int64_t>(fixture.db, prepared) == 0);
}

TEST_CASE("a write says how many rows it changed") {
  Fixture fixture;
  fixture.server.run("create table kept (id int)");
  CHECK(run(fixture.db, "insert into kept select generate_series(1, 5)").affected() == 5);
  CHECK(run(fixture.db, "delete from kept where id > $1", std::int32_t{3}).affected() == 2);
  CHECK(run(fixture.db, "select * from kept").rows() == 3);
}

}  // namespace
