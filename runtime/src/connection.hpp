// Models one session with the server: libpq's connection, the statements prepared on it, its transaction.
// What a statement costs is decided here; where libpqxx stands on the same session is pqxx_session.hpp.
#pragma once
#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <rowan/options.hpp>
#include <rowan/parameters.hpp>
#include <rowan/result.hpp>
#include <rowan/statement.hpp>

namespace rowan {

class PqxxSession;

class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  /// Connects. Throws ConnectionError.
  explicit Connection(const Options& options);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  /// Runs a prepared statement with binary values and results; prepares it first where this connection has
  /// not.
  Result execute(const Statement& statement, const Parameters& parameters);
  /// Runs SQL text that returns nothing.
  void command(const char* sql);

  /// BEGIN is sent together with the next statement.
  void begin(std::string words) {
    begin_ = std::move(words);
    begin_pending_ = true;
  }
  /// Sends a BEGIN that still waits.
  void send_begin();
  void commit();
  /// Never throws: a session that cannot roll back is broken.
  void rollback() noexcept;

  /// False after a failure of the connection, or when the server has closed it: such a session must not be
  /// used again.
  [[nodiscard]] bool usable() const;
  [[nodiscard]] bool in_transaction() const { return PQtransactionStatus(raw()) != PQTRANS_IDLE; }

  PqxxSession& pqxx();
  [[nodiscard]] PGconn* raw() const { return connection_.get(); }

  void queued_for(std::chrono::microseconds time) { queue_ = time; }
  Clock::time_point last_taken{};  ///< from the pool

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct Values;

  pg_result* run(const Statement& statement, const Values& values);
  pg_result* run_with_begin(const Statement& statement, const Values& values);
  pg_result* run_again(const Statement& statement, const Values& values, const std::string& old_name);
  /// How often the statement was prepared here, this or the coming time included.
  int generation(const Statement& statement) const;
  const char* name_of(const Statement& statement);
  bool prepared(const Statement& statement) const;
  void mark_prepared(const Statement& statement);
  void prepare(const Statement& statement, const Values& values);
  /// Throws ValueError when a column has another type than its member.
  void check_types(const Statement& statement, const pg_result* result);
  void report(const Statement& statement, const Parameters& parameters, Clock::time_point start,
              const pg_result* result) const;

  const Options& options_;
  std::unique_ptr<PGconn, Finish> connection_;
  struct Preparation {
    int times = 0;         // 0 never, n the n-th time, -n no longer usable
    bool checked = false;  // the types of the result's columns are as expected
  };
  std::vector<Preparation> prepared_;  // by id
  std::string later_name_;
  std::string begin_ = "BEGIN";
  bool begin_pending_ = false;
  bool observed_;
  std::chrono::microseconds queue_{0};
  std::unique_ptr<PqxxSession> pqxx_;
};

}  // namespace rowan
