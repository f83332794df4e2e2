// Models the server around its databases: which one a URL names, whether it exists, making and dropping it.
// To ask the server something else that is no part of a schema, add a function here.
#pragma once
#include <stdexcept>
#include <string>

namespace rowan::tool {

/// Why the server cannot be used, sorted by what the user can do about it. what() is libpq's message.
class ServerError : public std::runtime_error {
 public:
  enum class Kind {
    bad_url,
    unreachable,
    wrong_password,
    no_such_role,
    no_such_database,
    not_permitted,
    in_use,
    other
  };

  ServerError(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

  [[nodiscard]] Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

/// What a libpq URL or connection string names, PG… environment variables and defaults included.
struct DatabaseAddress {
  std::string database;
  std::string user;
  std::string host;  ///< a name, or the folder of a unix socket
  std::string port;
};

/// Throws ServerError{bad_url}.
DatabaseAddress address_of(const std::string& url);

/// The same server, user and options, another database, as a connection string. Throws ServerError{bad_url}.
std::string with_database(const std::string& url, const std::string& database);

/// Connects and leaves. Throws ServerError.
void require_database(const std::string& url);

/// These connect to the database `postgres` of the same server and throw ServerError.
bool database_exists(const std::string& url);
/// CREATE DATABASE; false: it exists already.
bool create_database(const std::string& url);
/// DROP DATABASE; false: there is none. `disconnect_others`: WITH (FORCE), else other sessions make it fail.
bool drop_database(const std::string& url, bool disconnect_others);

/// What a query says, true or false, in a session of its own. Throws ServerError.
bool holds(const std::string& url, const std::string& query);

}  // namespace rowan::tool
