#include "migrator_book.hpp"

namespace rowan::migrator {
namespace {

constexpr auto details_table = "rowan_migrations";

}  // namespace

Book::Book(Session& session, std::string migrations_table)
    : session_(session), migrations_table_(std::move(migrations_table)) {
  const auto found = session_.query("select current_schema(), quote_ident(current_schema())");
  schema_ = found[0][0];
  if (schema_.empty())
    throw MigrationError(
        "no schema of the search_path exists, so there is no place for the bookkeeping tables; create one, "
        "or "
        "set search_path in the URL (`?options=-csearch_path%3Dpublic`)");
  const auto quoted = session_.query("select quote_ident($1)", {migrations_table_});
  versions_ = found[0][1] + "." + quoted[0][0];
  details_ = found[0][1] + "." + details_table;
  check_shape();
}

bool Book::exists(const std::string& table) {
  return session_.is_true(
      "select exists (select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = "
      "c.relnamespace where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'p'))",
      {schema_, table});
}

void Book::check_shape() {
  const auto columns = session_.query(
      "select a.attname, a.atttypid::regtype::text from pg_catalog.pg_attribute a "
      "join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = "
      "c.relnamespace where n.nspname = $1 and c.relname = $2 and a.attnum > 0 and not a.attisdropped "
      "order by a.attnum",
      {schema_, migrations_table_});
  std::string runner = "another runner";
  bool textual = columns.empty();
  bool other_columns = false;
  for (const auto& column : columns) {
    const auto& name = column[0];
    if (name == "version" && (column[1] == "character varying" || column[1] == "text")) textual = true;
    if (name == "version") continue;
    other_columns = true;
    if (name == "inserted_at") runner = "Ecto";
    if (name == "dirty") runner = "golang-migrate";
  }
  if (textual && !other_columns) return;
  throw MigrationError(
      "the table " + versions_ + " is kept by " + runner +
      " in another shape: expected (version varchar primary key) alone, as dbmate and Rails "
      "have it; set another name with migrations_table in rowan.toml, and keep each runner to its "
      "own table");
}

void Book::create_tables() {
  if (!exists(migrations_table_))
    session_.query("create table if not exists " + versions_ + " (version varchar(128) primary key)");
  if (!exists(details_table))
    session_.query("create table if not exists " + details_ +
                   " (version varchar(128) primary key, name text not null, checksum text not null, "
                   "plan text not null, statements_done integer not null default 0, started_at timestamptz "
                   "not null default clock_timestamp(), applied_at timestamptz, duration_ms bigint, "
                   "applied_by text not null default current_user, error text)");
}

Records Book::read() {
  Records records;
  if (exists(migrations_table_))
    for (const auto& row : session_.query("select version from " + versions_)) {
      records[row[0]].version = row[0];
      records[row[0]].applied = true;
    }
  if (!exists(details_table)) return records;
  for (const auto& row :
       session_.query("select version, name, checksum, plan, to_char(applied_at, "
                      "'YYYY-MM-DD\"T\"HH24:MI:SSOF'), applied_by, duration_ms, error from " +
                      details_)) {
    auto& record = records[row[0]];
    record.version = row[0];
    // A row that failed here and was applied by another runner since tells nothing of that run.
    record.ours = !record.applied || !row[4].empty();
    record.name = row[1];
    if (!record.ours) continue;
    record.checksum = row[2];
    record.plan = row[3];
    record.applied_at = row[4];
    record.applied_by = row[5];
    record.duration = row[6];
    record.error = row[7];
  }
  return records;
}

void Book::record_start(const Migration& migration) {
  session_.query(
      "insert into " + details_ +
          " (version, name, checksum, plan) values ($1, $2, $3, $4) on conflict (version) do update "
          "set name = excluded.name, checksum = excluded.checksum, plan = excluded.plan, "
          "statements_done = 0, started_at = clock_timestamp(), applied_at = null, duration_ms = "
          "null, applied_by = current_user, error = null",
      {migration.version, migration.name, migration.checksum, migration.plan});
}

void Book::record_applied(const Migration& migration, Milliseconds duration) {
  session_.query("insert into " + versions_ + " (version) values ($1)", {migration.version});
  session_.query(
      "update " + details_ +
          " set applied_at = clock_timestamp(), duration_ms = $2::bigint, statements_done = "
          "$3::integer, error = null where version = $1",
      {migration.version, std::to_string(duration.count()), std::to_string(migration.up.statements.size())});
}

void Book::forget(const std::string& version) {
  session_.query("delete from " + versions_ + " where version = $1", {version});
  session_.query("delete from " + details_ + " where version = $1", {version});
}

void Book::record_reverted(const Migration& migration) {
  forget(migration.version);
  for (const auto& version : migration.replaces) forget(version);
}

void Book::record_squashed(const Migration& migration) {
  session_.query("begin");
  for (const auto& version : migration.replaces) forget(version);
  session_.query("update " + details_ + " set name = $2, checksum = $3, plan = $4 where version = $1",
                 {migration.version, migration.name, migration.checksum, migration.plan});
  session_.query("commit");
}

void Book::record_error(const Migration& migration, const std::string& error) {
  session_.query(
      "insert into " + details_ +
          " (version, name, checksum, plan, error) values ($1, $2, $3, $4, $5) on conflict (version) "
          "do update set error = excluded.error",
      {migration.version, migration.name, migration.checksum, migration.plan, error});
}

void Book::record_checksum(const Migration& migration) {
  session_.query("update " + details_ + " set checksum = $2 where version = $1",
                 {migration.version, migration.checksum});
}

}  // namespace rowan::migrator
