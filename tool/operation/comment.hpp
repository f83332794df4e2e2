// Models how PostgreSQL performs changes of comments.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<SetComment> : InTransaction<SetComment> {
  static constexpr std::string_view name = "set_comment";
  static Sql sql(const SetComment& change);
  static std::optional<Change> reverse(const SetComment& change);
  static ApplyError apply(const SetComment& change, Schema& schema);
  static Lock lock(const SetComment& change);
  static Hazards hazards(const SetComment& change);
  static Facts facts(const SetComment& change);
  static std::string summary(const SetComment& change);
};

}  // namespace rowan::tool
