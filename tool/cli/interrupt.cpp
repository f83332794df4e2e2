#include "cli/interrupt.hpp"

namespace rowan::tool {

namespace {

volatile std::sig_atomic_t received = 0;

struct sigaction note(int signal_number) {
  struct sigaction noting{};
  struct sigaction before{};
  noting.sa_handler = [](int number) { received = number; };
  noting.sa_flags =
      static_cast<int>(SA_RESETHAND);  // and no SA_RESTART: a wait for the server returns at once
  sigemptyset(&noting.sa_mask);
  sigaction(signal_number, &noting, &before);
  if (before.sa_handler == SIG_IGN)
    sigaction(signal_number, &before, nullptr);  // nohup, `command &` in scripts
  return before;
}

}  // namespace

Interrupt::Interrupt() : before_int_(note(SIGINT)), before_term_(note(SIGTERM)) { received = 0; }

Interrupt::~Interrupt() {
  sigaction(SIGINT, &before_int_, nullptr);
  sigaction(SIGTERM, &before_term_, nullptr);
}

bool Interrupt::requested() { return received != 0; }

Exit Interrupt::exit() { return static_cast<Exit>(128 + received); }

}  // namespace rowan::tool
