// Models libpqxx on a session that Rowan owns: what differs between libpqxx versions is in pqxx_session.cpp
// alone. For another version of libpqxx, add its way to adopt a PGconn there.
#pragma once
#include <libpq-fe.h>
#include <memory>

namespace pqxx {
class transaction_base;
}

namespace rowan {

/// Begins nothing and commits nothing: it stands inside the transaction that Rowan has begun.
class PqxxSession {
 public:
  explicit PqxxSession(PGconn* connection);
  PqxxSession(const PqxxSession&) = delete;
  PqxxSession& operator=(const PqxxSession&) = delete;
  ~PqxxSession();
  pqxx::transaction_base& transaction();
  /// After the end of Rowan's transaction.
  void end();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rowan
