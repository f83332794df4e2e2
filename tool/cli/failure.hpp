// Models why a command stops: what went wrong and what to do about it, told once at the end of run().
// To add an exit code, add an enumerator to Exit and its line to docs/commands.md.
#pragma once
#include <stdexcept>
#include <string>
#include <utility>

namespace rowan::tool {

/// What the shell sees.
enum class Exit { done = 0, failed = 1, usage = 2, difference = 3, interrupted = 130, terminated = 143 };

/// `what()` is one sentence without a final stop, `help` what to do instead; several lines are allowed in
/// both.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& message, std::string help = {}, Exit exit = Exit::failed)
      : std::runtime_error(message), help_(std::move(help)), exit_(exit) {}

  [[nodiscard]] const std::string& help() const { return help_; }
  [[nodiscard]] Exit exit() const { return exit_; }

 private:
  std::string help_;
  Exit exit_;
};

}  // namespace rowan::tool
