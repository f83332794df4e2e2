// Models Ctrl-C during work that must leave a known state: the signal is noted, the work stops where it can.
// To let another command stop so, keep an Interrupt while it works and ask requested().
#pragma once
#include <csignal>

#include "cli/failure.hpp"

namespace rowan::tool {

/// Notes SIGINT and SIGTERM while it lives. The second one ends the process at once, as if there were none.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] static bool requested();
  /// What shells expect of a command that the signal has ended: 130 after Ctrl-C, 143 after SIGTERM.
  [[nodiscard]] static Exit exit();

 private:
  struct sigaction before_int_{};
  struct sigaction before_term_{};
};

}  // namespace rowan::tool
