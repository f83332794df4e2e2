#include "cli/target_database.hpp"

#include <cstdlib>
#include <fmt/format.h>

#include "cli/private_server.hpp"

namespace rowan::tool {

namespace {

TargetDatabase target_of(const std::string& url, const PrivateServer& server) {
  try {
    auto address = address_of(url);
    const bool is_private = address.host == server.socket_folder().string();
    return {url, std::move(address), is_private};
  } catch (const ServerError& error) {
    throw Failure(fmt::format("the database URL is not valid: {}", error.what()),
                  "write postgresql://USER@HOST:PORT/DATABASE, or key=value pairs as libpq has them");
  }
}

std::string place_of(const DatabaseAddress& address) {
  if (address.host.starts_with("/")) return fmt::format("the socket in {}", address.host);
  return fmt::format("{}:{}", address.host.empty() ? "localhost" : address.host,
                     address.port.empty() ? "5432" : address.port);
}

}  // namespace

TargetDatabase target_database_if_any(const Session& session, const DatabaseArguments& arguments) {
  const PrivateServer server(session.project.root);
  const char* environment = std::getenv("DATABASE_URL");
  if (!arguments.url.empty()) return target_of(arguments.url, server);
  if (environment != nullptr && *environment != '\0') return target_of(environment, server);
  if (!session.project.url.empty()) return target_of(session.project.url, server);
  if (server.running()) return target_of(server.url(), server);
  return {};
}

TargetDatabase target_database(const Session& session, const DatabaseArguments& arguments) {
  auto target = target_database_if_any(session, arguments);
  if (!target.url.empty()) return target;
  if (PrivateServer(session.project.root).exists())
    throw Failure("the private server of this project is not running", "run `rowan db start`");
  throw Failure("no database is named",
                "pass --url, set DATABASE_URL, write url = \"…\" into rowan.toml, or run `rowan db start`");
}

Failure explained(const ServerError& error, const TargetDatabase& target) {
  using Kind = ServerError::Kind;
  const auto& [database, user, host, port] = target.address;
  switch (error.kind()) {
    case Kind::bad_url:
      return Failure(fmt::format("the database URL is not valid: {}", error.what()));
    case Kind::unreachable:
      return Failure(
          fmt::format("no PostgreSQL server answers at {}", place_of(target.address)),
          fmt::format("start it, or correct the URL; `rowan db start` runs a private one\n{}", error.what()));
    case Kind::wrong_password:
      return Failure(fmt::format("the server at {} does not accept the password of user '{}'",
                                 place_of(target.address), user),
                     "give it in the URL, PGPASSWORD or ~/.pgpass");
    case Kind::no_such_role:
      return Failure(fmt::format("the server at {} has no user '{}'", place_of(target.address), user),
                     "name another user in the URL");
    case Kind::no_such_database:
      return Failure(fmt::format("there is no database '{}' at {}", database, place_of(target.address)),
                     "run `rowan db create`");
    case Kind::not_permitted:
      return Failure(fmt::format("user '{}' may not do this: {}", user, error.what()),
                     "ask for the right CREATEDB");
    case Kind::in_use:
      return Failure(fmt::format("database '{}' is in use", database),
                     fmt::format("end its other sessions first\n{}", error.what()));
    case Kind::other:
      break;
  }
  return Failure(error.what());
}

void require_reachable(const TargetDatabase& target) {
  try {
    require_database(target.url);
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

}  // namespace rowan::tool
