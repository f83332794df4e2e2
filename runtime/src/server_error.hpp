// Models what the server said of a failed statement, told to a person and to the program.
// To tell more, add it to the text in server_error.cpp; never from a sensitive table.
#pragma once
#include <libpq-fe.h>

#include <rowan/statement.hpp>

namespace rowan {

/// What the connection knows of a failure and the server does not say.
struct Circumstances {
  bool retryable = false;
  bool in_doubt = false;  ///< if the connection is lost: no transaction was open that its loss undoes
};

/// Throws the error of `result` (an error result of `connection`) by its SQLSTATE.
[[noreturn]] void throw_server_error(const PGconn* connection, const PGresult* result,
                                     const Statement& statement, Circumstances circumstances = {});

/// Throws ConnectionError for a connection that could not be made or was lost.
[[noreturn]] void throw_connection_error(const PGconn* connection, const std::string& what,
                                         bool in_doubt = false);

std::string sqlstate_of(const PGresult* result);

}  // namespace rowan
