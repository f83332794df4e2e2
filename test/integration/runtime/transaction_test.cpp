#include <doctest/doctest.h>
#include <pqxx/pqxx>
#include <thread>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;

class Counted : public Fixture {
 public:
  Counted() { server.run("create table kept (id int primary key)"); }
  std::int64_t rows() { return std::stoll(server.value("select count(*) from kept")); }
};

void keep(const rowan::Session& session, std::int32_t id) {
  run(session, "insert into kept values ($1)", id);
}

TEST_CASE("a transaction commits when its work returns and gives back what it returned") {
  Counted fixture;
  const int result = fixture.db.transaction([](rowan::Transaction& tx) {
    keep(tx, 1);
    keep(tx, 2);
    return 42;
  });
  CHECK(result == 42);
  CHECK(fixture.rows() == 2);
}

TEST_CASE("an exception rolls a transaction back") {
  Counted fixture;
  CHECK_THROWS_AS(fixture.db.transaction([](rowan::Transaction& tx) {
    keep(tx, 1);
    throw std::runtime_error("no");
  }),
                  std::runtime_error);
  CHECK(fixture.rows() == 0);
}

TEST_CASE("an explicit transaction needs its commit") {
  Counted fixture;
  {
    rowan::Transaction tx{fixture.db};
    keep(tx, 1);
  }
  CHECK(fixture.rows() == 0);
  rowan::Transaction tx{fixture.db};
  keep(tx, 1);
  CHECK(fixture.rows() == 0);
  tx.commit();
  CHECK(fixture.rows() == 1);
}

TEST_CASE("a nested transaction is a savepoint of its own") {
  Counted fixture;
  fixture.db.transaction([](rowan::Transaction& tx) {
    keep(tx, 1);
    try {
      tx.transaction([](rowan::Transaction& inner) {
        keep(inner, 2);
        keep(inner, 1);
      });
      FAIL("a key twice");
    } catch (const rowan::UniqueViolation&) {
    }
    tx.transaction([](rowan::Transaction& inner) {
      keep(inner, 3);
      inner.transaction([](rowan::Transaction& deeper) { keep(deeper, 4); });
    });
  });
  CHECK(fixture.rows() == 3);
  CHECK(fixture.server.value("select string_agg(id::text, ' ' order by id) from kept") == "1 3 4");
}

TEST_CASE("a nested transaction that fails first leaves the outer one in order") {
  Counted fixture;
  fixture.db.transaction([](rowan::Transaction& tx) {
    CHECK_THROWS_AS(tx.transaction([](rowan::Transaction&) { throw std::runtime_error("no"); }),
                    std::runtime_error);
    keep(tx, 1);
  });
  CHECK(fixture.rows() == 1);
}

TEST_CASE("committing after a failed statement throws and keeps nothing") {
  Counted fixture;
  rowan::Transaction tx{fixture.db};
  keep(tx, 1);
  CHECK_THROWS_AS(keep(tx, 1), rowan::UniqueViolation);
  CHECK_THROWS_AS(tx.commit(), rowan::TransactionAborted);
  CHECK(fixture.rows() == 0);
}

TEST_CASE("a deferred constraint fails at commit with its own class") {
  Counted fixture;
  fixture.server.run("create table child (id int references kept deferrable initially deferred)");
  rowan::Transaction tx{fixture.db};
  run(tx, "insert into child values (9)");
  CHECK_THROWS_AS(tx.commit(), rowan::ForeignKeyViolation);
}

TEST_CASE("a serialization failure is run again from the start") {
  Counted fixture;
  fixture.server.run("create table stock (n int); insert into stock values (10)");
  int attempts = 0;
  fixture.db.transaction(rowan::RetryPolicy{.attempts = 3, .delay = std::chrono::milliseconds(1)},
                         [&](rowan::Transaction& tx) {
                           tx.execute("set transaction isolation level repeatable read");
                           run(tx, "select n from stock");
                           if (++attempts == 1) fixture.server.run("update stock set n = n - 1");
                           run(tx, "update stock set n = n - 1");
                         });
  CHECK(attempts == 2);
  CHECK(fixture.server.value("select n from stock") == "8");
}

TEST_CASE("retrying ends after the policy's attempts and never repeats what cannot succeed") {
  Counted fixture;
  int attempts = 0;
  const rowan::RetryPolicy policy{.attempts = 3, .delay = std::chrono::milliseconds(1)};
  CHECK_THROWS_AS(
      fixture.db.transaction(policy,
                             [&](rowan::Transaction& tx) {
                               ++attempts;
                               run(tx, "do $$ begin raise exception 'again' using errcode = '40001'; end $$");
                             }),
      rowan::SerializationFailure);
  CHECK(attempts == 3);
  attempts = 0;
  CHECK_THROWS_AS(fixture.db.transaction(policy,
                                         [&](rowan::Transaction& tx) {
                                           ++attempts;
                                           run(tx, "select 1 / 0");
                                         }),
                  rowan::Error);
  CHECK(attempts == 1);
}

TEST_CASE("libpqxx stands on the transaction's own session") {
  Counted fixture;
  fixture.db.transaction([&](rowan::Transaction& tx) {
    keep(tx, 1);
    auto& own = tx.pqxx();
    CHECK(own.exec("select count(*) from kept")[0][0].as<int>() == 1);
    CHECK(own.exec("select pg_backend_pid()")[0][0].as<int>() ==
          value<std::int32_t>(tx, "select pg_backend_pid()"));
    own.exec("insert into kept values (2)");
    CHECK(value<std::int64_t>(tx, "select count(*) from kept") == 2);
    CHECK(fixture.rows() == 0);
  });
  CHECK(fixture.rows() == 2);
}

TEST_CASE("libpqxx first: the pending BEGIN is sent, and a rollback undoes its work") {
  Counted fixture;
  {
    rowan::Transaction tx{fixture.db};
    tx.pqxx().exec("insert into kept values (1)");
  }
  CHECK(fixture.rows() == 0);
  rowan::Transaction tx{fixture.db};
  CHECK_THROWS(tx.pqxx().exec("select 1 / 0"));
  CHECK_THROWS_AS(tx.commit(), rowan::TransactionAborted);
  CHECK(value<std::int32_t>(fixture.db.outside_transaction(), "select 1") == 1);
}

TEST_CASE("a Database used inside its own transaction names the two ways out") {
  Counted fixture;
  fixture.db.transaction([&](rowan::Transaction& tx) {
    keep(tx, 1);
    CHECK_THROWS_WITH_AS(keep(fixture.db, 2), doctest::Contains("outside_transaction()"), rowan::LogicError);
    keep(fixture.db.outside_transaction(), 3);
    std::thread other([&] { keep(fixture.db, 4); });
    other.join();
  });
  keep(fixture.db, 5);
  CHECK(fixture.rows() == 4);
}

TEST_CASE("a transaction that does nothing sends nothing") {
  std::vector<std::string> seen;
  Fixture fixture(
      rowan::Options{.on_query = [&](const rowan::QueryEvent& event) { seen.emplace_back(event.sql); }});
  fixture.db.transaction([](rowan::Transaction&) {});
  CHECK(seen.empty());
}

}  // namespace
