#include <rowan/database.hpp>
#include <rowan/transaction.hpp>

#include "active_transactions.hpp"
#include "pool.hpp"
#include "pqxx_session.hpp"

namespace rowan {

Transaction::Transaction(Database& database) : database_(database), connection_(database.pool_->take()) {
  connection_->begin();
  transaction_begun(database_);
}

Transaction::~Transaction() {
  if (!finished_) rollback();
}

void Transaction::commit() {
  if (finished_) throw LogicError("commit() of a transaction that is finished already");
  try {
    connection_->commit();
  } catch (...) {
    rollback();
    throw;
  }
  give_back();
}

void Transaction::rollback() {
  if (finished_) return;
  connection_->rollback();
  give_back();
}

void Transaction::give_back() {
  finished_ = true;
  transaction_ended(database_);
  database_.pool_->give_back(connection_);
}

Result Transaction::execute(const Statement& statement, const Parameters& parameters) {
  if (finished_) throw LogicError("a statement was run in a transaction that is finished already");
  return connection_->execute(statement, parameters);
}

void Transaction::execute(const char* sql) {
  if (finished_) throw LogicError("a statement was run in a transaction that is finished already");
  connection_->command(sql);
}

pqxx::transaction_base& Transaction::pqxx() {
  if (finished_) throw LogicError("pqxx() of a transaction that is finished already");
  connection_->send_begin();
  return connection_->pqxx().transaction();
}

Transaction::Savepoint::Savepoint(Transaction& transaction)
    : transaction_(transaction), number_(++transaction.savepoints_) {
  transaction_.execute(("SAVEPOINT rowan_" + std::to_string(number_)).c_str());
}

void Transaction::Savepoint::release() {
  transaction_.execute(("RELEASE SAVEPOINT rowan_" + std::to_string(number_)).c_str());
  released_ = true;
}

Transaction::Savepoint::~Savepoint() {
  --transaction_.savepoints_;
  if (released_ || transaction_.finished_) return;
  try {
    transaction_.execute(("ROLLBACK TO SAVEPOINT rowan_" + std::to_string(number_)).c_str());
  } catch (const Error&) {  // the connection is gone: the outer transaction fails at its next statement
  }
}

}  // namespace rowan
