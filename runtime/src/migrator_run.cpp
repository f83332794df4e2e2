#include "migrator_run.hpp"

#include <algorithm>
#include <random>
#include <thread>

namespace rowan::migrator {
namespace {

constexpr std::string_view lock_not_available = "55P03";
constexpr std::string_view query_canceled = "57014";
constexpr std::string_view deadlock_detected = "40P01";

const MigrationSection& section_of(const Migration& migration, Direction direction) {
  return direction == Direction::up ? migration.up : migration.down;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The line within `sql` of the character at `position` (from 1; 0: the first line).
int line_offset(const std::string& sql, int position) {
  int lines = 0;
  int characters = 1;
  for (const char c : sql) {
    if (characters >= position) break;
    if (c == '\n') ++lines;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++characters;
  }
  return lines;
}

std::string indented(const std::string& text) {
  std::string result = "    ";
  for (const char c : text) {
    result += c;
    if (c == '\n') result += "    ";
  }
  return result;
}

Milliseconds since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begin);
}

}  // namespace

Runner::Runner(Session& session, Book& book, const std::string& url, const MigratorOptions& options)
    : session_(session), book_(book), url_(url), options_(options) {}

void Runner::tell(MigrationEvent::Kind kind, const std::string& file, const std::string& text,
                  Milliseconds duration) const {
  if (options_.on_event) options_.on_event({kind, file, text, duration});
}

void Runner::run(const Migration& migration, Direction direction) {
  stop_if_interrupted(migration);
  tell(MigrationEvent::Kind::file, migration.file, direction == Direction::up ? "up" : "down");
  session_.on_notice([this, file = migration.file](const std::string& text) {
    tell(MigrationEvent::Kind::note, file, text.substr(0, text.find_last_not_of('\n') + 1));
  });
  const auto begin = Clock::now();
  try {
    // What the file before has SET must not leak into this one.
    session_.query("reset all; reset role");
    if (section_of(migration, direction).transactional)
      run_with_retries(migration, direction, begin);
    else
      run_alone(migration, direction, begin);
  } catch (const StatementFailed& failed) {
    auto error = failed.error();
    const bool interrupted = cancelled_ && error.sqlstate == query_canceled;
    if (interrupted) error.message = "interrupted; the server has cancelled this statement";
    const auto message = failure(migration, direction, error);
    const int line =
        statement_ == nullptr ? 0 : statement_->line + line_offset(statement_->sql, error.position);
    try {
      if (direction == Direction::up) book_.record_error(migration, error.message);
    } catch (const StatementFailed&) {  // the first error is the one to tell
    }
    if (interrupted) throw MigrationInterrupted(message, migration.file, line, error.sqlstate);
    throw MigrationError(message, migration.file, line, error.sqlstate);
  } catch (const MigrationInterrupted&) {
    if (session_.in_transaction()) session_.query("rollback");
    throw;
  }
  session_.on_notice({});
  tell(MigrationEvent::Kind::finished, migration.file, direction == Direction::up ? "applied" : "rolled back",
       since(begin));
}

void Runner::run_with_retries(const Migration& migration, Direction direction, Clock::time_point begin) {
  for (int tries = 1;; ++tries) {
    try {
      statement_ = nullptr;
      return run_in_transaction(migration, direction, begin);
    } catch (const StatementFailed& failed) {
      if (session_.in_transaction()) session_.query("rollback");
      const auto& state = failed.error().sqlstate;
      if ((state != lock_not_available && state != deadlock_detected) || tries >= options_.lock_tries) throw;
      pause_before_try(migration, tries + 1);
    }
  }
}

void Runner::run_in_transaction(const Migration& migration, Direction direction, Clock::time_point begin) {
  session_.query("begin");
  session_.query("set local lock_timeout = " + std::to_string(options_.lock_timeout.count()));
  if (direction == Direction::up) book_.record_start(migration);
  const auto interval = std::clamp(options_.lock_timeout / 2, Milliseconds(10), Milliseconds(1000));
  for (const auto& statement : section_of(migration, direction).statements) {
    stop_if_interrupted(migration);
    run_statement(migration, statement, interval);
    if (!session_.in_transaction()) {
      ServerError error;
      error.message = "this statement ended the transaction that the migrator had begun";
      error.hint = "Take BEGIN, COMMIT and ROLLBACK out of the file: each section is one transaction.";
      throw StatementFailed(std::move(error));
    }
  }
  statement_ = nullptr;
  stop_if_interrupted(migration);
  session_.query("reset role");  // the books belong to the role that connected
  record(migration, direction, begin);
  session_.query("commit");
}

void Runner::run_alone(const Migration& migration, Direction direction, Clock::time_point begin) {
  const auto& section = section_of(migration, direction);
  statement_ = nullptr;
  // A timeout around CONCURRENTLY leaves an INVALID index: the wait for old snapshots counts.
  session_.query("set lock_timeout = 0; set statement_timeout = 0");
  if (direction == Direction::up) book_.record_start(migration);
  for (const auto& statement : section.statements) {
    statement_ = &statement;
    if (!section.done.empty() && session_.is_true(section.done)) {
      tell(MigrationEvent::Kind::note, migration.file, "had taken effect already, is recorded now");
      continue;
    }
    if (!section.builds_index.empty()) drop_invalid_index(migration, section.builds_index);
    run_statement(migration, statement, Milliseconds(1000));
  }
  statement_ = nullptr;
  session_.query("begin");
  try {
    record(migration, direction, begin);
    session_.query("commit");
  } catch (const StatementFailed&) {
    if (session_.in_transaction()) session_.query("rollback");
    throw;
  }
}

