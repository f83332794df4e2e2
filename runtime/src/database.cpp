#include <rowan/database.hpp>

#include "active_transactions.hpp"
#include "pool.hpp"

namespace rowan {

Database::Database(Options options) : options_(std::move(options)), pool_(new Pool(options_)) {}

Database::~Database() { delete pool_; }

void Database::refuse_inside_transaction() const {
  if (in_transaction_of(*this))
    throw LogicError(
        "db.transaction() inside a transaction of the same Database on this thread would be a second session "
        "that sees nothing of the first: nest with tx.transaction(work), which is a savepoint");
}

Session Database::outside_transaction() {
  Session session(*this);
  session.outside_transaction_ = true;
  return session;
}

Result Session::execute(const Statement& statement, const Parameters& parameters) const {
  if (transaction_ != nullptr) return transaction_->execute(statement, parameters);
  if (!outside_transaction_ && in_transaction_of(*database_))
    throw LogicError(
        "this thread is inside a transaction of the Database, and the repository was made from the Database: "
        "its statement would not be part of the transaction. Make the repository from the Transaction, or "
        "from db.outside_transaction() when that is what you want");
  const Lease connection(*database_->pool_);
  return connection->execute(statement, parameters);
}

}  // namespace rowan
