#include "score.hpp"

#include <algorithm>
#include <fnmatch.h>
#include <fstream>
#include <ostream>
#include <sstream>
#include <stdexcept>

namespace rowan::tool::testing {
namespace {

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

void print_counts(std::ostream& out, const std::map<Verdict, int>& counts) {
  bool first = true;
  for (const auto& [verdict, pairs] : counts) {
    out << (first ? "" : ", ") << pairs << " " << word(verdict);
    first = false;
  }
  out << "\n";
}

}  // namespace

std::string_view word(Verdict verdict) {
  constexpr std::string_view words[] = {"passed", "not loaded", "not modelled", "failed"};
  return words[static_cast<int>(verdict)];
}

std::vector<Exception> read_exceptions(const std::string& path, int server_major) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Exception> exceptions;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> fields;
    std::istringstream text(line);
    for (std::string field; std::getline(text, field, '|');) fields.push_back(trimmed(field));
    if (fields.size() < 3) throw std::runtime_error(path + ": expected `verdict | pairs | reason`: " + line);
    Exception exception{fields[0], fields[1], fields.back()};
    if (fields.size() == 4) exception.before_pg_version = std::stoi(fields[2].substr(1));
    if (exception.before_pg_version == 0 || server_major < exception.before_pg_version)
      exceptions.push_back(std::move(exception));
  }
  return exceptions;
}

void Score::add(const Pair& pair, const Outcome& outcome) {
  ++kinds_[pair.kind()][outcome.verdict];
  ++total_[outcome.verdict];
  with_rows_ += outcome.rows ? 1 : 0;
  if (outcome.verdict == Verdict::passed) return;
  const auto expected = std::find_if(exceptions_.begin(), exceptions_.end(), [&](const Exception& each) {
    return each.verdict == word(outcome.verdict) && fnmatch(each.pairs.c_str(), pair.title().c_str(), 0) == 0;
  });
  if (expected != exceptions_.end()) {
    ++expected->needed;
    return;
  }
  ++unexpected_;
  out_ << word(outcome.verdict) << ": " << pair.title() << ": " << outcome.reason << std::endl;
}

bool Score::finish(bool all_pairs) {
  for (const auto& [kind, counts] : kinds_) {
    out_ << kind << ": ";
    print_counts(out_, counts);
  }
  for (const auto& each : exceptions_) {
    if (each.needed != 0)
      out_ << "expected, " << each.needed << " " << each.verdict << ": " << each.pairs << ": " << each.reason
           << "\n";
    if (each.needed != 0 || !all_pairs) continue;
    out_ << "not " << each.verdict << " any more: " << each.pairs << "; take it out of exceptions.txt\n";
    ++unexpected_;
  }
  out_ << "all: ";
  print_counts(out_, total_);
  out_ << with_rows_ << " of those that passed had rows to keep; " << unexpected_ << " not as expected\n";
  return unexpected_ == 0;
}

}  // namespace rowan::tool::testing
