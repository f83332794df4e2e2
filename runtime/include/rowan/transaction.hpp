// Models a transaction: all of it or nothing. A nested one is a savepoint (manual 3.4, SAVEPOINT).
// Nothing to extend; a verb of the session belongs here.
#pragma once
#include <type_traits>
#include <utility>
#include <vector>

#include <rowan/error.hpp>
#include <rowan/hook.hpp>
#include <rowan/session.hpp>
#include <rowan/transaction_options.hpp>

namespace pqxx {
class transaction_base;
}

namespace rowan {

class Connection;

/// Belongs to one thread. BEGIN rides with the first statement, so a transaction that does nothing sends
/// nothing. Rolled back when it is destroyed without commit().
class Transaction {
 public:
  /// Takes a connection of the pool. Throws PoolTimeout, ConnectionError.
  explicit Transaction(Database& database, const TransactionOptions& options = {});
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  /// Throws TransactionAborted when a statement had failed (the server rolls back then), and an Error with
  /// in_doubt() when the connection is lost meanwhile.
  void commit();
  void rollback();

  /// Runs `work(transaction)` behind a savepoint: rolled back to when it throws. Returns what `work` returns.
  template <class Work>
  decltype(auto) transaction(Work&& work) {
    Savepoint savepoint(*this);
    if constexpr (std::is_void_v<std::invoke_result_t<Work, Transaction&>>) {
      std::forward<Work>(work)(*this);
      savepoint.release();
    } else {
      auto result = std::forward<Work>(work)(*this);
      savepoint.release();
      return result;
    }
  }

  /// Calls `work(database)` once this is committed, in the order of the calls; never when it is rolled back.
  /// What it throws goes to the caller of commit(), after the others were called: the commit stays.
  void after_commit(Hook<Database*> work);

  /// Waits for a lock of the program's own, kept to the end of the transaction (manual 13.3.5).
  void advisory_lock(std::int64_t key);
  /// False where someone else has it.
  [[nodiscard]] bool try_advisory_lock(std::int64_t key);
  /// Sent to who listens to the channel when this is committed (manual, NOTIFY).
  void notify(std::string_view channel, std::string_view payload = {});

  /// The same session for SQL of your own. Sends the pending BEGIN; commit and roll back through this
  /// Transaction.
  pqxx::transaction_base& pqxx();

  /// Runs SQL text without parameters, for SET LOCAL and its kind: never put values into it.
  void execute(const char* sql);

 private:
  friend class Session;

  class Savepoint {
   public:
    explicit Savepoint(Transaction& transaction);
    ~Savepoint();
    void release();

   private:
    Transaction& transaction_;
    int number_;
    bool released_ = false;
  };

  Result execute(const Statement& statement, const Parameters& parameters);
  void give_back();
  void check_deadline();
  void call_after_commit();

  Database& database_;
  Connection* connection_;
  std::vector<Hook<Database*>> after_commit_;
  std::chrono::steady_clock::time_point deadline_{};
  int savepoints_ = 0;
  bool finished_ = false;
};

}  // namespace rowan
