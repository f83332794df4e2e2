#include <atomic>
#include <thread>

#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;
using Kind = MigrationEvent::Kind;
using State = MigrationStatus::State;

namespace {

/// Sessions that run a statement like this one, the asking one aside.
std::string running(TestDatabase& database, const std::string& statement) {
  return database.value("select count(*) from pg_stat_activity where state = 'active' and query like '" +
                        statement + "%' and datname = current_database() and pid <> pg_backend_pid()");
}

/// What migrate() says when it is interrupted while `statement` runs; "not interrupted: …" when it says
/// otherwise.
std::string interrupted_in(TestDatabase& database, const std::vector<MigrationFile>& files,
                           const std::string& statement) {
  static std::atomic<bool> asked;
  asked = false;
  auto options = Told().options();
  options.on_event = {};
  options.interrupted = [] { return asked.load(); };
  std::string said;
  std::thread migrating([&] {
    try {
      migrator(database, files, options).migrate();
    } catch (const MigrationInterrupted& stopped) {
      said = stopped.what();
    } catch (const std::exception& error) {
      said = std::string("not interrupted: ") + error.what();
    }
  });
  for (int tries = 0; tries < 1000 && running(database, statement) == "0"; ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  asked = true;
  migrating.join();
  return said;
}

}  // namespace

TEST_CASE("an interrupted migrator cancels its statement on the server and reverts the file") {
  TestDatabase database;
  const auto slow = file(2, "slow", "CREATE TABLE half (id int);\nSELECT pg_sleep(60);", "");
  const auto said = interrupted_in(database, {create(1, "whole"), slow}, "SELECT pg_sleep");
  CHECK(said ==
        "20261121090002_slow.sql:3: interrupted; the server has cancelled this statement (57014)\n"
        "    SELECT pg_sleep(60);\n  Nothing of this file was changed: it runs in one transaction.");
  CHECK(running(database, "SELECT pg_sleep") == "0");
  CHECK(has_table(database, "whole"));
  CHECK_FALSE(has_table(database, "half"));
  auto next = migrator(database, {create(1, "whole"), file(2, "slow", "CREATE TABLE half (id int);", "")});
  CHECK(state_of(next, "slow") == State::pending);
  CHECK(next.status()[1].error == "interrupted; the server has cancelled this statement");
  CHECK(next.migrate().size() == 1);
  CHECK(has_table(database, "half"));
}

TEST_CASE(
    "an index whose build was interrupted is INVALID and not recorded, and the next run builds it anew") {
  TestDatabase database;
  const std::vector<MigrationFile> files{create(1, "a"), build_index(2)};
  migrator(database, {create(1, "a")}).migrate();
  {
    pqxx::connection other(database.url());
    pqxx::work writing(other);  // the build waits for its end
    writing.exec("insert into a values (1)");
    const auto said = interrupted_in(database, files, "CREATE UNIQUE INDEX CONCURRENTLY");
    CHECK(said.find("interrupted; the server has cancelled") != std::string::npos);
    CHECK(said.find("may have left public.a_id_idx INVALID; the next run drops that") != std::string::npos);
    CHECK(running(database, "CREATE UNIQUE INDEX") == "0");
  }
  CHECK(database.value("select indisvalid from pg_index where indexrelid = 'a_id_idx'::regclass") == "f");
  Told told;
  auto next = migrator(database, files, told.options());
  CHECK(state_of(next, "index_a") == State::pending);
  CHECK(next.migrate().size() == 1);
  CHECK(told.has(Kind::note, "drops the INVALID index public.a_id_idx"));
  CHECK(database.value("select indisvalid from pg_index where indexrelid = 'a_id_idx'::regclass") == "t");
}

TEST_CASE("a migrator that waits for another one, or for a lock, stops when it is interrupted") {
  TestDatabase database;
  database.run("select pg_advisory_lock(1919907694, hashtext(current_database()))");
  auto options = Told().options();
  options.on_event = {};
  options.interrupted = [] { return true; };
  CHECK(error_of([&] { migrator(database, {create(1, "a")}, options).migrate(); }) ==
        "interrupted while waiting for another migrator; nothing was changed");
  database.run("select pg_advisory_unlock_all()");
  CHECK(error_of([&] { migrator(database, {create(1, "a")}, options).migrate(); }) ==
        "20261121090001_create_a.sql: interrupted before it was done\n  Nothing of this file was changed.");
  CHECK_FALSE(has_table(database, "a"));
}

TEST_CASE("CRLF in a migration file is LF to the server and to the checksum") {
  TestDatabase database;
  MigrationFile crlf =
      file(1, "answer",
           "CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 42;\nEND\n$$;",
           "DROP FUNCTION answer();");
  const MigrationFile lf = crlf;
  std::string text;
  for (const char c : lf.sql) text += c == '\n' ? "\r\n" : std::string(1, c);
  crlf.sql = text;
  migrator(database, {crlf}).migrate();
  CHECK(database.value("select answer()") == "42");
  CHECK(database.value("select prosrc like E'%\\r%' from pg_proc where proname = 'answer'") == "f");
  auto same = migrator(database, {lf});
  CHECK(state_of(same, "answer") == State::applied);
  CHECK(migration_checksum(crlf.sql) == migration_checksum(lf.sql));
  CHECK(migration_checksum("a\rb") != migration_checksum("ab"));
}
