// Ctrl-C and a second migrator, with real processes: what the server is left with is asked of the server.
#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <functional>
#include <pqxx/pqxx>
#include <thread>

#include "workplace.hpp"

using namespace rowan::test;

namespace {

/// Asks until the answer is yes, ten seconds at most.
bool soon(const std::function<bool()>& yes) {
  for (int tries = 0; tries < 500; ++tries, std::this_thread::sleep_for(std::chrono::milliseconds(20)))
    if (yes()) return true;
  return false;
}

/// Sessions of the migrator whose statement runs and is like `statement`.
std::string running(const Workplace& at, const std::string& statement) {
  return at.query(
      "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and "
      "application_name = 'rowan migrator' and query like '" +
      statement + "%'");
}

void write_migration(const Workplace& at, int number, const std::string& name, const std::string& up) {
  at.write("migrations/2026112109300" + std::to_string(number) + "_" + name + ".sql",
           "-- migrate:up" + up + "\n-- migrate:down\n");
}

constexpr const char* sleeps = "\nCREATE TABLE half (id bigint);\nSELECT pg_sleep(60);\n";

}  // namespace

TEST_CASE(
    "Ctrl-C in a migration ends its statement on the server, reverts its file, and the next run goes on") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  write_migration(at, 0, "first", "\nCREATE TABLE whole (id bigint);\n");
  write_migration(at, 1, "slow", sleeps);
  const Running migrating = at.start("db migrate");
  REQUIRE(soon([&] { return running(at, "SELECT pg_sleep") == "1"; }));
  REQUIRE(kill(migrating.process(), SIGINT) == 0);
  const Ran stopped = migrating.wait();
  CHECK(stopped.exit_code == 130);
  CHECK(stopped.out == "applied 20261121093000_first.sql\n");
  CHECK(stopped.err ==
        "error: 20261121093001_slow.sql:3: interrupted; the server has cancelled this statement (57014)\n"
        "           SELECT pg_sleep(60);\n"
        "         Nothing of this file was changed: it runs in one transaction.\n"
        "  help: files that were finished stay as they are; the same command goes on from here\n");
  CHECK(running(at, "SELECT pg_sleep") == "0");
  CHECK(at.query("select to_regclass('whole') is not null and to_regclass('half') is null") == "t");
  const Ran status = at.rowan("db status");
  CHECK(status.exit_code == 3);
  CHECK(contains(status.out, "pending  20261121093001_slow\n         failed: interrupted"));

  write_migration(at, 1, "slow", "\nCREATE TABLE half (id bigint);\n");
  CHECK(at.rowan("db migrate").out == "applied 20261121093001_slow.sql\n");
}

TEST_CASE("SIGTERM stops a migration as Ctrl-C does, with its own exit code") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  write_migration(at, 0, "slow", sleeps);
  const Running migrating = at.start("db migrate");
  REQUIRE(soon([&] { return running(at, "SELECT pg_sleep") == "1"; }));
  REQUIRE(kill(migrating.process(), SIGTERM) == 0);
  CHECK(migrating.wait().exit_code == 143);
  CHECK(running(at, "SELECT pg_sleep") == "0");
  CHECK(at.query("select to_regclass('half') is null") == "t");
}

TEST_CASE("Ctrl-C while an index is built concurrently leaves it INVALID, and the next run builds it anew") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  write_migration(at, 0, "first", "\nCREATE TABLE busy (id bigint);\n");
  REQUIRE(at.rowan("db migrate").exit_code == 0);
  write_migration(at, 1, "build",
                  " transaction:false\n-- rowan:builds_index public.busy_id_idx\n"
                  "CREATE INDEX CONCURRENTLY busy_id_idx ON busy (id);\n");
  {
    pqxx::connection writer(at.url());
    pqxx::work writes(writer);  // the build waits for its end
    writes.exec("insert into busy values (1)");
    const Running migrating = at.start("db migrate");
    REQUIRE(soon([&] { return running(at, "CREATE INDEX CONCURRENTLY") == "1"; }));
    REQUIRE(soon([&] { return at.query("select to_regclass('busy_id_idx') is not null") == "t"; }));
    REQUIRE(kill(migrating.process(), SIGINT) == 0);
    const Ran stopped = migrating.wait();
    CHECK(stopped.exit_code == 130);
    CHECK(contains(stopped.err, "It may have left public.busy_id_idx INVALID; the next run drops that"));
    CHECK(running(at, "CREATE INDEX") == "0");
    writes.commit();
  }
  CHECK(at.query("select indisvalid from pg_index where indexrelid = 'busy_id_idx'::regclass") == "f");
  CHECK(at.rowan("db status").exit_code == 3);
  const Ran again = at.rowan("db migrate");
  CHECK(again.exit_code == 0);
  CHECK(contains(again.err, "drops the INVALID index public.busy_id_idx"));
  CHECK(at.query("select indisvalid from pg_index where indexrelid = 'busy_id_idx'::regclass") == "t");
}

TEST_CASE(
    "a second migrator says for whom it waits and since when, and stops on Ctrl-C or when the first is "
    "done") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  write_migration(at, 0, "slow", "\nSELECT pg_sleep(4);\n");
  const Running first = at.start("db migrate");
  REQUIRE(soon([&] { return running(at, "SELECT pg_sleep") == "1"; }));
  const auto holder = at.query(
      "select format('pid %s (%s, rowan migrator, connected since %s)', pid, usename, "
      "to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS')) from pg_stat_activity where query like 'SELECT "
      "pg_sleep%' and datname = current_database()");
  const std::string message = "waiting for another migrator: " + holder + "\n";

  const Running impatient = at.start("db migrate");
  REQUIRE(soon([&] { return impatient.err() == message; }));
  REQUIRE(kill(impatient.process(), SIGINT) == 0);
  const Ran stopped = impatient.wait();
  CHECK(stopped.exit_code == 130);
  CHECK(contains(stopped.err, "interrupted while waiting for another migrator; nothing was changed\n"));

  const Running second = at.start("db migrate");
  REQUIRE(soon([&] { return second.err() == message; }));
  CHECK(first.wait().out == "applied 20261121093000_slow.sql\n");
  const Ran ended = second.wait();
  CHECK(ended.exit_code == 0);
  CHECK(ended.out == "nothing to migrate: the database is up to date\n");
}
