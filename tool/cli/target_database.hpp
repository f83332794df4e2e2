// Models which database a command works on, and what its server answers when it cannot be used.
// To add a source of the URL: a line in target_database(), and in docs/commands.md.
#pragma once
#include <string>

#include "cli/failure.hpp"
#include "cli/session.hpp"
#include "inspect/server.hpp"

namespace rowan::tool {

struct TargetDatabase {
  std::string url;
  DatabaseAddress address;
  bool is_private = false;  ///< on the project's own server under .rowan/
};

/// --url, then DATABASE_URL, then rowan.toml, then the private server. Throws Failure when there is none, and
/// when it is the private server and that does not run.
TargetDatabase target_database(const Session& session, const DatabaseArguments& arguments);

/// The same, but empty `url` where target_database would throw.
TargetDatabase target_database_if_any(const Session& session, const DatabaseArguments& arguments);

/// One clear message for what the server said, never its password.
Failure explained(const ServerError& error, const TargetDatabase& target);

/// Connects once, so that later errors are about the work. Throws Failure.
void require_reachable(const TargetDatabase& target);

}  // namespace rowan::tool
