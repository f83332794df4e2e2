#include "integration/migrator/migrations.hpp"

using namespace rowan;
using namespace rowan::tool::testing;
using State = MigrationStatus::State;
using Kind = MigrationEvent::Kind;

TEST_CASE("pending files are applied in order, once, and status says who and when") {
  TestDatabase database;
  auto runner = migrator(database, {create(2, "b"), create(1, "a")});
  CHECK(state_of(runner, "create_a") == State::pending);
  CHECK(runner.migrate() ==
        std::vector<std::string>{"20261121090001_create_a.sql", "20261121090002_create_b.sql"});
  CHECK(runner.migrate().empty());
  const auto status = runner.status();
  REQUIRE(status.size() == 2);
  CHECK(status[0].state == State::applied);
  CHECK(status[0].applied_by == database.value("select current_user"));
  CHECK(status[0].applied_at.starts_with(database.value("select to_char(now(), 'YYYY-MM-DD')")));
  CHECK(status[0].duration.has_value());
  CHECK(database.value("select string_agg(version, ',' order by version) from schema_migrations") ==
        "20261121090001,20261121090002");
}

TEST_CASE("migrate stops at the version that was asked for") {
  TestDatabase database;
  auto runner = migrator(database, {create(1, "a"), create(2, "b")});
  runner.migrate("20261121090001");
  CHECK(has_table(database, "a"));
  CHECK_FALSE(has_table(database, "b"));
  CHECK(error_of([&] { runner.migrate("20991231000000"); }) == "no migration has the version 20991231000000");
}

TEST_CASE("a file that fails half-way changes nothing and is located, with its SQL and PostgreSQL's words") {
  TestDatabase database;
  const auto bad = file(
      2, "bad", "-- Makes b.\nCREATE TABLE b (id int);\n-- Fails.\nALTER TABLE b\n  ADD COLUMN id int;", "");
  auto runner = migrator(database, {create(1, "a"), bad, create(3, "c")});
  const auto error = error_of([&] { runner.migrate(); });
  CHECK(
      error.starts_with("20261121090002_bad.sql:5: column \"id\" of relation \"b\" already exists (42701)"));
  CHECK(error.find("ADD COLUMN id int;") != std::string::npos);
  CHECK(error.find("Nothing of this file was changed") != std::string::npos);
  CHECK(has_table(database, "a"));
  CHECK_FALSE(has_table(database, "b"));
  CHECK_FALSE(has_table(database, "c"));
  CHECK(state_of(runner, "bad") == State::pending);
  CHECK(runner.status()[1].error == "column \"id\" of relation \"b\" already exists");
  auto mended = migrator(database, {create(1, "a"), create(2, "bad"), create(3, "c")});
  CHECK(mended.migrate().size() == 2);
  CHECK(mended.status()[1].error.empty());
}

TEST_CASE("a syntax error is told with the line of its character") {
  TestDatabase database;
  const auto error = error_of([&] {
    migrator(database, {file(1, "bad", "CREATE TABLE a (\n  id int,\n  name txet\n);", "")}).migrate();
  });
  CHECK(error.starts_with("20261121090001_bad.sql:4: type \"txet\" does not exist (42704)"));
}

TEST_CASE("a constraint that fails at commit leaves nothing behind") {
  TestDatabase database;
  const auto error = error_of([&] {
    migrator(database,
             {file(1, "bad",
                   "CREATE TABLE a (id int PRIMARY KEY, up int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\n"
                   "INSERT INTO a VALUES (1, 2);",
                   "")})
        .migrate();
  });
  CHECK(error.find("(23503)") != std::string::npos);
  CHECK_FALSE(has_table(database, "a"));
}

TEST_CASE("a file that ends the transaction by itself is refused") {
  TestDatabase database;
  const auto error = error_of([&] { migrator(database, {file(1, "bad", "COMMIT;", "")}).migrate(); });
  CHECK(error.find("ended the transaction") != std::string::npos);
}

