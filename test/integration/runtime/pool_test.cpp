#include <atomic>
#include <doctest/doctest.h>
#include <mutex>
#include <thread>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;
using namespace std::chrono_literals;

std::int32_t process_of(const rowan::Session& session) {
  return value<std::int32_t>(session, "select pg_backend_pid()");
}

/// Returns once the process is gone; waiting in pg_terminate_backend came with PostgreSQL 14.
void kill(rowan::tool::testing::TestDatabase& server, std::int32_t process) {
  const auto pid = std::to_string(process);
  server.run("select pg_terminate_backend(" + pid + ")");
  for (int looks = 0; looks < 500; ++looks) {
    if (server.value("select count(*) from pg_stat_activity where pid = " + pid) == "0") return;
    std::this_thread::sleep_for(10ms);
  }
  FAIL("the killed session lives on");
}

TEST_CASE("one connection serves statement after statement") {
  Fixture fixture;
  const auto first = process_of(fixture.db);
  for (int i = 0; i < 10; ++i) CHECK(process_of(fixture.db) == first);
}

TEST_CASE("a full pool says how long it waited and what to do") {
  Fixture fixture(rowan::Options{.pool_size = 1, .acquire_timeout = 50ms});
  rowan::Transaction holder(fixture.db);
  run(holder, "select 1");
  std::string message;
  std::thread other([&] {
    try {
      run(fixture.db, "select 1");
    } catch (const rowan::PoolTimeout& error) {
      message = error.what();
    }
  });
  other.join();
  CAPTURE(message);
  CHECK(message.find("50") != std::string::npos);
  CHECK(message.find("POOL_SIZE") != std::string::npos);
}

TEST_CASE("threads that wait for a connection are served in order") {
  Fixture fixture(rowan::Options{.pool_size = 1, .acquire_timeout = 10s});
  std::mutex guard;
  std::vector<int> served;
  std::vector<std::thread> threads;
  {
    rowan::Transaction holder(fixture.db);
    run(holder, "select 1");
    for (int i = 0; i < 5; ++i) {
      threads.emplace_back([&, i] {
        rowan::Transaction transaction(fixture.db);
        const std::lock_guard lock(guard);
        served.push_back(i);
      });
      std::this_thread::sleep_for(50ms);
    }
    holder.rollback();
  }
  for (auto& thread : threads) thread.join();
  CHECK(served == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("no more connections are made than the pool's size") {
  Fixture fixture(rowan::Options{.pool_size = 3, .acquire_timeout = 10s});
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      try {
        for (int round = 0; round < 20; ++round) run(fixture.db, "select pg_sleep(0.001)");
      } catch (const rowan::Error&) {
        ++failures;
      }
    });
  for (auto& thread : threads) thread.join();
  CHECK(failures == 0);
  const auto sessions =
      std::stoi(fixture.server.value("select count(*) from pg_stat_activity where datname = "
                                     "current_database() and pid <> pg_backend_pid()"));
  CHECK(sessions >= 1);
  CHECK(sessions <= 3);
}

TEST_CASE("a killed connection fails once with ConnectionError and is replaced by a new one") {
  Fixture fixture;
  const auto killed = process_of(fixture.db);
  std::int32_t after = 0;
  kill(fixture.server, killed);
  try {
    after = process_of(fixture.db);
  } catch (const rowan::ConnectionError&) {
    after = process_of(fixture.db);
  }
  CHECK(after != killed);
}

TEST_CASE("a connection lost inside a transaction is never silently made anew") {
  Fixture fixture;
  fixture.server.run("create table kept (id int)");
  {
    rowan::Transaction transaction(fixture.db);
    run(transaction, "insert into kept values (1)");
    const auto process = process_of(transaction);
    kill(fixture.server, process);
    CHECK_THROWS_AS(run(transaction, "insert into kept values (2)"), rowan::ConnectionError);
    CHECK_THROWS_AS(run(transaction, "insert into kept values (3)"), rowan::Error);
    CHECK_THROWS_AS(transaction.commit(), rowan::Error);
  }
  CHECK(value<std::int64_t>(fixture.db, "select count(*) from kept") == 0);
}

TEST_CASE("options come from the environment and a wrong one is named") {
  ::setenv("DATABASE_URL", "postgresql:///shop", 1);
  ::setenv("POOL_SIZE", "7", 1);
  ::setenv("READ_DATABASE_URLS", "postgresql://a/shop,postgresql://b/shop", 1);
  const auto options = rowan::Options::from_environment();
  CHECK(options.url == "postgresql:///shop");
  CHECK(options.pool_size == 7);
  CHECK(options.read_urls == std::vector<std::string>{"postgresql://a/shop", "postgresql://b/shop"});
  for (const char* wrong : {"many", "0", "-1", "7x"}) {
    ::setenv("POOL_SIZE", wrong, 1);
    CHECK_THROWS_WITH_AS(rowan::Options::from_environment(), doctest::Contains("POOL_SIZE"),
                         rowan::LogicError);
  }
  ::unsetenv("POOL_SIZE");
  ::unsetenv("READ_DATABASE_URLS");
  ::unsetenv("DATABASE_URL");
  CHECK_THROWS_WITH_AS(rowan::Options::from_environment(), doctest::Contains("DATABASE_URL"),
                       rowan::LogicError);
}

}  // namespace
