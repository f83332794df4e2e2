#include "connection.hpp"

#include <array>
#include <poll.h>

#include <rowan/error.hpp>

#include "error_table.hpp"
#include "login.hpp"
#include "pqxx_session.hpp"
#include "query_log.hpp"
#include "server_error.hpp"
#include "server_result.hpp"

namespace rowan {
namespace {

bool failed(const PGresult* result) {
  const auto status = PQresultStatus(result);
  return status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY;
}

/// Pipeline mode is left on every way out: in it, libpqxx could not run anything.
class Pipeline {
 public:
  explicit Pipeline(PGconn* connection) : connection_(connection) { PQenterPipelineMode(connection_); }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  ~Pipeline() {
    while (PQstatus(connection_) == CONNECTION_OK && PQexitPipelineMode(connection_) == 0) drain();
  }
  /// The result of the next statement that was sent.
  ServerResult next() {
    ServerResult result(PQgetResult(connection_));
    while (PGresult* rest = PQgetResult(connection_)) PQclear(rest);
    return result;
  }

 private:
  void drain() {
    PGresult* result = PQgetResult(connection_);
    if (result == nullptr) result = PQgetResult(connection_);
    PQclear(result);
  }
  PGconn* connection_;
};

}  // namespace

/// The arrays that libpq wants; short statements need no heap.
struct Connection::Values {
  explicit Values(const Parameters& parameters) : count(parameters.size()) {
    if (count > inline_types.size()) {
      heap_types.resize(count);
      heap_data.resize(count);
      heap_lengths.resize(count * 2);
      types = heap_types.data();
      data = heap_data.data();
      lengths = heap_lengths.data();
      formats = lengths + count;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const auto& value = parameters[i];
      types[i] = value.type;
      data[i] = value.length < 0 ? nullptr : parameters.bytes(value);
      lengths[i] = value.length;
      formats[i] = 1;
    }
  }
  Values(const Values&) = delete;
  Values& operator=(const Values&) = delete;

  [[nodiscard]] int size() const { return static_cast<int>(count); }

