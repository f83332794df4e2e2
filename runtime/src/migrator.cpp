// Decides which files run in which direction, and says no before anything is changed.
#include "rowan/migrator.hpp"

#include <algorithm>
#include <set>

#include "migrator_book.hpp"
#include "migrator_lock.hpp"
#include "migrator_run.hpp"
#include "migrator_session.hpp"
#include "migrator_state.hpp"

namespace rowan {
namespace {

using migrator::Book;
using migrator::Direction;
using migrator::MigratorLock;
using migrator::Pending;
using migrator::Records;
using migrator::Runner;
using migrator::StatementFailed;
using migrator::Work;

/// Bookkeeping statements fail for reasons of the server (no permission, shut down): one message for all.
template <class Act>
auto with_errors(Act act) {
  try {
    return act();
  } catch (const StatementFailed& failed) {
    const auto& error = failed.error();
    throw MigrationError("the migrator's own statement failed: " + error.message +
                             (error.sqlstate.empty() ? "" : " (" + error.sqlstate + ")"),
                         {}, 0, error.sqlstate);
  }
}

std::vector<std::string> run_all(Runner& runner, const Work& work, Direction direction) {
  std::vector<std::string> files;
  for (const auto* migration : work) {
    runner.run(*migration, direction);
    files.push_back(migration->file);
  }
  return files;
}

/// Said before anything runs: the server would report a syntax error half-way.
void check_server(const migrator::Session& session, const Work& work) {
  const int version = session.server_version();
  for (const auto* migration : work)
    if (migration->min_server > version / 10000)
      throw MigrationError(migration->file + " needs PostgreSQL " + std::to_string(migration->min_server) +
                               ", and the server is " + std::to_string(version / 10000) + "." +
                               std::to_string(version % 10000) +
                               ". Nothing was changed. Upgrade the server, or plan for the old one: set "
                               "min_pg_version in rowan.toml and make the migration anew",
                           migration->file);
}

std::string sql_of(const Migration& migration, const MigrationSection& section) {
  std::string text = "-- " + migration.file + "\n";
  if (section.transactional) text += "BEGIN;\n";
  for (const auto& statement : section.statements) {
    if (!statement.comment.empty()) text += "-- " + statement.comment + "\n";
    text += statement.sql + ";\n";
  }
  if (section.transactional) text += "COMMIT;\n";
  return text;
}

}  // namespace

Migrator::Migrator(std::string url, MigrationSource source, MigratorOptions options)
    : url_(std::move(url)), source_(std::move(source)), options_(std::move(options)) {}

std::vector<std::string> Migrator::migrate(const std::optional<std::string>& to) {
  return with_errors([&]() -> std::vector<std::string> {
    migrator::Session session(url_);
    Book book(session, options_.migrations_table);
    const auto first_look = pending(source_.migrations(), book.read(), options_, to);
    if (nothing_to_do(first_look)) return {};
    check_server(session, first_look.work);
    const MigratorLock lock(session, options_);
    book.create_tables();
    const auto now = pending(source_.migrations(), book.read(), options_, to);
    Runner runner(session, book, url_, options_);
    for (const auto& note : now.notes) runner.tell(MigrationEvent::Kind::note, note.first, note.second);
    for (const auto* edited : now.edited) book.record_checksum(*edited);
    for (const auto* squashed : now.squashed) book.record_squashed(*squashed);
    return run_all(runner, now.work, Direction::up);
  });
}

std::vector<std::string> Migrator::baseline() {
  return with_errors([&] {
    migrator::Session session(url_);
    Book book(session, options_.migrations_table);
    const MigratorLock lock(session, options_);
    book.create_tables();
    const auto now = pending(source_.migrations(), book.read(), options_, {});
    std::vector<std::string> files;
    session.query("begin");
    for (const auto* migration : now.work) {
      book.record_start(*migration);
      book.record_applied(*migration, migrator::Milliseconds{0});
      files.push_back(migration->file);
    }
    session.query("commit");
    return files;
  });
}

template <class Choose>
std::vector<std::string> Migrator::revert_work(Choose choose) {
  return with_errors([&] {
    migrator::Session session(url_);
    Book book(session, options_.migrations_table);
    const MigratorLock lock(session, options_);
    book.create_tables();
    Runner runner(session, book, url_, options_);
    return run_all(runner, choose(source_.migrations(), book.read()), Direction::down);
  });
}

std::vector<std::string> Migrator::rollback(int steps) {
  return revert_work([&](const auto& migrations, const auto& records) {
    return last_plans(migrations, records, options_, steps);
  });
}

std::vector<std::string> Migrator::rollback_to(const std::string& version) {
  return revert_work([&](const auto& migrations, const auto& records) {
    return newer_than(migrations, records, options_, version);
  });
}

std::vector<std::string> Migrator::revert(const std::vector<std::string>& versions) {
  return revert_work([&](const auto& migrations, const auto& records) {
    return these(migrations, records, options_, versions);
  });
}

std::vector<MigrationStatus> Migrator::status() {
  return with_errors([&] {
    migrator::Session session(url_);
    return states(source_.migrations(), Book(session, options_.migrations_table).read());
  });
}

std::string Migrator::migrate_sql(const std::optional<std::string>& to) {
  return with_errors([&] {
    migrator::Session session(url_);
    Book book(session, options_.migrations_table);
    std::string text;
    for (const auto* migration : pending(source_.migrations(), book.read(), options_, to).work)
      text += (text.empty() ? "" : "\n") + sql_of(*migration, migration->up);
    return text;
  });
}

std::string Migrator::rollback_sql(int steps) {
  return with_errors([&] {
    migrator::Session session(url_);
    Book book(session, options_.migrations_table);
    std::string text;
    for (const auto* migration : last_plans(source_.migrations(), book.read(), options_, steps))
      text += (text.empty() ? "" : "\n") + sql_of(*migration, migration->down);
    return text;
  });
}

std::vector<std::string> migrate(const std::string& url, const MigrationSource& source,
                                 const MigratorOptions& options) {
  return Migrator(url, source, options).migrate();
}

}  // namespace rowan
