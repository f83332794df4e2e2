#include <rowan/cursor.hpp>
#include <rowan/database.hpp>
#include <rowan/error.hpp>

#include "active_transactions.hpp"

namespace rowan {

namespace {

// Rows of a cursor live in a transaction.
Transaction* own_transaction(const Session& session) {
  auto* database = session.database();
  if (database == nullptr) return nullptr;
  if (!session.outside_transaction() && in_transaction_of(*database))
    throw LogicError(
        "stream() on a repository of the Database, while this thread is inside a transaction of it: make the "
        "repository from the Transaction, or from db.outside_transaction() when that is what you want");
  return new Transaction(*database);
}

}  // namespace

Cursor::Cursor(Session session, const Select& select, std::int64_t batch)
    : own_(own_transaction(session)), session_(own_ == nullptr ? session : Session(*own_)) {
  try {
    if (batch < 1) throw LogicError("a batch of stream() has one row at least");
    const auto bound = select_rows(select);
    name_ = "rowan_rows_" + std::to_string(bound.statement.id());
    fetch_ = "FETCH FORWARD " + std::to_string(batch) + " FROM " + name_;
    const auto& declare =
        Statement::of("DECLARE " + name_ + " NO SCROLL CURSOR FOR " + bound.statement.sql());
    session_.execute(declare, bound.parameters);
  } catch (...) {
    delete own_;
    throw;
  }
}

Cursor::~Cursor() {
  if (own_ == nullptr) try {
      session_.execute(Statement::of("CLOSE " + name_), {});
    } catch (const Error&) {  // the transaction failed, and the cursor went with it
    }
  delete own_;
}

Result Cursor::fetch() { return session_.execute(Statement::of(fetch_), {}); }

}  // namespace rowan