  static constexpr std::size_t inline_count = 16;
  std::array<Oid, inline_count> inline_types;
  std::array<const char*, inline_count> inline_data;
  std::array<int, inline_count> inline_lengths;
  std::array<int, inline_count> inline_formats;
  std::vector<Oid> heap_types;
  std::vector<const char*> heap_data;
  std::vector<int> heap_lengths;
  std::size_t count;
  Oid* types = inline_types.data();
  const char** data = inline_data.data();
  int* lengths = inline_lengths.data();
  int* formats = inline_formats.data();
};

Connection::Connection(const Options& options)
    : options_(options),
      connection_(log_in(options.url)),
      observed_(options.log_queries || options.on_query) {
  PQsetNoticeProcessor(raw(), [](void*, const char*) {}, nullptr);
}

Connection::~Connection() = default;

Result Connection::execute(const Statement& statement, const Parameters& parameters) {
  constexpr std::size_t most_parameters = 65'535;
  if (parameters.size() > most_parameters)
    throw ValueError("a statement has " + std::to_string(parameters.size()) +
                     " values; PostgreSQL takes 65535 at most");
  const Values values(parameters);
  const auto start = observed_ ? Clock::now() : Clock::time_point();
  const bool alone = !begin_pending_ && !in_transaction();
  bool outdated = false;
  ServerResult result(begin_pending_ ? run_with_begin(statement, values) : run(statement, values));
  if (failed(result.get()) && prepared(statement) && wants_new_preparation(sqlstate_of(result.get()))) {
    const std::string old_name = name_of(statement);
    auto& preparation = prepared_[statement.id()];
    preparation = {-preparation.times, false};
    outdated = in_transaction();
    if (!outdated) result.reset(run_again(statement, values, old_name));
  }
  if (observed_) report(statement, parameters, start, result.get());
  if (failed(result.get()))
    throw_server_error(raw(), result.get(), statement, {.retryable = outdated, .in_doubt = alone});
  check_types(statement, result.get());
  return Result(result.release(), statement.gives_rows());
}

// Once per preparation: the server fails a prepared statement whose types change (manual, PREPARE).
void Connection::check_types(const Statement& statement, const pg_result* result) {
  const bool known = prepared(statement);
  if (!statement.gives_rows() || (known && prepared_[statement.id()].checked)) return;
  const auto types = statement.table()->types;
  for (std::size_t i = 0; i < types.size(); ++i) check_column_type(result, static_cast<int>(i), types[i]);
  if (known) prepared_[statement.id()].checked = true;
}

pg_result* Connection::run(const Statement& statement, const Values& values) {
  if (!options_.prepare)
    return PQexecParams(raw(), statement.sql().c_str(), values.size(), values.types, values.data,
                        values.lengths, values.formats, 1);
  if (!prepared(statement)) prepare(statement, values);
  return PQexecPrepared(raw(), name_of(statement), values.size(), values.data, values.lengths, values.formats,
                        1);
}

// BEGIN, the preparation where it is needed, and the statement travel together: one round trip.
pg_result* Connection::run_with_begin(const Statement& statement, const Values& values) {
  begin_pending_ = false;
  const char* name = name_of(statement);
  const bool to_prepare = options_.prepare && !prepared(statement);
  Pipeline pipeline(raw());
  PQsendQueryParams(raw(), begin_.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0);
  if (to_prepare) PQsendPrepare(raw(), name, statement.sql().c_str(), values.size(), values.types);
  if (options_.prepare)
    PQsendQueryPrepared(raw(), name, values.size(), values.data, values.lengths, values.formats, 1);
  else
    PQsendQueryParams(raw(), statement.sql().c_str(), values.size(), values.types, values.data,
                      values.lengths, values.formats, 1);
  PQpipelineSync(raw());
  if (auto begun = pipeline.next(); failed(begun.get())) return begun.release();
  if (to_prepare) {
    if (auto done = pipeline.next(); failed(done.get())) return done.release();
    mark_prepared(statement);
  }
  auto result = pipeline.next();
  PQclear(PQgetResult(raw()));  // the end of the pipeline
  return result.release();
}

// The table changed under the statement, or a pooler forgot it: prepare it anew and repeat once.
pg_result* Connection::run_again(const Statement& statement, const Values& values,
                                 const std::string& old_name) {
  PQclear(PQexec(raw(), ("DEALLOCATE " + old_name).c_str()));
  return run(statement, values);
}

bool Connection::prepared(const Statement& statement) const {
  return statement.id() < prepared_.size() && prepared_[statement.id()].times > 0;
}

// A statement outdated inside a transaction cannot be deallocated there, so the next one has a name of its
// own.
int Connection::generation(const Statement& statement) const {
  const int times = statement.id() < prepared_.size() ? prepared_[statement.id()].times : 0;
  return times > 0 ? times : 1 - times;
}

const char* Connection::name_of(const Statement& statement) {
  const int times = generation(statement);
  if (times == 1) return statement.name().c_str();
  later_name_ = statement.name() + "_" + std::to_string(times);
  return later_name_.c_str();
}

void Connection::mark_prepared(const Statement& statement) {
  if (statement.id() >= prepared_.size()) prepared_.resize(statement.id() + 1);
  prepared_[statement.id()] = {generation(statement), false};
}

void Connection::prepare(const Statement& statement, const Values& values) {
  ServerResult result(
      PQprepare(raw(), name_of(statement), statement.sql().c_str(), values.size(), values.types));
  if (failed(result.get())) throw_server_error(raw(), result.get(), statement);
  mark_prepared(statement);
}

void Connection::command(const char* sql) {
  send_begin();
  const ServerResult result(PQexec(raw(), sql));
  if (failed(result.get())) throw_server_error(raw(), result.get(), Statement(sql));
}

void Connection::send_begin() {
  if (!begin_pending_) return;
  begin_pending_ = false;
  const ServerResult result(PQexec(raw(), begin_.c_str()));
  if (failed(result.get())) throw_server_error(raw(), result.get(), Statement(begin_));
}

void Connection::commit() {
  if (pqxx_) pqxx_->end();
  if (begin_pending_) {  // nothing was done
    begin_pending_ = false;
    return;
  }
  if (PQstatus(raw()) != CONNECTION_OK)
    throw_connection_error(raw(), "the connection was lost before the commit: nothing was kept");
  const ServerResult result(PQexec(raw(), "COMMIT"));
  if (PQstatus(raw()) != CONNECTION_OK)
    throw_connection_error(raw(), "the connection was lost while committing", true);
  if (failed(result.get())) throw_server_error(raw(), result.get(), Statement::of("COMMIT"));
  if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")  // the server answers ROLLBACK to a failed one
    throw TransactionAborted(
        "the transaction was rolled back: a statement in it had failed, and the error was caught inside it");
}

void Connection::rollback() noexcept {
  if (pqxx_) pqxx_->end();
  if (!begin_pending_ && in_transaction()) PQclear(PQexec(raw(), "ROLLBACK"));
  begin_pending_ = false;
}

bool Connection::usable() const {
  if (PQstatus(raw()) != CONNECTION_OK) return false;
  pollfd socket{PQsocket(raw()), POLLIN, 0};  // the server speaks to an idle session only to say goodbye
  return poll(&socket, 1, 0) == 0;
}

PqxxSession& Connection::pqxx() {
  if (!pqxx_) pqxx_ = std::make_unique<PqxxSession>(raw());
  return *pqxx_;
}

void Connection::report(const Statement& statement, const Parameters& parameters, Clock::time_point start,
                        const pg_result* result) const {
  const auto sqlstate = failed(result) ? sqlstate_of(result) : std::string();
  const QueryEvent event{.sql = statement.sql(),
                         .parameters = parameters_as_text(parameters, statement.sensitive()),
                         .db = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start),
                         .queue = queue_,
                         .rows = PQntuples(result),
                         .error = sqlstate};
  if (options_.log_queries) log_query(event);
  if (options_.on_query) options_.on_query(event);
}

}  // namespace rowan
