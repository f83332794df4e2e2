#include "migrator_session.hpp"

#include <poll.h>

#include "rowan/migration.hpp"
#include "server_result.hpp"

namespace rowan::migrator {
namespace {

void check(PGconn* connection, const PGresult* result) {
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
  ServerError error;
  error.sqlstate = error_field(result, PG_DIAG_SQLSTATE);
  error.message = error_field(result, PG_DIAG_MESSAGE_PRIMARY);
  error.detail = error_field(result, PG_DIAG_MESSAGE_DETAIL);
  error.hint = error_field(result, PG_DIAG_MESSAGE_HINT);
  error.context = error_field(result, PG_DIAG_CONTEXT);
  if (const auto position = error_field(result, PG_DIAG_STATEMENT_POSITION); !position.empty())
    error.position = std::stoi(position);
  if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
    error.message = "COPY with data does not work in a migration; write INSERT";
  if (error.message.empty()) error.message = PQerrorMessage(connection);
  throw StatementFailed(std::move(error));
}

}  // namespace

Session::Session(const std::string& url) {
  const char* const keywords[] = {"dbname", "fallback_application_name", nullptr};
  const char* const values[] = {url.c_str(), "rowan migrator", nullptr};
  connection_.reset(PQconnectdbParams(keywords, values, 1));
  if (PQstatus(connection_.get()) != CONNECTION_OK)
    throw MigrationError("cannot connect to the database: " + std::string(PQerrorMessage(connection_.get())));
  PQsetNoticeProcessor(
      connection_.get(),
      [](void* notice, const char* message) {
        if (const auto& receive = *static_cast<Notice*>(notice)) receive(message);
      },
      notice_.get());
}

Rows Session::query(const std::string& sql, const std::vector<std::string>& parameters) {
  std::vector<const char*> values;
  for (const auto& parameter : parameters) values.push_back(parameter.c_str());
  PGconn* connection = connection_.get();
  const ServerResult result(parameters.empty()
                                ? PQexec(connection, sql.c_str())
                                : PQexecParams(connection, sql.c_str(), static_cast<int>(values.size()),
                                               nullptr, values.data(), nullptr, nullptr, 0));
  check(connection, result.get());
  Rows rows(static_cast<std::size_t>(PQntuples(result.get())));
  for (int row = 0; row < PQntuples(result.get()); ++row)
    for (int column = 0; column < PQnfields(result.get()); ++column)
      rows[static_cast<std::size_t>(row)].emplace_back(PQgetvalue(result.get(), row, column));
  return rows;
}

void Session::run(const std::string& sql, Milliseconds interval, const std::function<void()>& while_waiting) {
  PGconn* connection = connection_.get();
  if (PQsendQuery(connection, sql.c_str()) == 0) check(connection, nullptr);
  while (true) {
    if (PQconsumeInput(connection) == 0) check(connection, nullptr);
    if (PQisBusy(connection) == 0) break;
    pollfd socket{PQsocket(connection), POLLIN, 0};
    if (poll(&socket, 1, static_cast<int>(interval.count())) <= 0) while_waiting();
  }
  ServerResult failed;
  while (PGresult* next = PQgetResult(connection)) {
    ServerResult result(next);
    const auto status = PQresultStatus(next);
    if (status == PGRES_COPY_IN) PQputCopyEnd(connection, "no data in a migration");
    if (status == PGRES_COPY_OUT) {
      char* row = nullptr;
      while (PQgetCopyData(connection, &row, 0) > 0) PQfreemem(row);
    }
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY && !failed)
      failed = std::move(result);
  }
  if (failed) check(connection, failed.get());
}

bool Session::cancel() {
  const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(PQgetCancel(connection_.get()),
                                                                  PQfreeCancel);
  char problem[256];
  return cancel && PQcancel(cancel.get(), problem, sizeof problem) == 1;
}

bool Session::is_true(const std::string& sql, const std::vector<std::string>& parameters) {
  const auto rows = query(sql, parameters);
  return rows.size() == 1 && rows[0].size() == 1 && rows[0][0] == "t";
}

std::string blockers_of(Session& watcher, int process) {
  const auto rows = watcher.query(R"(
select format('pid %s (%s%s, %s for %s s): %s', pid, usename, nullif(', ' || application_name, ', '),
              coalesce(state, 'no state'), round(extract(epoch from clock_timestamp() - state_change)),
              left(regexp_replace(query, '\s+', ' ', 'g'), 80))
from pg_stat_activity where pid = any(pg_blocking_pids($1::int)) order by pid)",
                                  {std::to_string(process)});
  std::string text;
  for (const auto& row : rows) text += (text.empty() ? "" : "; ") + row[0];
  return text;
}

std::string index_progress_of(Session& watcher, int process) {
  const auto rows = watcher.query(R"(
select concat(phase, ', ' || done * 100 / nullif(total, 0) || ' %',
              ', partition ' || partitions_done + 1 || ' of ' || nullif(partitions_total, 0))
from pg_stat_progress_create_index,
     lateral (select case when phase like 'waiting%' then lockers_done when phase like '%loading%' then tuples_done
                     else blocks_done end,
                     case when phase like 'waiting%' then lockers_total when phase like '%loading%' then tuples_total
                     else blocks_total end) as counted (done, total)
where pid = $1::int)",
                                  {std::to_string(process)});
  return rows.empty() ? std::string() : rows[0][0];
}

}  // namespace rowan::migrator
