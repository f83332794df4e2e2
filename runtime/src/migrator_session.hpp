// Models the migrator's own session: one libpq connection, text results, errors with all of PostgreSQL's
// parts. It must not share a pooled connection: session locks, settings and aborted transactions stay inside.
#pragma once
#include <chrono>
#include <functional>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

namespace rowan::migrator {

using Milliseconds = std::chrono::milliseconds;

/// What PostgreSQL said of a failed statement.
struct ServerError {
  std::string sqlstate;
  std::string message;
  std::string detail;
  std::string hint;
  std::string context;
  int position = 0;  ///< in characters from 1 within the statement; 0: unknown
};

class StatementFailed : public std::exception {
 public:
  explicit StatementFailed(ServerError error) : error_(std::move(error)) {}
  const ServerError& error() const noexcept { return error_; }
  const char* what() const noexcept override { return error_.message.c_str(); }

 private:
  ServerError error_;
};

using Row = std::vector<std::string>;  // NULL is the empty text
using Rows = std::vector<Row>;

class Session {
 public:
  /// Throws MigrationError when there is no connection.
  explicit Session(const std::string& url);

  /// Throws StatementFailed.
  Rows query(const std::string& sql, const std::vector<std::string>& parameters = {});

  /// Runs one statement of a file; `while_waiting` is called every `interval`, and when a signal came, until
  /// it ends.
  void run(const std::string& sql, Milliseconds interval, const std::function<void()>& while_waiting);

  /// Asks the server to end the statement that runs; it then fails with 57014. False: the server cannot be
  /// asked.
  bool cancel();

  /// True when the query's only value is true.
  bool is_true(const std::string& sql, const std::vector<std::string>& parameters = {});

  int process_id() const { return PQbackendPID(connection_.get()); }
  /// 150004 is PostgreSQL 15.4.
  int server_version() const { return PQserverVersion(connection_.get()); }
  /// False too when the connection is lost: there is nothing to roll back then.
  bool in_transaction() const {
    const auto status = PQtransactionStatus(connection_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
  }
  void on_notice(std::function<void(const std::string&)> receive) { *notice_ = std::move(receive); }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  using Notice = std::function<void(const std::string&)>;
  std::unique_ptr<Notice> notice_ = std::make_unique<Notice>();  // libpq keeps its address
  std::unique_ptr<PGconn, Finish> connection_;
};

/// Who stands in the way of backend `process`: `pid 81 (app, psql, idle in transaction for 12 s): UPDATE …`;
/// empty: nobody. `watcher` is another session, since the waiting one cannot ask.
std::string blockers_of(Session& watcher, int process);

/// How far backend `process` is with an index: `building index: scanning table, 42 %`; empty: it builds none.
std::string index_progress_of(Session& watcher, int process);

}  // namespace rowan::migrator
