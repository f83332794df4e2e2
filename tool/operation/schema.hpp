// Models how PostgreSQL performs changes of schemas.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateSchema> : InTransaction<CreateSchema> {
  static constexpr std::string_view name = "create_schema";
  static Sql sql(const CreateSchema& change);
  static std::optional<Change> reverse(const CreateSchema& change);
  static ApplyError apply(const CreateSchema& change, Schema& schema);
  static Lock lock(const CreateSchema& change);
  static Hazards hazards(const CreateSchema& change);
  static Facts facts(const CreateSchema& change);
  static std::string summary(const CreateSchema& change);
};

template <>
struct Operation<DropSchema> : InTransaction<DropSchema> {
  static constexpr std::string_view name = "drop_schema";
  static Sql sql(const DropSchema& change);
  static std::optional<Change> reverse(const DropSchema& change);
  static ApplyError apply(const DropSchema& change, Schema& schema);
  static Lock lock(const DropSchema& change);
  static Hazards hazards(const DropSchema& change);
  static Facts facts(const DropSchema& change);
  static std::string summary(const DropSchema& change);
};

}  // namespace rowan::tool
