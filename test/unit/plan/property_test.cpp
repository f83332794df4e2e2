// Laws that hold for any two schemas, tried on random ones.
#include <algorithm>
#include <doctest/doctest.h>

#include "diff/diff.hpp"
#include "operation/operation.hpp"
#include "plan/plan.hpp"
#include "support/random_schema.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::uint32_t pairs = 100;

/// The order of columns and enum values carries no meaning.
Schema comparable(Schema schema) {
  for (auto& type : schema.enum_types) std::sort(type.values.begin(), type.values.end());
  return normalized(std::move(schema), false);
}

void fold(Schema& schema, const Change& change) {
  const auto error = apply(change, schema);
  REQUIRE_MESSAGE(error.empty(), summary(change) << ": " << error);
}

void fold_up(Schema& schema, const Plan& plan) {
  for (const auto& file : plan.files)
    for (const auto& step : file.up) fold(schema, step.change);
}

void fold_down(Schema& schema, const Plan& plan) {
  for (auto file = plan.files.rbegin(); file != plan.files.rend(); ++file) {
    REQUIRE(file->irreversible == "");
    for (const auto& step : file->down) fold(schema, step.change);
  }
}

struct Pair {
  Schema from, to;
  Difference difference;
};

template <class Law>
void for_random_pairs(Law law) {
  for (std::uint32_t seed = 1; seed <= pairs; ++seed) {
    CAPTURE(seed);
    RandomSchemas random(seed);
    auto from = random.next();
    auto to = random.next();
    auto difference = diff(from, to, decisions_between(from, to));
    for (const auto& question : difference.questions) FAIL_CHECK(question.message);
    law(Pair{std::move(from), std::move(to), std::move(difference)});
  }
}

}  // namespace

TEST_CASE("the changes between two random schemas lead from one to the other") {
  for_random_pairs([](const Pair& pair) {
    auto reached = pair.from;
    for (const auto& change : pair.difference.changes) fold(reached, change);
    CHECK((comparable(reached) == comparable(pair.to)));
  });
}

TEST_CASE("a random schema does not differ from itself") {
  for_random_pairs([](const Pair& pair) {
    const auto difference = diff(pair.to, pair.to, {});
    CHECK(difference.changes.empty());
    CHECK(difference.questions.empty());
  });
}

TEST_CASE("the planned files between two random schemas lead there and back") {
  for_random_pairs([](const Pair& pair) {
    const auto plan = tool::plan(pair.from, pair.difference.changes, {"random"});
    auto reached = pair.from;
    fold_up(reached, plan);
    CHECK((comparable(reached) == comparable(pair.to)));
    CHECK(diff(reached, pair.to, {}).changes.empty());
    fold_down(reached, plan);
    CHECK((comparable(reached) == comparable(pair.from)));
  });
}

TEST_CASE("a file that is not transactional has one statement in each direction") {
  for_random_pairs([](const Pair& pair) {
    for (const auto& file : tool::plan(pair.from, pair.difference.changes, {"random"}).files) {
      if (file.transactional) continue;
      REQUIRE(file.up.size() == 1);
      REQUIRE(file.down.size() == 1);
      CHECK(file.up[0].statements.size() == 1);
      CHECK(file.down[0].statements.size() == 1);
      CHECK(file.assertions.empty());
    }
  });
}

}  // namespace rowan::tool::testing
