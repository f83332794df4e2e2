#include "cli/command.hpp"
#include "cli/private_server.hpp"

namespace rowan::tool {

Action declare_db_stop(CLI::App&) {
  return [](Session& session) {
    PrivateServer server(session.project.root);
    const bool running = server.running();
    if (running) {
      const Progress progress(session.out, "stopping the private PostgreSQL server");
      server.stop();
    }
    session.out.done(running ? "stopped" : "not running");
    return Exit::done;
  };
}

}  // namespace rowan::tool
