// Models how PostgreSQL performs changes of columns that come, go or get another name.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AddColumn> : InTransaction<AddColumn> {
  static constexpr std::string_view name = "add_column";
  static Sql sql(const AddColumn& change);
  static std::optional<Change> reverse(const AddColumn& change);
  static ApplyError apply(const AddColumn& change, Schema& schema);
  static Lock lock(const AddColumn& change);
  static Hazards hazards(const AddColumn& change);
  static Facts facts(const AddColumn& change);
  static std::string summary(const AddColumn& change);
};

template <>
struct Operation<DropColumn> : InTransaction<DropColumn> {
  static constexpr std::string_view name = "drop_column";
  static Sql sql(const DropColumn& change);
  static std::optional<Change> reverse(const DropColumn& change);
  static ApplyError apply(const DropColumn& change, Schema& schema);
  static Lock lock(const DropColumn& change);
  static Hazards hazards(const DropColumn& change);
  static Facts facts(const DropColumn& change);
  static std::string summary(const DropColumn& change);
};

template <>
struct Operation<RenameColumn> : InTransaction<RenameColumn> {
  static constexpr std::string_view name = "rename_column";
  static Sql sql(const RenameColumn& change);
  static std::optional<Change> reverse(const RenameColumn& change);
  static ApplyError apply(const RenameColumn& change, Schema& schema);
  static Lock lock(const RenameColumn& change);
  static Hazards hazards(const RenameColumn& change);
  static Facts facts(const RenameColumn& change);
  static std::string summary(const RenameColumn& change);
};

}  // namespace rowan::tool
