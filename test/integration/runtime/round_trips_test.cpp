#include <doctest/doctest.h>

#include "counting_proxy.hpp"
#include "fixture.hpp"

namespace {

using namespace rowan::testing;

/// A Database whose network is counted; `cost` is what happened on it since the last call.
class CountedTrips {
 public:
  CountedTrips() : proxy_(server_.url()), db({.url = proxy_.url(), .pool_size = 1}) {
    server_.run("create table kept (id int primary key)");
    run(db, "select 1");  // connects
    cost();
  }
  int cost() {
    const int now = proxy_.round_trips();
    return now - std::exchange(before_, now);
  }

 private:
  rowan::tool::testing::TestDatabase server_;
  CountingProxy proxy_;
  int before_ = 0;

 public:
  rowan::Database db;
};

TEST_CASE("a statement alone is one round trip, and one more when it is prepared for the first time") {
  CountedTrips counted;
  const auto insert = rowan::Statement::of("insert into kept values ($1)");
  const auto keep = [&](std::int32_t id) {
    const rowan::Session session = counted.db;
    session.execute(insert, parameters(id));
    return counted.cost();
  };
  CHECK(keep(1) <= 2);
  CHECK(keep(2) == 1);
  CHECK(keep(3) == 1);
}

TEST_CASE("BEGIN and the first statement are one round trip, also when that is prepared with them") {
  CountedTrips counted;
  for (int time = 0; time < 2; ++time) {
    CAPTURE(time);
    counted.db.transaction([&](rowan::Transaction& tx) {
      CHECK(counted.cost() == 0);
      run(tx, "insert into kept values ($1)", std::int32_t{time});
      CHECK(counted.cost() == 1);
    });
    CHECK(counted.cost() == 1);  // COMMIT
  }
}

TEST_CASE("BEGIN rides with the first statement when that fails, and ROLLBACK is one round trip") {
  CountedTrips counted;
  CHECK_THROWS_AS(counted.db.transaction([&](rowan::Transaction& tx) { run(tx, "select 1 / 0"); }),
                  rowan::Error);
  CHECK(counted.cost() == 2);
}

}  // namespace
