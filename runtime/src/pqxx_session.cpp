#include "pqxx_session.hpp"

#include <optional>
#include <pqxx/pqxx>

namespace rowan {
namespace {

#if PQXX_VERSION_MAJOR < 7

/// Hands libpqxx a session that is there already, and takes it back without closing it.
class Adopted final : public pqxx::connectionpolicy {
 public:
  explicit Adopted(PGconn* connection) : connectionpolicy(""), connection_(connection) {}
  handle do_startconnect(handle) override { return connection_; }
  handle do_completeconnect(handle) override { return connection_; }
  handle do_dropconnect(handle) noexcept override { return nullptr; }
  handle do_disconnect(handle) noexcept override { return nullptr; }

 private:
  PGconn* connection_;
};

class SharedConnection final : public pqxx::connection_base {
 public:
  explicit SharedConnection(PGconn* connection) : connection_base(policy_), policy_(connection) { init(); }
  ~SharedConnection() { close(); }

 private:
  Adopted policy_;
};

#else

class SharedConnection {
 public:
  explicit SharedConnection(PGconn* connection)
      : connection_(pqxx::connection::seize_raw_connection(connection)) {}
  ~SharedConnection() { std::move(connection_).release_raw_connection(); }
  operator pqxx::connection&() { return connection_; }

 private:
  pqxx::connection connection_;
};

#endif

}  // namespace

struct PqxxSession::State {
  explicit State(PGconn* connection) : shared(connection) {}
  SharedConnection shared;
  std::optional<pqxx::nontransaction> transaction;
};

PqxxSession::PqxxSession(PGconn* connection) : state_(std::make_unique<State>(connection)) {}
PqxxSession::~PqxxSession() = default;

pqxx::transaction_base& PqxxSession::transaction() {
  if (!state_->transaction) state_->transaction.emplace(state_->shared);
  return *state_->transaction;
}

void PqxxSession::end() { state_->transaction.reset(); }

}  // namespace rowan
