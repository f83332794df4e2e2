#include "cli/output.hpp"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <unistd.h>

namespace rowan::tool {

namespace {

constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view plain = "\033[0m";

bool colors_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  return no_color == nullptr || *no_color == '\0';
}

void write(std::FILE* file, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file);
  std::fflush(file);
}

/// Lines after the first stand under the first one's text.
std::string indented(std::string_view text, std::size_t width) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result.append(width, ' ');
  }
  return result;
}

}  // namespace

Output::Output()
    : result_is_terminal_(isatty(STDOUT_FILENO) == 1),
      errors_are_terminal_(isatty(STDERR_FILENO) == 1),
      colored_results_(result_is_terminal_ && colors_wanted()),
      colored_errors_(errors_are_terminal_ && colors_wanted()) {}

void Output::result(std::string_view line) {
  progress("");
  write(stdout, fmt::format("{}\n", line));
}

void Output::done(std::string_view line) {
  if (quiet_ || only_results_) return;
  progress("");
  if (colored_results_ && line.starts_with("+ "))
    write(stdout, fmt::format("{}+{}{}\n", green, plain, line.substr(1)));
  else
    write(stdout, fmt::format("{}\n", line));
}

void Output::note(std::string_view line) {
  if (quiet_) return;
  progress("");
  write(stderr, fmt::format("{}\n", line));
}

void Output::error(std::string_view message, std::string_view help) {
  progress("");
  const auto word = [&](std::string_view color, std::string_view text) {
    return colored_errors_ ? fmt::format("{}{}{}", color, text, plain) : std::string(text);
  };
  write(stderr, fmt::format("{} {}\n", word(red, "error:"), indented(message, 7)));
  if (!help.empty()) write(stderr, fmt::format("  {} {}\n", word(bold, "help:"), indented(help, 8)));
}

void Output::diagnostics(std::string_view text) {
  progress("");
  write(stderr, text);
}

void Output::progress(std::string_view line) {
  if (quiet_ || !errors_are_terminal_ || (line.empty() && !progress_shown_)) return;
  write(stderr, fmt::format("\r\033[K{}", line));
  progress_shown_ = !line.empty();
}

bool Output::can_ask() const { return !quiet_ && errors_are_terminal_ && isatty(STDIN_FILENO) == 1; }

std::string Output::ask(std::string_view question) {
  progress("");
  write(stderr, question);
  std::string line;
  std::getline(std::cin, line);
  return line;
}

}  // namespace rowan::tool