void Runner::record(const Migration& migration, Direction direction, Clock::time_point begin) {
  if (direction == Direction::up)
    book_.record_applied(migration, since(begin));
  else
    book_.record_reverted(migration);
}

void Runner::drop_invalid_index(const Migration& migration, const std::string& index) {
  if (!session_.is_true(
          "select exists (select from pg_catalog.pg_index where indexrelid = to_regclass($1) and "
          "not indisvalid)",
          {index}))
    return;
  tell(MigrationEvent::Kind::note, migration.file,
       "drops the INVALID index " + index + ", left by a failed build");
  session_.run("drop index concurrently " + index, Milliseconds(1000),
               [&] { while_waiting(migration.file); });
}

void Runner::run_statement(const Migration& migration, const MigrationStatement& statement,
                           Milliseconds interval) {
  statement_ = &statement;
  blockers_.clear();
  progress_.clear();
  tell(MigrationEvent::Kind::statement, migration.file,
       statement.comment.empty() ? first_line(statement.sql) : statement.comment);
  session_.run(statement.sql, interval, [&] { while_waiting(migration.file); });
}

void Runner::while_waiting(const std::string& file) {
  if (!cancelled_ && options_.interrupted != nullptr && options_.interrupted())
    cancelled_ = session_.cancel();
  if (!cancelled_) watch(file);
}

void Runner::stop_if_interrupted(const Migration& migration) const {
  if (options_.interrupted != nullptr && options_.interrupted())
    throw MigrationInterrupted(
        migration.file + ": interrupted before it was done\n  Nothing of this file was changed.",
        migration.file);
}

void Runner::watch(const std::string& file) {
  try {
    if (!watcher_) watcher_ = std::make_unique<Session>(url_);
    tell_blockers(file);
    tell_progress(file);
  } catch (const std::exception&) {  // no second session to be had: only the report is poorer
    watcher_.reset();
  }
}

void Runner::tell_blockers(const std::string& file) {
  const auto blockers = blockers_of(*watcher_, session_.process_id());
  if (blockers.empty() || blockers == blockers_) return;
  blockers_ = blockers;
  tell(MigrationEvent::Kind::waiting, file, "for locks of " + blockers);
}

void Runner::tell_progress(const std::string& file) {
  const auto progress = index_progress_of(*watcher_, session_.process_id());
  if (progress.empty() || progress == progress_) return;
  progress_ = progress;
  tell(MigrationEvent::Kind::progress, file, progress);
}

void Runner::pause_before_try(const Migration& migration, int tries) {
  const auto longest = std::min<Milliseconds::rep>(options_.retry_delay.count() << std::min(tries - 2, 16),
                                                   Milliseconds(60000).count());
  static thread_local std::mt19937 random{std::random_device{}()};
  const Milliseconds pause(std::uniform_int_distribution<Milliseconds::rep>(0, longest)(random));
  tell(MigrationEvent::Kind::retry, migration.file,
       "a lock was not had in time" + (blockers_.empty() ? "" : ", held by " + blockers_) + "; try " +
           std::to_string(tries) + " of " + std::to_string(options_.lock_tries) + " in " +
           std::to_string(pause.count()) + " ms");
  for (const auto end = Clock::now() + pause; Clock::now() < end;) {
    stop_if_interrupted(migration);
    std::this_thread::sleep_for(std::min<Clock::duration>(end - Clock::now(), Milliseconds(100)));
  }
}

std::string Runner::failure(const Migration& migration, Direction direction, const ServerError& error) const {
  std::string text = migration.file;
  if (statement_ != nullptr)
    text += ":" + std::to_string(statement_->line + line_offset(statement_->sql, error.position));
  text += ": " + error.message + (error.sqlstate.empty() ? "" : " (" + error.sqlstate + ")");
  if (statement_ != nullptr)
    text += "\n" + indented(statement_->sql) + ";";
  else
    text += "\n    (while the file was recorded or committed)";
  if (!error.detail.empty()) text += "\n  detail: " + error.detail;
  if (!error.hint.empty()) text += "\n  hint: " + error.hint;
  if (!error.context.empty()) text += "\n  context: " + error.context;
  if (error.sqlstate == lock_not_available && !blockers_.empty()) text += "\n  held by " + blockers_;
  return text + "\n  " + state_left(section_of(migration, direction));
}

std::string Runner::state_left(const MigrationSection& section) const {
  if (section.transactional) return "Nothing of this file was changed: it runs in one transaction.";
  const std::string text = "This statement runs outside a transaction.";
  if (section.builds_index.empty()) return text;
  return text + " It may have left " + section.builds_index +
         " INVALID; the next run drops that and builds anew.";
}

}  // namespace rowan::migrator
