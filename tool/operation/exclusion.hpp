// Models how PostgreSQL performs changes of exclusion constraints.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AddExclusion> : InTransaction<AddExclusion> {
  static constexpr std::string_view name = "add_exclusion";
  static Sql sql(const AddExclusion& change);
  static std::optional<Change> reverse(const AddExclusion& change);
  static ApplyError apply(const AddExclusion& change, Schema& schema);
  static Lock lock(const AddExclusion& change);
  static Hazards hazards(const AddExclusion& change);
  static Facts facts(const AddExclusion& change);
  static std::string summary(const AddExclusion& change);
};

template <>
struct Operation<DropExclusion> : InTransaction<DropExclusion> {
  static constexpr std::string_view name = "drop_exclusion";
  static Sql sql(const DropExclusion& change);
  static std::optional<Change> reverse(const DropExclusion& change);
  static ApplyError apply(const DropExclusion& change, Schema& schema);
  static Lock lock(const DropExclusion& change);
  static Hazards hazards(const DropExclusion& change);
  static Facts facts(const DropExclusion& change);
  static std::string summary(const DropExclusion& change);
};

}  // namespace rowan::tool
