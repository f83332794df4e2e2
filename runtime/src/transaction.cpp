#include <rowan/database.hpp>
#include <rowan/transaction.hpp>

#include "active_transactions.hpp"
#include "pool.hpp"
#include "pqxx_session.hpp"

namespace rowan {

Transaction::Transaction(Database& database, const TransactionOptions& options)
    : database_(database), connection_(database.pool_->take()) {
  connection_->begin(begin_words(options));
  if (options.timeout.count() > 0) deadline_ = std::chrono::steady_clock::now() + options.timeout;
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
  call_after_commit();
}

// All of them are called; the first error is told.
void Transaction::call_after_commit() {
  std::exception_ptr failed;
  for (const auto& work : std::exchange(after_commit_, {})) try {
      work(&database_);
    } catch (...) {
      if (!failed) failed = std::current_exception();
    }
  if (failed) std::rethrow_exception(failed);
}

void Transaction::after_commit(Hook<Database*> work) { after_commit_.push_back(std::move(work)); }

void Transaction::advisory_lock(std::int64_t key) {
  Parameters values;
  values.add(key);
  execute(Statement::of("SELECT pg_advisory_xact_lock($1)"), values);
}

bool Transaction::try_advisory_lock(std::int64_t key) {
  Parameters values;
  values.add(key);
  bool locked = false;
  execute(Statement::of("SELECT pg_try_advisory_xact_lock($1)"), values).row(0).read(locked);
  return locked;
}

void Transaction::notify(std::string_view channel, std::string_view payload) {
  Parameters values;
  values.add(channel);
  values.add(payload);
  execute(Statement::of("SELECT pg_notify($1, $2)"), values);
}

// The server cancels what runs longer than is left (manual 20.11, statement_timeout).
void Transaction::check_deadline() {
  if (deadline_ == std::chrono::steady_clock::time_point()) return;
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
  if (left.count() <= 0) throw QueryCanceled("the time of the transaction is over: nothing of it is kept");
  connection_->command(("SET LOCAL statement_timeout = " + std::to_string(left.count())).c_str());
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
  check_deadline();
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
