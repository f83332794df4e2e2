#include <atomic>
#include <thread>

#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;
using Kind = MigrationEvent::Kind;
using State = MigrationStatus::State;

TEST_CASE("ten migrators at once apply each file once") {
  TestDatabase database;
  std::vector<MigrationFile> files;
  for (int number = 1; number <= 5; ++number)
    files.push_back(file(
        number, "step", "CREATE TABLE t" + std::to_string(number) + " (id int); SELECT pg_sleep(0.02);", ""));
  std::atomic<std::size_t> applied = 0;
  std::atomic<int> failed = 0;
  std::vector<std::thread> threads;
  for (int each = 0; each < 10; ++each)
    threads.emplace_back([&] {
      try {
        applied += migrator(database, files).migrate().size();
      } catch (const std::exception&) {
        ++failed;
      }
    });
  for (auto& thread : threads) thread.join();
  CHECK(failed == 0);
  CHECK(applied == 5);
  CHECK(database.value("select count(*) from schema_migrations") == "5");
}

TEST_CASE("a second migrator waits without blocking, says for whom, and gives up in time") {
  TestDatabase database;
  const auto long_file = file(1, "slow", "SELECT pg_sleep(1.5);", "");
  std::thread first([&] { migrator(database, {long_file}).migrate(); });
  while (database.value("select count(*) from pg_locks l join pg_database d on d.oid = l.database where "
                        "locktype = 'advisory' and datname = current_database()") == "0")
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  Told told;
  auto options = told.options();
  options.migrator_wait = std::chrono::milliseconds(200);
  const auto error = error_of([&] { migrator(database, {long_file}, options).migrate(); });
  first.join();
  CHECK(error.starts_with("another migrator works on this database: pid "));
  CHECK(error.find("rowan migrator") != std::string::npos);
  CHECK(told.has(Kind::waiting, "for another migrator: pid "));
}

TEST_CASE("a lock that is not had in time is tried again, and the blocker is named") {
  TestDatabase database;
  database.run("create table a (id int)");
  const auto alter = file(1, "alter", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
  TestDatabase& holder = database;
  pqxx::work blocking(holder.connection());
  blocking.exec("select * from a");
  Told told;
  auto options = told.options();
  options.lock_tries = 2;
  const auto error = error_of([&] { migrator(database, {alter}, options).migrate(); });
  CHECK(error.find("(55P03)") != std::string::npos);
  CHECK(error.find("held by pid ") != std::string::npos);
  CHECK(error.find("idle in transaction") != std::string::npos);
  CHECK(told.has(Kind::retry, "try 2 of 2"));
  std::thread release([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    blocking.abort();
  });
  options.lock_tries = 50;
  CHECK(migrator(database, {alter}, options).migrate().size() == 1);
  release.join();
}

TEST_CASE("an INVALID index of a failed build is dropped and built anew") {
  TestDatabase database;
  const std::vector<MigrationFile> files{create(1, "a"), build_index(2)};
  auto runner = migrator(database, files);
  runner.migrate("20261121090001");
  database.run("insert into a values (1), (1)");
  const auto error = error_of([&] { runner.migrate(); });
  CHECK(error.starts_with("20261121090002_index_a.sql:4: could not create unique index"));
  CHECK(error.find("INVALID; the next run drops that") != std::string::npos);
  CHECK(database.value("select indisvalid from pg_index where indexrelid = 'a_id_idx'::regclass") == "f");
  database.run("truncate a");
  Told told;
  migrator(database, files, told.options()).migrate();
  CHECK(told.has(Kind::note, "drops the INVALID index public.a_id_idx"));
  CHECK(database.value("select indisvalid from pg_index where indexrelid = 'a_id_idx'::regclass") == "t");
  runner.rollback();
  CHECK(database.value("select to_regclass('a_id_idx') is null") == "t");
}

TEST_CASE("a statement that ran before the migrator was killed is recorded, not run again") {
  TestDatabase database;
  const std::vector<MigrationFile> files{create(1, "a"), build_index(2)};
  migrator(database, {create(1, "a")}).migrate();
  // What a kill between the statement and its record leaves: the index, and a row without applied_at.
  database.run("create unique index a_id_idx on a (id)");
  database.run(
      "insert into rowan_migrations (version, name, checksum, plan) values ('20261121090002', 'index_a', "
      "'x', '20261121090002')");
  Told told;
  auto runner = migrator(database, files, told.options());
  CHECK(state_of(runner, "index_a") == State::pending);
  CHECK(runner.migrate().size() == 1);
  CHECK(told.has(Kind::note, "had taken effect already"));
  CHECK(state_of(runner, "index_a") == State::applied);
}

TEST_CASE("a migrator killed in the middle of a transaction leaves nothing, and the next one goes on") {
  TestDatabase database;
  const auto slow = file(1, "slow", "CREATE TABLE a (id int); SELECT pg_sleep(30);", "");
  std::string error;
  std::thread killed([&] { error = error_of([&] { migrator(database, {slow}).migrate(); }); });
  const std::string sleeping =
      "from pg_stat_activity where query like 'SELECT pg_sleep(30)%' and pid <> pg_backend_pid()";
  while (database.value("select count(*) " + sleeping) == "0")
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  database.run("select pg_terminate_backend(pid) " + sleeping);
  killed.join();
  CHECK(error.find("57P01") != std::string::npos);
  CHECK_FALSE(has_table(database, "a"));
  CHECK(migrator(database, {create(1, "a")}).migrate().size() == 1);
}
