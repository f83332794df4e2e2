// Models where a repository runs its statements: any connection of a Database, or the one of a Transaction.
// Nothing to extend; another place to run is another constructor.
#pragma once
#include <rowan/parameters.hpp>
#include <rowan/result.hpp>
#include <rowan/statement.hpp>

namespace rowan {

class Database;
class Transaction;

/// A cheap handle; what it was made from must outlive it.
class Session {
 public:
  Session(Database& database) : database_(&database) {}
  Session(Transaction& transaction) : transaction_(&transaction) {}

  /// Runs the prepared statement with binary values and results. On a Database it is a transaction of its
  /// own. Throws rowan::Error by SQLSTATE; LogicError when this thread is inside a transaction of that
  /// Database.
  Result execute(const Statement& statement, const Parameters& parameters) const;

  /// Null where each statement is a transaction of its own.
  [[nodiscard]] Transaction* transaction() const { return transaction_; }
  /// Where each statement is a transaction of its own; null inside a Transaction.
  [[nodiscard]] Database* database() const { return database_; }
  /// Made by db.outside_transaction().
  [[nodiscard]] bool outside_transaction() const { return outside_transaction_; }

 private:
  friend class Database;
  Database* database_ = nullptr;
  Transaction* transaction_ = nullptr;
  bool outside_transaction_ = false;
};

}  // namespace rowan
