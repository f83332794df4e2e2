// Models how a session begins, and why it did not: what passes is worth another try, a wrong password is not.
// Which SQLSTATEs pass is in error_table.cpp.
#pragma once
#include <libpq-fe.h>
#include <string>

namespace rowan {

/// A connection to the database of `url`. Throws ConnectionError.
PGconn* log_in(const std::string& url);

}  // namespace rowan
