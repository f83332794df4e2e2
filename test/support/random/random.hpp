// Models chance that a seed repeats on every machine.
// To draw in another way, add a member function over `below`.
#pragma once
#include <cstdint>
#include <random>

namespace rowan::tool::testing {

class Random {
 public:
  explicit Random(std::uint32_t seed) : seed_(seed), engine_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_()) % limit; }
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  template <class Values>
  auto& one_of(Values& values) {
    return values[below(static_cast<std::uint32_t>(std::size(values)))];
  }
  /// What both schemas of a pair have alike: PostgreSQL cannot change it.
  [[nodiscard]] std::uint32_t seed() const { return seed_; }

 private:
  std::uint32_t seed_;
  std::mt19937 engine_;
};

}  // namespace rowan::tool::testing
