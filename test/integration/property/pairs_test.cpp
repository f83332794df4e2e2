// Random schemas A and B in one database: empty, A, B, down to A, the catalog compared at each stop. Faster
// than the contract, which gives each pair databases of its own, so that thousands fit into one run.
// ROWAN_RANDOM_SEED=n starts at another seed, ROWAN_RANDOM_PAIRS=n takes more of them from each start,
// ROWAN_RANDOM_FEATURE=name gives every schema that feature of random/features.hpp, and no other,
// ROWAN_RANDOM_PLANNER=both takes each pair there and back by the online planner and without it.
#include <cstdlib>
#include <functional>
#include <ranges>

#include "support/contract.hpp"
#include "support/random_schema.hpp"

namespace rowan::tool::testing {
namespace {

std::string chosen(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

std::uint32_t number_of(const char* variable, std::uint32_t otherwise) {
  const auto number = chosen(variable);
  return number.empty() ? otherwise : static_cast<std::uint32_t>(std::stoul(number));
}

/// PostgreSQL takes longer to plan the queries of inspect than to run them: here they are planned once.
class PreparedReading : public pqxx::work {
 public:
  explicit PreparedReading(pqxx::connection_base& connection)
      : pqxx::internal::namedclass("reading"), pqxx::work(connection) {}

 private:
  pqxx::result do_exec(const char query[]) override {
    const std::string text = query;
    if (!text.starts_with("select ") && !text.starts_with("with ")) return pqxx::work::do_exec(query);
    const auto name = "read_" + std::to_string(std::hash<std::string>()(text));
    conn().prepare(name, text);
    return exec_prepared(name);
  }
};

Inspection read_again(TestDatabase& database) {
  PreparedReading transaction(database.connection());
  return inspect(transaction);
}

void empty(TestDatabase& database) { database.run("drop schema public cascade; create schema public"); }

std::string summaries(const Changes& changes) {
  std::string text;
  for (const auto& change : changes) text += summary(change) + "\n";
  return text;
}

Plan planned(const Schema& from, const Changes& changes, bool online) {
  try {
    return plan(from, changes, {.name = "pair", .online = online});
  } catch (const std::logic_error& error) {
    FAIL(error.what() << ", of\n" << summaries(changes));
    throw;
  }
}

class Pairs {
 public:
  /// There and back by each of the planners: PlanOptions::online.
  void run(std::uint32_t seed, const std::vector<bool>& planners) {
    RandomSchemas random(seed, chosen("ROWAN_RANDOM_FEATURE"));
    const auto a = random.next();
    const auto b = random.next();
    const auto difference = diff(a, b, decisions_between(a, b));
    for (const auto& question : difference.questions) FAIL_CHECK("diff asks: " << question.message);
    bool is_built = false;
    for (const bool online : planners) {
      CAPTURE(online);
      const auto plan = planned(a, difference.changes, online);
      if (needed_server(plan) > database_.major_version()) continue;  // the contract has what older ones say
      std::string sql;
      for (const auto& file : files_of(plan)) sql += file.name + "\n" + file.sql;
      INFO(sql);
      if (!is_built) build(a, plan);
      is_built = true;
      if (!go_there_and_back(plan)) return;
    }
  }

 private:
  void build(const Schema& a, const Plan& plan) {
    Schema folded = a;
    for (const auto& file : plan.files)
      for (const auto& step : file.up) REQUIRE(apply(step.change, folded) == "");
    empty(database_);
    build_directly(database_.connection(), a);
    before_ = read_again(database_);
    empty(direct_);
    build_directly(direct_.connection(), folded);
    after_ = read_again(direct_);
  }

  /// False: the database is not what the next plan starts from.
  bool go_there_and_back(const Plan& plan) {
    for (const auto& file : plan.files)
      if (!run_steps(file.assertions, file.up)) return false;
    if (!is_same("after up", after_, plan)) return false;
    if (is_irreversible(plan)) return false;
    for (const auto& file : std::views::reverse(plan.files))
      if (!run_steps({}, file.down)) return false;
    return is_same("after down", before_, plan);
  }

  bool is_same(const std::string& when, const Inspection& expected, const Plan& plan) {
    const auto difference = first_difference(expected, read_again(database_), leaves_objects(plan));
    if (difference) FAIL_CHECK(when << ": " << difference->object << ": " << difference->message);
    return !difference;
  }

  /// Several statements in one message are one transaction, as their file is.
  bool run_steps(const std::vector<std::string>& assertions, const std::vector<Step>& steps) {
    std::string all;
    for (const auto& statement : assertions) all += statement + ";\n";
    for (const auto& step : steps)
      for (const auto& statement : step.statements) all += statement + ";\n";
    if (all.empty()) return true;
    try {
      database_.run(all);
    } catch (const pqxx::sql_error& error) {
      const std::string message = error.what();
      FAIL_CHECK(message << all);
      return false;
    }
    return true;
  }

  TestDatabase database_;
  TestDatabase direct_;
  Inspection before_;
  Inspection after_;
};

void check_pairs_from(std::uint32_t start, bool online) {
  Pairs pairs;
  std::vector<bool> planners{online};
  if (chosen("ROWAN_RANDOM_PLANNER") == "both") planners = {true, false};
  const auto first = number_of("ROWAN_RANDOM_SEED", start);
  for (auto seed = first, end = first + number_of("ROWAN_RANDOM_PAIRS", 500); seed < end; ++seed) {
    CAPTURE(seed);
    CHECK_NOTHROW(pairs.run(seed, planners));
  }
}

}  // namespace

// Several tests, so that they run side by side.
TEST_CASE("500 random pairs from seed 10,000 migrate into each other and back") {
  check_pairs_from(10'000, true);
}
TEST_CASE("500 random pairs from seed 20,000 migrate into each other and back while nobody uses the tables") {
  check_pairs_from(20'000, false);
}
TEST_CASE("500 random pairs from seed 30,000 migrate into each other and back") {
  check_pairs_from(30'000, true);
}
TEST_CASE("500 random pairs from seed 40,000 migrate into each other and back while nobody uses the tables") {
  check_pairs_from(40'000, false);
}

}  // namespace rowan::tool::testing
