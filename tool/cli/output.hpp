// Models what a command says: results on stdout, everything about the work on stderr.
// To add a kind of message, add a function here; colours and progress exist on a terminal only.
#pragma once
#include <string>
#include <string_view>

namespace rowan::tool {

/// Colours need a terminal and no NO_COLOR in the environment (https://no-color.org).
class Output {
 public:
  Output();

  void set_quiet(bool quiet) { quiet_ = quiet; }
  /// Under --json stdout is one document, and what was done stands in that.
  void only_results() { only_results_ = true; }

  /// The result that was asked for: stdout, also under --quiet.
  void result(std::string_view line);
  /// What was done, `+ file`: stdout, silent under --quiet.
  void done(std::string_view line);
  /// A remark about the work: stderr, silent under --quiet.
  void note(std::string_view line);
  /// `error: message`, then `  help: …`: stderr, always.
  void error(std::string_view message, std::string_view help);
  /// Text that is rendered already (diagnostics of a scan): stderr, always.
  void diagnostics(std::string_view text);

  /// Replaces the line of progress; empty: removes it. Only on a terminal and not under --quiet.
  void progress(std::string_view line);

  /// True if a person sits at the terminal: stdin and stderr are one, and --quiet is not given.
  [[nodiscard]] bool can_ask() const;
  /// Writes the question to stderr and reads a line; empty at its end.
  std::string ask(std::string_view question);

  [[nodiscard]] bool result_is_terminal() const { return result_is_terminal_; }
  [[nodiscard]] bool colored_errors() const { return colored_errors_; }

 private:
  bool quiet_ = false;
  bool only_results_ = false;
  bool result_is_terminal_ = false;
  bool errors_are_terminal_ = false;
  bool colored_results_ = false;
  bool colored_errors_ = false;
  bool progress_shown_ = false;
};

/// A line of progress as long as this object lives.
class Progress {
 public:
  Progress(Output& output, std::string_view line) : output_(output) { output_.progress(line); }
  ~Progress() { output_.progress(""); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  Output& output_;
};

}  // namespace rowan::tool
