#include "login.hpp"

#include <memory>

#include "error_table.hpp"

namespace rowan {
namespace {

using Owned = std::unique_ptr<PGconn, decltype(&PQfinish)>;

constexpr std::string_view no_password = "28P01";

/// The code in `FATAL:  28P01: password authentication failed …`; empty where there is none.
std::string code_in(std::string_view message) {
  constexpr std::size_t length = 5;
  const auto is_code = [](std::string_view text) {
    return text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  };
  for (auto at = message.find(":  "); at != std::string_view::npos; at = message.find(":  ", at + 1)) {
    const auto rest = message.substr(at + 3);
    if (rest.substr(0, length).size() == length && is_code(rest.substr(0, length)) &&
        rest.substr(length).starts_with(": "))
      return std::string(rest.substr(0, length));
  }
  return {};
}

/// Why the server refused a login with a password; empty: nothing says so, or it has not refused now. libpq
/// keeps the SQLSTATE of a login to itself, except in the verbose message of another try.
std::string refusal(PGconn* connection) {
  if (PQconnectionNeedsPassword(connection) != 0) return std::string(no_password);
  if (PQconnectionUsedPassword(connection) == 0) return {};
  PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
  PQreset(connection);
  PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
  return PQstatus(connection) == CONNECTION_OK ? "" : code_in(PQerrorMessage(connection));
}

}  // namespace

PGconn* log_in(const std::string& url) {
  const char* const keywords[] = {"dbname", "fallback_application_name", nullptr};
  const char* const values[] = {url.c_str(), "rowan", nullptr};
  Owned connection(PQconnectdbParams(keywords, values, 1), PQfinish);
  if (PQstatus(connection.get()) == CONNECTION_OK) return connection.release();
  ErrorParts parts;
  parts.message = std::string("no connection to the database: ") + PQerrorMessage(connection.get());
  parts.message.erase(parts.message.find_last_not_of(" \n") + 1);
  parts.sqlstate = refusal(connection.get());
  if (PQstatus(connection.get()) == CONNECTION_OK) return connection.release();
  if (parts.sqlstate.empty()) parts.sqlstate = "08006";
  parts.retryable = is_retryable(parts.sqlstate);
  throw ConnectionError(std::move(parts));
}

}  // namespace rowan
