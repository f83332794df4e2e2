// Models a transaction: all of it or nothing. A nested one is a savepoint (manual 3.4, SAVEPOINT).
// Nothing to extend; a verb of the session belongs here.
#pragma once
#include <type_traits>
#include <utility>

#include <rowan/error.hpp>
#include <rowan/session.hpp>

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
  explicit Transaction(Database& database);
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

  Database& database_;
  Connection* connection_;
  int savepoints_ = 0;
  bool finished_ = false;
};

}  // namespace rowan
