// Models how PostgreSQL performs changes of checks, and what all constraints share.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AddCheck> : InTransaction<AddCheck> {
  static constexpr std::string_view name = "add_check";
  static Sql sql(const AddCheck& change);
  static std::optional<Change> reverse(const AddCheck& change);
  static ApplyError apply(const AddCheck& change, Schema& schema);
  static Lock lock(const AddCheck& change);
  static Hazards hazards(const AddCheck& change);
  static Facts facts(const AddCheck& change);
  static std::string summary(const AddCheck& change);
};

template <>
struct Operation<DropCheck> : InTransaction<DropCheck> {
  static constexpr std::string_view name = "drop_check";
  static Sql sql(const DropCheck& change);
  static std::optional<Change> reverse(const DropCheck& change);
  static ApplyError apply(const DropCheck& change, Schema& schema);
  static Lock lock(const DropCheck& change);
  static Hazards hazards(const DropCheck& change);
  static Facts facts(const DropCheck& change);
  static std::string summary(const DropCheck& change);
};

template <>
struct Operation<ValidateConstraint> : InTransaction<ValidateConstraint> {
  static constexpr std::string_view name = "validate_constraint";
  static Sql sql(const ValidateConstraint& change);
  static std::optional<Change> reverse(const ValidateConstraint& change);
  static ApplyError apply(const ValidateConstraint& change, Schema& schema);
  static Lock lock(const ValidateConstraint& change);
  static Hazards hazards(const ValidateConstraint& change);
  static Facts facts(const ValidateConstraint& change);
  static std::string summary(const ValidateConstraint& change);
};

template <>
struct Operation<InvalidateConstraint> : InTransaction<InvalidateConstraint> {
  static constexpr std::string_view name = "invalidate_constraint";
  static Sql sql(const InvalidateConstraint& change);
  static std::optional<Change> reverse(const InvalidateConstraint& change);
  static ApplyError apply(const InvalidateConstraint& change, Schema& schema);
  static Lock lock(const InvalidateConstraint& change);
  static Hazards hazards(const InvalidateConstraint& change);
  static Facts facts(const InvalidateConstraint& change);
  static std::string summary(const InvalidateConstraint& change);
};

template <>
struct Operation<RenameConstraint> : InTransaction<RenameConstraint> {
  static constexpr std::string_view name = "rename_constraint";
  static Sql sql(const RenameConstraint& change);
  static std::optional<Change> reverse(const RenameConstraint& change);
  static ApplyError apply(const RenameConstraint& change, Schema& schema);
  static Lock lock(const RenameConstraint& change);
  static Hazards hazards(const RenameConstraint& change);
  static Facts facts(const RenameConstraint& change);
  static std::string summary(const RenameConstraint& change);
};

}  // namespace rowan::tool
