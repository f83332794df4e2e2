// Models a PostgreSQL database as a program uses it: a pool of connections, and transactions on them.
// To add a way to run work, add a method here; how connections behave is src/connection.cpp.
#pragma once
#include <thread>
#include <utility>

#include <rowan/options.hpp>
#include <rowan/transaction.hpp>

namespace rowan {

class MigrationSource;
class Pool;

/// Thread-safe. Connections are made when needed, at most Options::pool_size; waiting threads are served in
/// order. A connection that failed is closed and never silently made anew.
class Database {
 public:
  /// Connects at the first statement.
  explicit Database(Options options);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Runs `work(transaction)`, commits when it returns and rolls back when it throws. Returns what `work`
  /// returns. Inside a transaction of this Database on this thread: LogicError, since it would be a second
  /// session; nest with tx.transaction(work).
  template <class Work>
  decltype(auto) transaction(Work&& work) {
    return transaction(TransactionOptions{}, std::forward<Work>(work));
  }
  template <class Work>
  decltype(auto) transaction(const TransactionOptions& options, Work&& work) {
    refuse_inside_transaction();
    Transaction transaction(*this, options);
    if constexpr (std::is_void_v<std::invoke_result_t<Work, Transaction&>>) {
      std::forward<Work>(work)(transaction);
      transaction.commit();
    } else {
      auto result = std::forward<Work>(work)(transaction);
      transaction.commit();
      return result;
    }
  }

  /// As transaction(work), again from its start when an error is retryable and not in doubt: `work` must not
  /// have effects outside the database.
  template <class Work>
  decltype(auto) transaction(RetryPolicy policy, Work&& work) {
    for (int attempt = 1;; ++attempt) {
      try {
        return transaction(policy.options, work);
      } catch (const Error& error) {
        if (!error.retryable() || error.in_doubt() || attempt >= policy.attempts) throw;
      }
      std::this_thread::sleep_for(policy.wait(attempt));
    }
  }

  /// For a repository that shall not take part in this thread's transaction:
  /// `OrderRepository{db.outside_transaction()}`.
  Session outside_transaction();

  /// For the start of a program: throws MigrationError (rowan/migration.hpp) naming the migrations that the
  /// database has not had: of those that rowan_embed_migrations() put into the program, else of the folder
  /// `migrations`. Changes nothing.
  void require_migrated() const;
  void require_migrated(const std::string& folder) const;
  void require_migrated(const MigrationSource& source) const;

  [[nodiscard]] const Options& options() const { return options_; }

 private:
  friend class Session;
  friend class Transaction;

  void refuse_inside_transaction() const;

  Options options_;
  Pool* pool_;
};

}  // namespace rowan
