// Scores diff and plan on pairs of old and new DDL. Nothing is as expected: exit 1.
//   transitions [--suite NAME] [--only TEXT] [--every N] [--jobs N] [--exceptions FILE] [--reverse] FILE
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <thread>

#include "score.hpp"
#include "support/database.hpp"

namespace {

using namespace rowan::tool::testing;

struct Arguments {
  std::string suite;
  std::string only;
  unsigned every = 1;
  unsigned jobs = 1;
  bool reverse = false;  ///< from the new side to the old one
  std::string exceptions;
  std::string file;

  bool all_pairs() const { return only.empty() && every == 1 && !reverse; }
};

Arguments read(int count, char** values) {
  Arguments arguments;
  for (int at = 1; at < count; ++at) {
    const std::string_view word = values[at];
    const auto value = [&] {
      if (at + 1 == count) throw std::runtime_error("expected a value behind " + std::string(word));
      return std::string(values[++at]);
    };
    if (word == "--suite")
      arguments.suite = value();
    else if (word == "--only")
      arguments.only = value();
    else if (word == "--every")
      arguments.every = static_cast<unsigned>(std::stoul(value()));
    else if (word == "--jobs")
      arguments.jobs = static_cast<unsigned>(std::stoul(value()));
    else if (word == "--reverse")
      arguments.reverse = true;
    else if (word == "--exceptions")
      arguments.exceptions = value();
    else
      arguments.file = word;
  }
  return arguments;
}

std::vector<Pair> chosen(const Arguments& arguments) {
  std::vector<Pair> pairs;
  unsigned number = 0;
  for (auto& pair : read_pairs(arguments.file))
    if ((arguments.suite.empty() || pair.suite == arguments.suite) &&
        pair.title().find(arguments.only) != std::string::npos && number++ % arguments.every == 0)
      pairs.push_back(std::move(pair));
  if (arguments.reverse)
    for (auto& pair : pairs) std::swap(pair.old_ddl, pair.new_ddl);
  return pairs;
}

int server_major() { return pqxx::connection(server_url()).server_version() / 10000; }

bool score(const Arguments& arguments) {
  std::vector<Exception> exceptions;
  if (!arguments.exceptions.empty()) exceptions = read_exceptions(arguments.exceptions, server_major());
  std::erase_if(exceptions, [&](const Exception& each) {
    return !arguments.suite.empty() && !each.pairs.starts_with(arguments.suite + ":");
  });
  Score score(std::move(exceptions), std::cout);
  const auto pairs = chosen(arguments);
  Roles roles(server_url());
  Sides sides;
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  const auto work = [&] {
    Trial trial(server_url(), roles, sides);
    for (auto at = next++; at < pairs.size(); at = next++) {
      const auto outcome = trial.run(pairs[at]);
      const std::lock_guard lock(mutex);
      score.add(pairs[at], outcome);
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned job = 1; job < arguments.jobs; ++job) others.emplace_back(work);
    work();
  }
  return score.finish(arguments.all_pairs());
}

}  // namespace

int main(int count, char** values) try {
  const auto arguments = read(count, values);
  if (!std::filesystem::exists(arguments.file)) {
    std::cout << "SKIPPED: there is no " << arguments.file << "\n";
    return EXIT_SUCCESS;
  }
  return score(arguments) ? EXIT_SUCCESS : EXIT_FAILURE;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
