#include "cli/process.hpp"

#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "cli/failure.hpp"

namespace rowan::tool {

namespace {

/// In the child only: become that user for good, or end.
void become(const std::optional<SystemUser>& user) {
  if (!user) return;
  if (initgroups(user->name.c_str(), user->gid) != 0 || setgid(user->gid) != 0 || setuid(user->uid) != 0)
    _exit(126);
}

int exit_code_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

[[noreturn]] void become_program(const Program& program, int output) {
  become(program.user);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  if (const int nothing = open("/dev/null", O_RDONLY); nothing >= 0) dup2(nothing, STDIN_FILENO);
  if (program.user && chdir("/") != 0) _exit(126);
  std::vector<char*> arguments;
  for (const auto& argument : program.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

}  // namespace

ProgramResult run_program(const Program& program) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) become_program(program, ends[1]);
  close(ends[1]);
  ProgramResult result;
  char buffer[4096];
  for (ssize_t count; (count = read(ends[0], buffer, sizeof buffer)) != 0;) {
    if (count > 0) result.output.append(buffer, static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) break;
  }
  close(ends[0]);
  result.exit_code = exit_code_of(child);
  return result;
}

bool can_enter(const std::string& folder, const std::optional<SystemUser>& user) {
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) {
    become(user);
    _exit(access(folder.c_str(), X_OK) == 0 ? 0 : 1);
  }
  return exit_code_of(child) == 0;
}

std::optional<SystemUser> unprivileged_user() {
  if (geteuid() != 0) return {};
  for (const char* name : {"postgres", "nobody"})
    if (const auto* found = getpwnam(name)) return SystemUser{name, found->pw_uid, found->pw_gid};
  throw Failure("PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody",
                "run rowan as an ordinary user");
}

}  // namespace rowan::tool
