// Models schemas that nobody thought of: small, valid, from one pool of names, so that two of them overlap.
// To vary another property, add it to random/features.hpp; a seed gives the same schemas on every machine.
#pragma once
#include <cstdint>
#include <string>

#include "model/decisions.hpp"
#include "model/schema.hpp"
#include "support/random/random.hpp"

namespace rowan::tool::testing {

class RandomSchemas {
 public:
  /// `feature`: every schema has that one of random_features() and no other; empty: each has some.
  explicit RandomSchemas(std::uint32_t seed, std::string feature = {})
      : random_(seed), feature_(std::move(feature)) {}

  /// Required columns have defaults and columns of one name have types that cast into each other, so that a
  /// migration between any two needs no answer but `decisions_between`.
  Schema next();

 private:
  std::uint32_t below(std::uint32_t limit) { return random_.below(limit); }
  bool one_in(std::uint32_t count) { return random_.one_in(count); }

  void add_enum_types();
  void add_domain();
  void add_view();
  void add_exclusion(Table& table);
  Table random_table(const std::string& name);
  Column random_column(const std::string& name);
  void add_keys(Table& table);
  void add_checks_and_indexes(Table& table);
  void add_foreign_keys(Table& table);
  void add_features();

  Random random_;
  std::string feature_;
  Schema schema_;
};

/// Drops allowed, and a cast for every column whose type differs.
Decisions decisions_between(const Schema& from, const Schema& to);

}  // namespace rowan::tool::testing
