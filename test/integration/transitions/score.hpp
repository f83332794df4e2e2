// Models what the trials of all pairs come to: the score by kind, and the exceptions that are expected.
// To allow another pair to fall short, give it a line with its reason in exceptions.txt.
#pragma once
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "trial.hpp"

namespace rowan::tool::testing {

std::string_view word(Verdict verdict);

/// One line `not loaded | sqldef:pgvector/* | reason` of the list; a pattern of fnmatch names the pairs, and
/// `| <18 |` before the reason only the servers that it is about.
struct Exception {
  std::string verdict;
  std::string pairs;
  std::string reason;
  int before_pg_version = 0;  ///< 0: every server
  int needed = 0;             ///< pairs that it was right about
};
/// Throws std::runtime_error.
std::vector<Exception> read_exceptions(const std::string& path, int server_major);

class Score {
 public:
  Score(std::vector<Exception> exceptions, std::ostream& out)
      : exceptions_(std::move(exceptions)), out_(out) {}
  void add(const Pair& pair, const Outcome& outcome);
  /// Prints the score by kind. True: everything came as expected, and each exception about one of these kinds
  /// is still needed.
  bool finish(bool all_pairs);

 private:
  std::vector<Exception> exceptions_;
  std::ostream& out_;
  std::map<std::string, std::map<Verdict, int>> kinds_;
  std::map<Verdict, int> total_;
  int unexpected_ = 0;
  int with_rows_ = 0;
};

}  // namespace rowan::tool::testing
