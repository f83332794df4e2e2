// Real databases → `db pull` → headers → `migration add` → `db migrate` on an empty database → the same
// catalog, for our inspector and for pg_dump. One line per database: tables that came back exactly, what no
// struct says, the time of the pull. ROWAN_SCHEMA=chinook.sql runs one of them; a schema that must be exact
// stands in `exact`, and the list grows.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>

#include "inspect/inspect.hpp"
#include "inspect/scratch_database.hpp"
#include "integration/transitions/dump.hpp"
#include "roundtrip/dumps.hpp"
#include "workplace.hpp"

namespace rowan::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// These come back whole, and their headers compile and generate.
constexpr std::array<std::string_view, 14> exact{
    "adventureworks", "atuin",    "chinook",   "concourse", "crates_io", "docs_rs", "documenso",
    "lemmy",          "miniflux", "northwind", "osm",       "pagila",    "river",   "supabase_auth"};

tool::Schema catalog(const std::string& url) {
  return tool::normalized(tool::inspect(url, {"schema_migrations", "rowan_migrations"}).schema, false);
}

/// As pg_dump has it, Rowan's own tables aside.
std::vector<std::string> dumped(const std::string& url) {
  auto statements = tool::testing::dump(url);
  std::erase_if(statements, [](const std::string& statement) {
    return statement.find("schema_migrations") != std::string::npos ||
           statement.find("rowan_migrations") != std::string::npos;
  });
  return statements;
}

struct Trip {
  std::size_t tables = 0;
  std::size_t same = 0;
  std::size_t left_out = 0;
  long pull_milliseconds = 0;
  std::string problem;  ///< where it ended early, and why

  [[nodiscard]] bool exact() const { return problem.empty() && same == tables; }
};

/// The first lines of a message, in one.
std::string short_text(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.substr(0, 300);
}

void compile(const Workplace& at, Trip& trip) {
  for (const auto& [path, text] : at.files()) {
    if (!path.ends_with(".hpp") || path.find("rowan.hpp") != std::string::npos || path.starts_with("."))
      continue;
    for (const auto* compiler : {"g++", "clang++-19"}) {
      const auto command = fmt::format(
          "{} -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Werror -I'{}' -include '{}' -x c++ "
          "/dev/null",
          compiler, ROWAN_RUNTIME_INCLUDE, (at.folder() / path).string());
      if (std::system(command.c_str()) != 0) trip.problem = path + " does not compile with " + compiler;
    }
  }
}

Trip round_trip(const fs::path& dump) {
  const Workplace at;
  Trip trip;
  const auto fails = [&](const Ran& ran, const std::string& step) {
    if (ran.exit_code != 0 && trip.problem.empty()) trip.problem = step + ": " + short_text(ran.err);
    return ran.exit_code != 0;
  };
  if (fails(at.rowan("db create"), "create")) return trip;
  if (!load(at, dump)) trip.problem = "psql fails";

  const auto begin = Clock::now();
  const Ran pulled = at.rowan("db pull --namespace " + dump.stem().string());
  trip.pull_milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
  if (fails(pulled, "pull")) return trip;
  const auto lines = std::count(pulled.err.begin(), pulled.err.end(), '\n');
  trip.left_out = lines == 0 ? 0 : static_cast<std::size_t>(lines - 1);
  if (const char* keep = std::getenv("ROWAN_KEEP_HEADERS"); keep != nullptr)
    for (const auto& [path, text] : at.files())
      if (path.ends_with(".hpp") && !path.starts_with("."))
        fs::copy_file(at.folder() / path, fs::path(keep) / path, fs::copy_options::overwrite_existing);

  const auto before = catalog(at.url());
  trip.tables = before.tables.size();
  compile(at, trip);
  if (fails(at.rowan("migration add start --headers *.hpp"), "migration add")) return trip;
  const tool::ScratchDatabase other(at.url());
  if (fails(at.rowan("db migrate --url \"" + other.url() + "\""), "migrate")) return trip;
  const auto after = catalog(other.url());
  for (const auto& table : before.tables) {
    const auto* again = tool::find_table(after, table.name);
    if (again != nullptr && *again == table)
      ++trip.same;
    else if (trip.problem.empty())
      trip.problem = "first other table: " + display(table.name);
  }
  if (const auto other_dump = tool::testing::first_difference(dumped(at.url()), dumped(other.url()));
      trip.problem.empty() && !other_dump.empty())
    trip.problem = "pg_dump: " + short_text(other_dump);
  fails(at.rowan("generate *.hpp -o generated"), "generate");
  return trip;
}

}  // namespace

TEST_CASE("real databases come back exactly from their pulled headers") {
  const auto paths = dumps();
  if (paths.empty()) MESSAGE("SKIPPED: there are no dumps in " ROWAN_SCHEMAS);
  for (const auto& path : paths) {
    const auto trip = round_trip(path);
    const auto name = path.stem().string();
    fmt::print("{:<16} {:>3} of {:>3} tables exact, {:>3} objects in no struct, pull {:>5} ms  {}\n", name,
               trip.same, trip.tables, trip.left_out, trip.pull_milliseconds, trip.problem);
    std::fflush(stdout);
    if (std::find(exact.begin(), exact.end(), name) != exact.end())
      CHECK_MESSAGE(trip.exact(), name, ": ", trip.problem);
    else if (trip.exact())
      MESSAGE(name, " is exact: add it to the list");
  }
}

}  // namespace rowan::test
