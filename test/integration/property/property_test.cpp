// The migration contract for pairs of random schemas, on a server: what no case foresaw.
#include "support/contract.hpp"
#include "support/random_schema.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::uint32_t first_seed = 1001, pairs = 30;

}  // namespace

TEST_CASE("random schemas migrate into each other and back") {
  for (std::uint32_t seed = first_seed; seed < first_seed + pairs; ++seed) {
    CAPTURE(seed);
    RandomSchemas random(seed);
    const auto before = random.next();
    const auto after = random.next();
    check_contract(
        {"seed_" + std::to_string(seed), "", before, after, decisions_between(before, after), {}});
  }
}

}  // namespace rowan::tool::testing
