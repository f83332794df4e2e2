// Models schemas that nobody thought of: small, valid, from one pool of names, so that two of them overlap.
// To vary another property, draw it in random_schema.cpp; a seed gives the same schemas on every machine.
#pragma once
#include <cstdint>
#include <random>

#include "model/decisions.hpp"
#include "model/schema.hpp"

namespace rowan::tool::testing {

class RandomSchemas {
 public:
  explicit RandomSchemas(std::uint32_t seed) : random_(seed) {}

  /// Required columns have defaults and columns of one name have types that cast into each other, so that a
  /// migration between any two needs no answer but `decisions_between`.
  Schema next();

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_()) % limit; }
  bool one_in(std::uint32_t count) { return below(count) == 0; }

  void add_enum_types();
  void add_domain();
  void add_view();
  void add_exclusion(Table& table);
  Table random_table(const std::string& name);
  Column random_column(const std::string& name);
  void add_keys(Table& table);
  void add_checks_and_indexes(Table& table);
  void add_foreign_keys(Table& table);

  std::mt19937 random_;
  Schema schema_;
};

/// Drops allowed, and a cast for every column whose type differs.
Decisions decisions_between(const Schema& from, const Schema& to);

}  // namespace rowan::tool::testing