TEST_CASE("a file edited after it was applied is an error that names it, until it is taken over") {
  TestDatabase database;
  migrator(database, {create(1, "a")}).migrate();
  auto edited = create(1, "a");
  edited.sql += "-- more\n";
  auto runner = migrator(database, {edited, create(2, "b")});
  CHECK(error_of([&] {
          runner.migrate();
        }).starts_with("20261121090001_create_a.sql was edited after it was applied"));
  CHECK_FALSE(has_table(database, "b"));
  CHECK(state_of(runner, "create_a") == State::edited);
  CHECK(error_of([&] { runner.rollback(); }).find("was edited") != std::string::npos);
  MigratorOptions accept;
  accept.accept_edited = true;
  migrator(database, {edited, create(2, "b")}, accept).migrate();
  CHECK(state_of(runner, "create_a") == State::applied);
}

TEST_CASE("an older file is applied out of order with a note, and refused under strict") {
  TestDatabase database;
  migrator(database, {create(2, "b")}).migrate();
  MigratorOptions strict;
  strict.strict = true;
  CHECK(error_of([&] {
          migrator(database, {create(1, "a"), create(2, "b")}, strict).migrate();
        }).starts_with("20261121090001_create_a.sql is older than 20261121090002"));
  CHECK_FALSE(has_table(database, "a"));
  Told told;
  auto runner = migrator(database, {create(1, "a"), create(2, "b")}, told.options());
  CHECK(runner.status()[0].out_of_order);
  runner.migrate();
  CHECK(has_table(database, "a"));
  CHECK(told.has(Kind::note, "out of order"));
}

TEST_CASE("an applied file that is missing is told, refused under strict, and cannot be rolled back") {
  TestDatabase database;
  migrator(database, {create(1, "a"), create(2, "b")}).migrate();
  Told told;
  auto runner = migrator(database, {create(1, "a")}, told.options());
  runner.migrate();
  CHECK(told.has(Kind::note, "its file is missing"));
  CHECK(state_of(runner, "create_b") == State::missing);
  CHECK(error_of([&] { runner.rollback(); }).find("cannot roll back 20261121090002_create_b") !=
        std::string::npos);
  auto strict = told.options();
  strict.strict = true;
  CHECK(error_of([&] { migrator(database, {create(1, "a")}, strict).migrate(); }).find("missing") !=
        std::string::npos);
}

TEST_CASE("settings of one file do not leak into the next") {
  TestDatabase database;
  migrator(database,
           {file(1, "sets", "SET search_path = pg_catalog; SET ROLE pg_monitor;", ""), create(2, "a")})
      .migrate();
  CHECK(has_table(database, "a"));
}

TEST_CASE("a file for a newer server is refused before anything runs") {
  TestDatabase database;
  const auto with_header = [](MigrationFile file, int server) {
    file.sql = "-- rowan: x  postgres>=" + std::to_string(server) + "\n" + file.sql;
    return file;
  };
  const int major = database.major_version();
  migrator(database, {with_header(create(1, "a"), major)}).migrate();
  CHECK(has_table(database, "a"));
  const auto error = error_of([&] {
    migrator(database, {with_header(create(1, "a"), major), create(2, "b"), with_header(create(3, "c"), 99)})
        .migrate();
  });
  CHECK(error.starts_with("20261121090003_create_c.sql needs PostgreSQL 99, and the server is " +
                          std::to_string(major) + "."));
  CHECK_FALSE(has_table(database, "b"));
}

TEST_CASE("a dry run gives the SQL and leaves no trace") {
  TestDatabase database;
  auto runner = migrator(database, {create(1, "a"), create(2, "b")});
  const auto sql = runner.migrate_sql("20261121090001");
  CHECK(sql == "-- 20261121090001_create_a.sql\nBEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\n");
  CHECK_FALSE(has_table(database, "schema_migrations"));
  runner.migrate();
  CHECK(runner.rollback_sql() == "-- 20261121090002_create_b.sql\nBEGIN;\nDROP TABLE b;\nCOMMIT;\n");
  CHECK(has_table(database, "b"));
}

TEST_CASE("a database that cannot be reached is one clear message") {
  CHECK(error_of([] {
          Migrator("host=/nowhere dbname=x", MigrationSource::from_files({})).migrate();
        }).starts_with("cannot connect to the database"));
}
