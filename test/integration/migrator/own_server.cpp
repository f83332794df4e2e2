#include "integration/migrator/own_server.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <unistd.h>

#include "support/database.hpp"

namespace rowan::tool::testing {

namespace fs = std::filesystem;

OwnServer::OwnServer() {
  pqxx::connection connection(server_url());
  programs_ = pqxx::nontransaction(connection)
                  .exec("select setting from pg_config where name = 'BINDIR'")[0][0]
                  .as<std::string>();
  std::string name = "/tmp/rowan.XXXXXX";  // short: a socket's path may have 107 bytes
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder in /tmp");
  folder_ = name;
  if (user_ && chown(name.c_str(), user_->uid, user_->gid) != 0)
    throw std::runtime_error("cannot give " + name + " to " + user_->name);
  run("initdb", {"--pgdata", (folder_ / "data").string(), "--username=postgres", "--auth=trust",
                 "--encoding=UTF8", "--locale=C", "--no-sync"});
  start();
}

OwnServer::~OwnServer() {
  crash();
  std::error_code none;
  fs::remove_all(folder_, none);
}

void OwnServer::start() const {
  run("pg_ctl", {"start", "--wait", "--silent", "--pgdata", (folder_ / "data").string(), "--log",
                 (folder_ / "log").string(), "--options",
                 "-c listen_addresses='' -c fsync=off -c synchronous_commit=on -k " + folder_.string()});
}

void OwnServer::crash() const {
  const pid_t postmaster = process();
  if (postmaster == 0) return;
  kill(postmaster, SIGQUIT);
  // Not by asking for the process: a dead one stays until somebody waits for it.
  for (int tries = 0; process() == postmaster; ++tries) {
    if (tries == 3000) throw std::runtime_error("the server does not stop");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

void OwnServer::run(const std::string& program, const std::vector<std::string>& arguments) const {
  Program call{{(programs_ / program).string()}, user_};
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  const auto result = run_program(call);
  if (result.exit_code == 0) return;
  std::ifstream log(folder_ / "log");
  throw std::runtime_error(program + " failed: " + result.output +
                           std::string(std::istreambuf_iterator<char>(log), {}));
}

/// 0: it does not run. The server removes its file last of all.
pid_t OwnServer::process() const {
  std::ifstream file(folder_ / "data" / "postmaster.pid");
  pid_t process = 0;
  file >> process;
  return process;
}

}  // namespace rowan::tool::testing
