// A migrator that dies at any moment, or whose session does: the next one ends in the same database.
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;

namespace {

/// Twelve statements in six files, rows among them, two indexes built outside of a transaction.
std::vector<MigrationFile> twelve_steps() {
  auto second_index = build_index(5);
  for (auto at = second_index.sql.find("a_id_idx"); at != std::string::npos;
       at = second_index.sql.find("a_id_idx", at))
    second_index.sql.replace(at, 8, "b_no_idx");
  for (const auto& [from, to] : {std::pair("ON a (id)", "ON b (no)")})
    second_index.sql.replace(second_index.sql.find(from), std::string(from).size(), to);
  second_index.name = "20261121090005_index_b.sql";
  return {
      file(1, "create_a", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);",
           "DROP TABLE a;"),
      file(2, "create_b", "CREATE TABLE b (no int);\nINSERT INTO b SELECT id FROM a;", "DROP TABLE b;"),
      build_index(3),
      file(4, "more",
           "ALTER TABLE a ADD COLUMN note text;\nUPDATE a SET note = 'n' || id;\n"
           "INSERT INTO a VALUES (3, 'n3');",
           "ALTER TABLE a DROP COLUMN note;"),
      second_index,
      file(6, "last", "ALTER TABLE a ALTER COLUMN note SET NOT NULL;\nINSERT INTO b VALUES (9);",
           "ALTER TABLE a ALTER COLUMN note DROP NOT NULL;")};
}

void check_complete(TestDatabase& database) {
  CHECK(database.value("select string_agg(id || note, ' ' order by id) from a") == "1n1 2n2 3n3");
  CHECK(database.value("select string_agg(no::text, ' ' order by no) from b") == "1 2 9");
  CHECK(database.value("select count(*) from pg_index where indisvalid and indrelid in ('a'::regclass, "
                       "'b'::regclass)") == "2");
  CHECK(database.value("select count(*) from schema_migrations") == "6");
  CHECK(database.value("select count(*) from rowan_migrations where error is null") == "6");
}

/// Migrates in a process that SIGKILL ends at its n-th event; false: it came to its end before.
bool migrate_and_die(const TestDatabase& database, int n) {
  const pid_t child = fork();
  if (child == 0) {
    MigratorOptions options;
    options.on_event = [n, seen = 0](const MigrationEvent& event) mutable {
      if (is_step(event) && ++seen == n) kill(getpid(), SIGKILL);
    };
    migrator(database, twelve_steps(), options).migrate();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE("a migrator that is killed at any of its steps is followed by one that loses and repeats nothing") {
  int kills = 0;
  for (int n = 1;; ++n) {
    TestDatabase database;
    const bool killed = migrate_and_die(database, n);
    CAPTURE(n);
    migrator(database, twelve_steps()).migrate();
    check_complete(database);
    if (!killed) break;
    ++kills;
  }
  CHECK(kills == 24);  // twelve statements, and the begin and end of six files
}

TEST_CASE("a migrator that loses its session at any of its steps is followed by one that ends the work") {
  for (int n = 1; n <= 24; ++n) {
    TestDatabase database;
    MigratorOptions options;
    options.on_event = [&database, n, seen = 0](const MigrationEvent& event) mutable {
      if (is_step(event) && ++seen == n)
        database.run(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = "
            "current_database() and pid <> pg_backend_pid()");
    };
    const auto error = error_of([&] { migrator(database, twelve_steps(), options).migrate(); });
    CAPTURE(n);
    CHECK(error.empty() == (n == 24));
    migrator(database, twelve_steps()).migrate();
    check_complete(database);
  }
}
