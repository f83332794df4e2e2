// Models how PostgreSQL performs changes of filling a column of a table in use.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<BackfillColumn> {
  static constexpr std::string_view name = "backfill_column";
  static Sql sql(const BackfillColumn& change);
  static std::optional<Change> reverse(const BackfillColumn& change);
  static ApplyError apply(const BackfillColumn& change, Schema& schema);
  static Lock lock(const BackfillColumn& change);
  static Hazards hazards(const BackfillColumn& change);
  static Facts facts(const BackfillColumn& change);
  static std::string summary(const BackfillColumn& change);
  static bool transactional(const BackfillColumn& change);
  static std::string done(const BackfillColumn& change);
};

}  // namespace rowan::tool
