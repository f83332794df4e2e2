// Models how PostgreSQL performs changes of replacing an enum type by one with other values.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<RebuildEnumType> : InTransaction<RebuildEnumType> {
  static constexpr std::string_view name = "rebuild_enum_type";
  static Sql sql(const RebuildEnumType& change);
  static std::optional<Change> reverse(const RebuildEnumType& change);
  static ApplyError apply(const RebuildEnumType& change, Schema& schema);
  static Lock lock(const RebuildEnumType& change);
  static Hazards hazards(const RebuildEnumType& change);
  static Facts facts(const RebuildEnumType& change);
  static std::string summary(const RebuildEnumType& change);
};

}  // namespace rowan::tool
