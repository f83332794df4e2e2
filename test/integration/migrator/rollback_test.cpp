#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;
using State = MigrationStatus::State;

TEST_CASE("rollback counts plans: the files of one plan go together, newest first") {
  TestDatabase database;
  auto runner = migrator(database, {create(1, "a"), create(2, "b", 2), create(3, "c", 2), create(4, "d")});
  runner.migrate();
  CHECK(runner.rollback(2) == std::vector<std::string>{"20261121090004_create_d.sql",
                                                       "20261121090003_create_c.sql",
                                                       "20261121090002_create_b.sql"});
  CHECK(has_table(database, "a"));
  CHECK_FALSE(has_table(database, "b"));
  CHECK(database.value("select count(*) from rowan_migrations") == "1");
  CHECK(runner.migrate().size() == 3);
}

TEST_CASE("rollback to a version keeps that version, and zero keeps nothing") {
  TestDatabase database;
  auto runner = migrator(database, {create(1, "a"), create(2, "b"), create(3, "c")});
  runner.migrate();
  runner.rollback_to("20261121090001");
  CHECK(has_table(database, "a"));
  CHECK_FALSE(has_table(database, "b"));
  CHECK(error_of([&] { runner.rollback_to("20261121090003"); }).find("is not applied") != std::string::npos);
  runner.rollback_to("0");
  CHECK_FALSE(has_table(database, "a"));
  CHECK(runner.rollback().empty());
}

TEST_CASE("an irreversible down raises, and the file stays applied") {
  TestDatabase database;
  auto runner =
      migrator(database, {file(1, "once", "CREATE TABLE a (id int);",
                               "-- +goose StatementBegin\nDO $$ BEGIN RAISE EXCEPTION 'irreversible: a was "
                               "dropped'; END $$;\n-- +goose StatementEnd")});
  runner.migrate();
  CHECK(error_of([&] { runner.rollback(); }).find("irreversible: a was dropped (P0001)") !=
        std::string::npos);
  CHECK(state_of(runner, "once") == State::applied);
}

TEST_CASE("versions that another runner recorded count as applied and can be rolled back") {
  TestDatabase database;
  database.run(
      "create table schema_migrations (version varchar(128) primary key); create table a (id int); "
      "insert into schema_migrations values ('20261121090001')");
  auto runner = migrator(database, {create(1, "a"), create(2, "b")});
  CHECK(runner.migrate() == std::vector<std::string>{"20261121090002_create_b.sql"});
  const auto status = runner.status();
  CHECK(status[0].state == State::applied);
  CHECK(status[0].foreign);
  CHECK_FALSE(status[1].foreign);
  runner.rollback(2);
  CHECK_FALSE(has_table(database, "a"));
}

TEST_CASE("a schema_migrations of Ecto or golang-migrate stops with the remedy") {
  for (const std::string columns :
       {"version bigint primary key, inserted_at timestamp", "version bigint, dirty bool"}) {
    TestDatabase database;
    database.run("create table schema_migrations (" + columns + ")");
    auto runner = migrator(database, {create(1, "a")});
    const auto error = error_of([&] { runner.migrate(); });
    CHECK(error.find(columns.find("dirty") == std::string::npos ? "Ecto" : "golang-migrate") !=
          std::string::npos);
    CHECK(error.find("migrations_table in rowan.toml") != std::string::npos);
    CHECK_FALSE(has_table(database, "a"));
    CHECK_FALSE(has_table(database, "rowan_migrations"));
    MigratorOptions other;
    other.migrations_table = "rowan_versions";
    CHECK(migrator(database, {create(1, "a")}, other).migrate().size() == 1);
  }
}
