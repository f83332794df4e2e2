// Models the execution of one section of one file, with its bookkeeping, retries and report of failure.
// Another way to run a section is a member function beside run_in_transaction.
#pragma once
#include <memory>
#include <string>

#include "migrator_book.hpp"
#include "migrator_session.hpp"
#include "rowan/migrator.hpp"

namespace rowan::migrator {

enum class Direction { up, down };

class Runner {
 public:
  Runner(Session& session, Book& book, const std::string& url, const MigratorOptions& options);

  /// Runs the section and records it. Throws MigrationError with file, line, SQL and PostgreSQL's message.
  void run(const Migration& migration, Direction direction);

  void tell(MigrationEvent::Kind kind, const std::string& file, const std::string& text,
            Milliseconds duration = {}) const;

 private:
  using Clock = std::chrono::steady_clock;

  void run_with_retries(const Migration& migration, Direction direction, Clock::time_point begin);
  void run_in_transaction(const Migration& migration, Direction direction, Clock::time_point begin);
  void run_alone(const Migration& migration, Direction direction, Clock::time_point begin);
  void drop_invalid_index(const Migration& migration, const std::string& index);
  void run_statement(const Migration& migration, const MigrationStatement& statement, Milliseconds interval);
  void record(const Migration& migration, Direction direction, Clock::time_point begin);
  void watch(const std::string& file);
  void tell_blockers(const std::string& file);
  void tell_progress(const std::string& file);
  void while_waiting(const std::string& file);
  void stop_if_interrupted(const Migration& migration) const;
  void pause_before_try(const Migration& migration, int tries);
  std::string failure(const Migration& migration, Direction direction, const ServerError& error) const;
  std::string state_left(const MigrationSection& section) const;

  Session& session_;
  Book& book_;
  const std::string& url_;
  const MigratorOptions& options_;
  std::unique_ptr<Session> watcher_;
  bool cancelled_ = false;
  std::string blockers_;                           ///< who was last seen in the way
  std::string progress_;                           ///< of the index build, as last told
  const MigrationStatement* statement_ = nullptr;  ///< the one that runs; nullptr: bookkeeping or COMMIT
};

}  // namespace rowan::migrator
