// Models the private development server of a project: data and socket under .rowan/, nobody else can connect.
// To set another server option, add it to start() in private_server.cpp.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "cli/process.hpp"

namespace rowan::tool {

/// No TCP, one unix socket in a folder of mode 0700, so that trust authentication is safe. Run by root it
/// belongs to an unprivileged user, since PostgreSQL refuses root.
class PrivateServer {
 public:
  /// The server of the project at `root`; nothing is touched.
  explicit PrivateServer(const std::filesystem::path& root);

  [[nodiscard]] bool exists() const;   ///< was started once
  [[nodiscard]] bool running() const;  ///< by its process, not by a pid file that a crash left behind
  [[nodiscard]] std::string url() const;
  [[nodiscard]] const std::filesystem::path& socket_folder() const { return socket_; }

  /// initdb when there is no data yet, then pg_ctl start. Throws Failure with the end of the server's log.
  void start();
  /// pg_ctl stop, fast: sessions are disconnected, nothing is lost. Throws Failure.
  void stop();

 private:
  void make_folder(const std::filesystem::path& folder) const;
  void initialise(const std::filesystem::path& initdb) const;
  [[nodiscard]] std::string major() const;

  std::filesystem::path folder_;  ///< ROOT/.rowan
  std::filesystem::path base_;  ///< folder_, or a folder of /var/tmp where the server's user cannot enter it
  std::filesystem::path data_;
  std::filesystem::path socket_;
  std::filesystem::path log_;
  std::string database_;
  std::optional<SystemUser> user_;
};

}  // namespace rowan::tool
