// Real databases → `db pull` → `generate` → a program that reads a row of every table through its repository:
// every statement prepares, every decoder meets the bytes of its column.
#include <doctest/doctest.h>
#include <fmt/ranges.h>
#include <regex>

#include "roundtrip/dumps.hpp"
#include "roundtrip/rows.hpp"

namespace rowan::test {
namespace {

namespace fs = std::filesystem;

constexpr auto program_start = R"cpp(#include <cstdio>
#include <rowan/rowan.hpp>
)cpp";

constexpr auto program_middle = R"cpp(
  static int tables = 0, rows = 0, failures = 0;
  template <class Repository>
  void read(rowan::Database& db, const char* name) {
    try {
      ++tables;
      rows += static_cast<int>(Repository{db}.limit(1).list().size());
    } catch (const std::exception& error) {
      ++failures;
      std::printf("%s: %s\n", name, error.what());
    }
  }
  int main() {
    rowan::Database db{rowan::Options::from_environment()};
)cpp";

constexpr auto program_end = R"cpp(std::printf("%d tables, %d rows\n", tables, rows);
                                   return failures == 0 ? 0 : 1;
                                   }
)cpp";

/// Qualified names of the repositories in a generated header.
std::vector<std::string> repositories(const std::string& header) {
  static const std::regex line("namespace ([A-Za-z0-9_:]+) \\{|class (\\w+Repository) : public");
  std::vector<std::string> names;
  std::string space;
  for (std::sregex_iterator at(header.begin(), header.end(), line), end; at != end; ++at)
    if ((*at)[1].matched)
      space = (*at)[1];
    else
      names.push_back(space + "::" + (*at)[2].str());
  return names;
}

std::string smoke_program(const Workplace& at) {
  std::string includes, reads;
  for (const auto& [path, text] : at.files()) {
    if (!path.ends_with(".rowan.hpp")) continue;
    includes += fmt::format("#include \"{}\"\n", (at.folder() / path).string());
    for (const auto& name : repositories(text)) reads += fmt::format("  read<{0}>(db, \"{0}\");\n", name);
  }
  return program_start + includes + program_middle + reads + program_end;
}

/// What the program printed, or the step that failed.
std::string smoke(const fs::path& dump) {
  const Workplace at;
  if (at.rowan("db create").exit_code != 0 || !load(at, dump)) return "the dump does not load";
  const auto pulled = at.rowan("db pull --namespace " + dump.stem().string());
  if (pulled.exit_code != 0) return "pull: " + pulled.err;
  const auto generated = at.rowan("generate *.hpp -o generated");
  if (generated.exit_code != 0) return "generate: " + generated.err;
  at.query(one_row_each);
  at.write("smoke.cpp", smoke_program(at));
  const auto in_folder = fmt::format("cd '{}' && ", at.folder().string());
  // Without optimisation: a thousand columns are to be compiled, and each is read once.
  const auto compile = in_folder + fmt::format(
                                       "g++ -std=c++20 -O0 -Wall -Wextra -Wpedantic -Werror -I. "
                                       "-Igenerated -I'{}' smoke.cpp $(find generated -name '*.cpp') "
                                       "-o smoke '{}' -lpqxx -lpq -lcrypto -lpthread 2>compile.txt",
                                       ROWAN_RUNTIME_INCLUDE, ROWAN_RUNTIME_LIBRARY);
  if (std::system(compile.c_str()) != 0) return "it does not compile: " + at.read("compile.txt");
  const auto run = in_folder + fmt::format("DATABASE_URL='{}' ./smoke >out.txt 2>&1", at.url());
  const bool ran = std::system(run.c_str()) == 0;
  return (ran ? "" : "it fails: ") + at.read("out.txt");
}

/// Every third dump from `first` on: the compiler needs minutes for all of them.
void check_smoke(std::size_t first) {
  const auto paths = dumps();
  if (paths.empty()) MESSAGE("SKIPPED: there are no dumps in " ROWAN_SCHEMAS);
  for (auto at = first; at < paths.size(); at += 3) {
    const auto name = paths[at].stem().string();
    const auto said = smoke(paths[at]);
    fmt::print("{:<16} {}", name, said);
    std::fflush(stdout);
    CHECK_MESSAGE(std::regex_search(said, std::regex("^[0-9]+ tables, [0-9]+ rows")), name, ": ", said);
  }
}

}  // namespace

TEST_CASE(
    "a program reads a row of every table through generated repositories: first third of the databases") {
  check_smoke(0);
}
TEST_CASE("a program reads a row of every table through generated repositories: second third") {
  check_smoke(1);
}
TEST_CASE("a program reads a row of every table through generated repositories: last third") {
  check_smoke(2);
}

}  // namespace rowan::test
