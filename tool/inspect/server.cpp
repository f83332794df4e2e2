#include "inspect/server.hpp"

#include <libpq-fe.h>
#include <memory>
#include <string_view>
#include <utility>

#include "sql/identifier.hpp"

namespace rowan::tool {

namespace {

using Kind = ServerError::Kind;
using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
using Session = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

Options parsed(const std::string& url) {
  char* message = nullptr;
  Options options(PQconninfoParse(url.c_str(), &message), PQconninfoFree);
  const std::unique_ptr<char, decltype(&PQfreemem)> owned(message, PQfreemem);
  if (options == nullptr)
    throw ServerError(Kind::bad_url, trimmed(message == nullptr ? "not a URL" : message));
  return options;
}

std::string quoted_value(std::string_view value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

/// libpq tells why a connection failed in words only: the server's SQLSTATE does not reach its caller.
Kind kind_of_refusal(PGconn* session, std::string_view message) {
  if (PQconnectionNeedsPassword(session) != 0 ||
      message.find("password authentication failed") != message.npos)
    return Kind::wrong_password;
  const bool missing = message.find("does not exist") != message.npos;
  if (missing && message.find("role \"") != message.npos) return Kind::no_such_role;
  if (missing && message.find("database \"") != message.npos) return Kind::no_such_database;
  // A server that was reached says FATAL, whatever its language (manual 20.11, lc_messages, sorts them
  // alike).
  return message.find("FATAL:") == message.npos ? Kind::unreachable : Kind::other;
}

Session connected(const std::string& url) {
  parsed(url);
  Session session(PQconnectdb(url.c_str()), PQfinish);
  if (session == nullptr) throw ServerError(Kind::other, "out of memory");
  if (PQstatus(session.get()) != CONNECTION_OK) {
    const std::string message = trimmed(PQerrorMessage(session.get()));
    throw ServerError(kind_of_refusal(session.get(), message), message);
  }
  PQsetNoticeProcessor(session.get(), [](void*, const char*) {}, nullptr);
  return session;
}

}  // namespace

std::string with_database(const std::string& url, const std::string& database) {
  std::string text;
  const auto options = parsed(url);
  for (const auto* option = options.get(); option->keyword != nullptr; ++option)
    if (option->val != nullptr && std::string_view(option->keyword) != "dbname")
      text += std::string(option->keyword) + "=" + quoted_value(option->val) + " ";
  return text + "dbname=" + quoted_value(database);
}

namespace {

Session connected_to_maintenance(const std::string& url) { return connected(with_database(url, "postgres")); }

Kind kind_of_state(std::string_view sqlstate) {
  if (sqlstate == "42501") return Kind::not_permitted;
  if (sqlstate == "55006") return Kind::in_use;
  if (sqlstate == "3D000") return Kind::no_such_database;
  return Kind::other;
}

ServerError refusal(PGconn* session, const PGresult* result) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  return {kind_of_state(state == nullptr ? "" : state), trimmed(PQerrorMessage(session))};
}

void execute(PGconn* session, const std::string& sql) {
  const Result result(PQexec(session, sql.c_str()), PQclear);
  if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return;
  throw refusal(session, result.get());
}

bool exists(PGconn* session, const std::string& database) {
  const char* const values[] = {database.c_str()};
  const Result result(PQexecParams(session, "SELECT 1 FROM pg_catalog.pg_database WHERE datname = $1", 1,
                                   nullptr, values, nullptr, nullptr, 0),
                      PQclear);
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
    throw ServerError(Kind::other, trimmed(PQerrorMessage(session)));
  return PQntuples(result.get()) == 1;
}

}  // namespace

DatabaseAddress address_of(const std::string& url) {
  DatabaseAddress address;
  const auto given = parsed(url);
  const Options defaults(PQconndefaults(), PQconninfoFree);
  const auto value = [&](std::string_view keyword) -> std::string {
    for (const auto* options : {given.get(), defaults.get()})
      for (const auto* option = options; option != nullptr && option->keyword != nullptr; ++option)
        if (option->keyword == keyword && option->val != nullptr) return option->val;
    return {};
  };
  address.user = value("user");
  address.database = value("dbname");
  if (address.database.empty()) address.database = address.user;
  address.host = value("host");
  address.port = value("port");
  return address;
}

void require_database(const std::string& url) { connected(url); }

bool database_exists(const std::string& url) {
  return exists(connected_to_maintenance(url).get(), address_of(url).database);
}

bool create_database(const std::string& url) {
  const auto session = connected_to_maintenance(url);
  const std::string database = address_of(url).database;
  if (exists(session.get(), database)) return false;
  execute(session.get(), "CREATE DATABASE " + quote_identifier(database));
  return true;
}

bool drop_database(const std::string& url, bool disconnect_others) {
  const auto session = connected_to_maintenance(url);
  const std::string database = address_of(url).database;
  if (!exists(session.get(), database)) return false;
  execute(session.get(),
          "DROP DATABASE " + quote_identifier(database) + (disconnect_others ? " WITH (FORCE)" : ""));
  return true;
}

bool holds(const std::string& url, const std::string& query) {
  const auto session = connected(url);
  const Result result(PQexec(session.get(), query.c_str()), PQclear);
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) throw refusal(session.get(), result.get());
  return PQntuples(result.get()) > 0 && std::string_view(PQgetvalue(result.get(), 0, 0)) == "t";
}

}  // namespace rowan::tool
