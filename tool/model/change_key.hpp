// Models the changes of exclusion constraints, and of what an index has beside its definition.
// To add one: see change.hpp.
#pragma once
#include <optional>
#include <string>

#include "model/table.hpp"

namespace rowan::tool {

// clang-format off
struct AddExclusion { QualifiedName table; Exclusion exclusion;
  bool operator==(const AddExclusion&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddExclusion::table), member("exclusion", &AddExclusion::exclusion)); } };
struct DropExclusion { QualifiedName table; Exclusion exclusion;
  bool operator==(const DropExclusion&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropExclusion::table), member("exclusion", &DropExclusion::exclusion)); } };

/// How many values ANALYZE keeps of the expression that is the key number `key` of an index, from 1.
struct AlterIndexStatistics { QualifiedName table; std::string index; int key = 1; std::optional<int> from = {}; std::optional<int> to = {};
  bool operator==(const AlterIndexStatistics&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterIndexStatistics::table), member("index", &AlterIndexStatistics::index),
                                                      member("key", &AlterIndexStatistics::key), member("from", &AlterIndexStatistics::from),
                                                      member("to", &AlterIndexStatistics::to)); } };
// clang-format on

}  // namespace rowan::tool
