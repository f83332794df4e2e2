// Random schemas A and B in one database: empty, A, B, down to A, the catalog compared at each stop. Faster
// than the contract, which gives each pair databases of its own, so that thousands fit into one run.
// ROWAN_RANDOM_SEED=n starts at another seed, ROWAN_RANDOM_PAIRS=n takes more of them from each start,
// ROWAN_RANDOM_FEATURE=name gives every schema that feature of random/features.hpp, and no other.
#include <cstdlib>
#include <ranges>

#include "support/contract.hpp"
#include "support/random_schema.hpp"

namespace rowan::tool::testing {
namespace {

std::uint32_t number_of(const char* variable, std::uint32_t otherwise) {
  const char* chosen = std::getenv(variable);
  return chosen == nullptr ? otherwise : static_cast<std::uint32_t>(std::stoul(chosen));
}

std::string feature() {
  const char* chosen = std::getenv("ROWAN_RANDOM_FEATURE");
  return chosen == nullptr ? "" : chosen;
}

class Pairs {
 public:
  void run(std::uint32_t seed) {
    RandomSchemas random(seed, feature());
    const auto a = random.next();
    const auto b = random.next();
    const auto difference = diff(a, b, decisions_between(a, b));
    for (const auto& question : difference.questions) FAIL_CHECK("diff asks: " << question.message);
    const auto plan = tool::plan(a, difference.changes, {.name = "pair"});
    Schema folded = a;
    for (const auto& file : plan.files)
      for (const auto& step : file.up) REQUIRE(apply(step.change, folded) == "");
    if (needed_server(plan) > database_.major_version()) return;  // the contract has what older servers say

    std::string sql;
    for (const auto& file : files_of(plan)) sql += file.name + "\n" + file.sql;
    INFO(sql);
    empty();
    build_directly(database_.connection(), a);
    const auto before = inspected(database_);
    for (const auto& file : plan.files)
      if (!run_steps(file.up)) return;
    check_same("after up", inspection_of(direct_.connection(), folded), inspected(database_),
               leaves_objects(plan));
    if (is_irreversible(plan)) return;
    for (const auto& file : std::views::reverse(plan.files))
      if (!run_steps(file.down)) return;
    check_same("after down", before, inspected(database_), leaves_objects(plan));
  }

 private:
  void empty() { database_.run("drop schema public cascade; create schema public"); }
  bool run_steps(const std::vector<Step>& steps) {
    for (const auto& step : steps)
      for (const auto& statement : step.statements) try {
          database_.run(statement);
        } catch (const pqxx::sql_error& error) {
          const std::string message = error.what();
          FAIL_CHECK(statement << ": " << message);
          return false;
        }
    return true;
  }

  TestDatabase database_;
  TestDatabase direct_;
};

void check_pairs_from(std::uint32_t start) {
  Pairs pairs;
  const auto first = number_of("ROWAN_RANDOM_SEED", start);
  for (auto seed = first, end = first + number_of("ROWAN_RANDOM_PAIRS", 500); seed < end; ++seed) {
    CAPTURE(seed);
    CHECK_NOTHROW(pairs.run(seed));
  }
}

}  // namespace

// Several tests, so that they run side by side.
TEST_CASE("500 random pairs from seed 10,000 migrate into each other and back") { check_pairs_from(10'000); }
TEST_CASE("500 random pairs from seed 20,000 migrate into each other and back") { check_pairs_from(20'000); }
TEST_CASE("500 random pairs from seed 30,000 migrate into each other and back") { check_pairs_from(30'000); }
TEST_CASE("500 random pairs from seed 40,000 migrate into each other and back") { check_pairs_from(40'000); }

}  // namespace rowan::tool::testing
