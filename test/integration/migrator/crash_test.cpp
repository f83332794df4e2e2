// A server that dies together with the migrator, at any moment: after its recovery the next migrator ends in
// the database that an undisturbed one makes.
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "integration/migrator/migrations.hpp"
#include "integration/migrator/own_server.hpp"

using namespace rowan;
using namespace rowan::tool::testing;

namespace {

MigrationFile alone(MigrationFile file) {
  for (const std::string section : {"-- migrate:up\n", "-- migrate:down\n"})
    file.sql.replace(file.sql.find(section), section.size(),
                     section.substr(0, section.size() - 1) + " transaction:false\n");
  return file;
}

/// In batches as the planner writes them, of one block; tells each batch.
MigrationFile fill(int number) {
  return alone(file(number, "fill",
                    R"(-- rowan:done SELECT NOT EXISTS (SELECT FROM public.a WHERE token IS NULL)
-- +goose StatementBegin
DO $$
DECLARE
  block bigint := 0;
BEGIN
  WHILE block <= pg_relation_size('public.a'::regclass) / current_setting('block_size')::bigint LOOP
    UPDATE public.a SET token = id * 10
    WHERE ctid >= format('(%s,0)', block)::tid AND ctid < format('(%s,0)', block + 1)::tid AND token IS NULL;
    COMMIT;
    RAISE NOTICE 'batch';
    block := block + 1;
  END LOOP;
END
$$;
-- +goose StatementEnd)",
                    "SELECT 1;"));
}

/// Twelve statements in eight files: rows, a concurrent index, a backfill, a column proved NOT NULL. The
/// trigger remembers which row was filled: one filled twice stands there twice.
std::vector<MigrationFile> steps_to_crash() {
  return {
      file(1, "create_a",
           "CREATE TABLE a (id int PRIMARY KEY, pad text);\n"
           "INSERT INTO a SELECT n, repeat('x', 2000) FROM generate_series(1, 12) AS n;",
           "DROP TABLE a;"),
      file(2, "watch",
           "CREATE TABLE filled (id int);\n"
           "-- +goose StatementBegin\n"
           "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS\n"
           "$$ BEGIN INSERT INTO filled VALUES (NEW.id); RETURN NULL; END $$;\n"
           "-- +goose StatementEnd\n"
           "CREATE TRIGGER fill AFTER UPDATE ON a FOR EACH ROW EXECUTE FUNCTION fill();",
           "DROP TRIGGER fill ON a;\nDROP FUNCTION fill;\nDROP TABLE filled;"),
      build_index(3),
      file(4, "add_token", "ALTER TABLE a ADD COLUMN token int;", "ALTER TABLE a DROP COLUMN token;"),
      fill(5),
      file(6, "check_token", "ALTER TABLE a ADD CONSTRAINT token_filled CHECK (token IS NOT NULL) NOT VALID;",
           "ALTER TABLE a DROP CONSTRAINT token_filled;"),
      file(7, "prove_token", "ALTER TABLE a VALIDATE CONSTRAINT token_filled;", "SELECT 1;"),
      file(8, "require_token",
           "ALTER TABLE a ALTER COLUMN token SET NOT NULL;\nALTER TABLE a DROP CONSTRAINT token_filled;",
           "ALTER TABLE a ALTER COLUMN token DROP NOT NULL;")};
}

/// All that the migrations make, in the server's own words, and every row.
std::string contents(const std::string& url) {
  static const char* const parts[] = {
      R"(select relname || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
         from pg_attribute join pg_class c on c.oid = attrelid
         where relnamespace = 'public'::regnamespace and attnum > 0 and relkind = 'r' order by relname, attnum)",
      R"(select pg_get_indexdef(indexrelid) || ' ' || indisvalid || ' ' || indisready
         from pg_index join pg_class c on c.oid = indexrelid where relnamespace = 'public'::regnamespace order by 1)",
      R"(select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
         where connamespace = 'public'::regnamespace order by 1)",
      "select tgname || ' ' || tgrelid::regclass from pg_trigger order by 1",
      "select id || ' ' || length(pad) || ' ' || token from a order by id",
      "select 'filled ' || id from filled order by id",
      "select 'version ' || version from schema_migrations order by version",
      "select 'book ' || version || ' ' || coalesce(error, 'without error') from rowan_migrations order by "
      "version"};
  pqxx::connection connection(url);
  pqxx::nontransaction reader(connection);
  std::string text;
  for (const char* const part : parts)
    for (const auto& row : reader.exec(part)) text += row[0].as<std::string>() + "\n";
  return text;
}

void empty(const std::string& url) {
  pqxx::connection connection(url);
  pqxx::nontransaction(connection)
      .exec("set client_min_messages = warning; drop schema public cascade; create schema public");
  pqxx::nontransaction(connection).exec("checkpoint");
}

void migrate(const OwnServer& server, const Hook<MigrationEvent>& on_event = {}) {
  MigratorOptions options;
  options.on_event = on_event;
  Migrator(server.url(), MigrationSource::from_files(steps_to_crash()), options).migrate();
}

/// Migrates in a process that takes the server down and then itself when `is_time`; false: it came to its end
/// before.
bool migrate_and_crash(const OwnServer& server, const std::function<bool(const MigrationEvent&)>& is_time) {
  const pid_t child = fork();
  if (child == 0) {
    migrate(server, [&](const MigrationEvent& event) {
      if (!is_time(event)) return;
      server.crash();
      kill(getpid(), SIGKILL);
    });
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE(
    "a server that crashes with the migrator at any step has after the next run what an undisturbed one "
    "makes") {
  const OwnServer server;
  migrate(server);
  const auto wanted = contents(server.url());
  int crashes = 0;
  for (int n = 1;; ++n) {
    empty(server.url());
    const bool crashed = migrate_and_crash(
        server, [n, seen = 0](const MigrationEvent& event) mutable { return is_step(event) && ++seen == n; });
    if (!crashed) break;
    ++crashes;
    CAPTURE(n);
    server.start();
    migrate(server);
    CHECK(contents(server.url()) == wanted);
  }
  CHECK(crashes == 12 + 2 * 8 + 5);  // statements, begin and end of files, batches of the backfill
}

TEST_CASE("a server that crashes in the middle of a concurrent build has a valid index after the next run") {
  const OwnServer server;
  migrate(server);
  const auto wanted = contents(server.url());
  empty(server.url());
  {
    // The build waits for this transaction: its snapshot is older.
    pqxx::connection reader(server.url());
    pqxx::work transaction(reader);
    transaction.exec("set transaction isolation level repeatable read");
    transaction.exec("select 1 from pg_class limit 1");
    REQUIRE(migrate_and_crash(
        server, [](const MigrationEvent& event) { return event.kind == MigrationEvent::Kind::waiting; }));
  }
  server.start();
  {
    pqxx::connection connection(server.url());
    REQUIRE(pqxx::nontransaction(connection)
                .exec("select count(*) from pg_index where not indisvalid")[0][0]
                .as<int>() == 1);
  }
  migrate(server);
  CHECK(contents(server.url()) == wanted);
}
