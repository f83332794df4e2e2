// Scores diff and plan on pairs of old and new DDL: transitions [--every N | --only TEXT] FILE.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "support/database.hpp"
#include "trial.hpp"

namespace {

using namespace rowan::tool::testing;

constexpr const char* words[] = {"passed", "not loaded", "not modelled", "failed"};

struct Arguments {
  unsigned every = 1;
  std::string only;
  std::string file;
};

Arguments read(int count, char** values) {
  Arguments arguments;
  for (int at = 1; at < count; ++at) {
    const std::string_view word = values[at];
    if (word == "--every" && at + 1 < count)
      arguments.every = static_cast<unsigned>(std::stoul(values[++at]));
    else if (word == "--only" && at + 1 < count)
      arguments.only = values[++at];
    else
      arguments.file = word;
  }
  return arguments;
}

std::string kind_of(const Pair& pair) { return pair.name.substr(0, pair.name.find('/')); }

}  // namespace

int main(int count, char** values) {
  const auto arguments = read(count, values);
  if (!std::filesystem::exists(arguments.file)) {
    std::cout << "SKIPPED: there is no " << arguments.file << "\n";
    return EXIT_SUCCESS;
  }
  std::map<std::string, std::map<Verdict, int>> score;
  std::map<Verdict, int> total;
  Trial trial(server_url());
  unsigned number = 0;
  for (const auto& pair : read_pairs(arguments.file)) {
    if (pair.name.find(arguments.only) == std::string::npos || number++ % arguments.every != 0) continue;
    const auto [verdict, reason] = trial.run(pair);
    ++score[kind_of(pair)][verdict];
    ++total[verdict];
    if (verdict != Verdict::passed)
      std::cout << words[static_cast<int>(verdict)] << "  " << pair.name << ": " << reason << std::endl;
  }
  for (auto& [kind, of_kind] : score) {
    std::cout << kind << ":";
    for (const auto& [verdict, pairs] : of_kind)
      std::cout << " " << pairs << " " << words[static_cast<int>(verdict)];
    std::cout << "\n";
  }
  std::cout << total[Verdict::passed] << " passed, " << total[Verdict::failed] << " failed, "
            << total[Verdict::not_modelled] << " differ outside the model, " << total[Verdict::not_loaded]
            << " do not load\n";
  return total[Verdict::failed] == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
