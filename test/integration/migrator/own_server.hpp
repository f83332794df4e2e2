// Models a PostgreSQL server of one test's own, which may be stopped as a crash stops it and started again.
// To let tests break it in another way, add a function here.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "cli/process.hpp"

namespace rowan::tool::testing {

/// Of the programs that the server of ROWAN_TEST_DATABASE_URL runs, on a unix socket in a temporary folder.
/// What is committed survives crash(), since the operating system lives on; only power cuts want fsync.
class OwnServer {
 public:
  OwnServer();
  ~OwnServer();
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

  [[nodiscard]] std::string url() const { return "postgresql://postgres@/postgres?host=" + folder_.string(); }

  /// After crash(): recovers from the write-ahead log.
  void start() const;
  /// Immediate shutdown: sessions are cut wherever they are, nothing is written at the end. May be called by
  /// a forked child; returns when the server is gone.
  void crash() const;

 private:
  void run(const std::string& program, const std::vector<std::string>& arguments) const;
  [[nodiscard]] pid_t process() const;

  std::optional<SystemUser> user_ = unprivileged_user();
  std::filesystem::path programs_;
  std::filesystem::path folder_;
};

}  // namespace rowan::tool::testing
