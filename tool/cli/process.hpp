// Models another program run to its end: arguments in, exit code and output back. No shell is involved.
// To run one in another way (input, environment), add a member to Program.
#pragma once
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace rowan::tool {

/// A user of the system to run as; only root can become one.
struct SystemUser {
  std::string name;
  uid_t uid = 0;
  gid_t gid = 0;
};

struct Program {
  std::vector<std::string> arguments;  ///< the first is the program's path
  std::optional<SystemUser> user;      ///< empty: who runs rowan
};

struct ProgramResult {
  int exit_code = 0;   ///< 127: it could not be started; 128 + n: killed by signal n
  std::string output;  ///< stdout and stderr as they came
};

/// Waits for its end. Throws std::system_error when no process can be made.
ProgramResult run_program(const Program& program);

/// True when `user` can enter the folder.
bool can_enter(const std::string& folder, const std::optional<SystemUser>& user);

/// `postgres`, else `nobody`, when rowan runs as root, which PostgreSQL refuses; nothing otherwise.
std::optional<SystemUser> unprivileged_user();

}  // namespace rowan::tool
