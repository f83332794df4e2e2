#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/private_server.hpp"

namespace rowan::tool {

Action declare_db_start(CLI::App&) {
  return [](Session& session) {
    PrivateServer server(session.project.root);
    const bool running = server.running();
    if (!running) {
      const Progress progress(session.out, "starting a private PostgreSQL server");
      server.start();
    }
    session.out.done(fmt::format("{}: {}", running ? "already running" : "started", server.url()));
    return Exit::done;
  };
}

}  // namespace rowan::tool
