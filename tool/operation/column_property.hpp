// Models how PostgreSQL performs changes of the properties of a column.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AlterColumnType> : InTransaction<AlterColumnType> {
  static constexpr std::string_view name = "alter_column_type";
  static Sql sql(const AlterColumnType& change);
  static std::optional<Change> reverse(const AlterColumnType& change);
  static ApplyError apply(const AlterColumnType& change, Schema& schema);
  static Lock lock(const AlterColumnType& change);
  static Hazards hazards(const AlterColumnType& change);
  static Facts facts(const AlterColumnType& change);
  static std::string summary(const AlterColumnType& change);
};

template <>
struct Operation<DropExpression> : InTransaction<DropExpression> {
  static constexpr std::string_view name = "drop_expression";
  static Sql sql(const DropExpression& change);
  static std::optional<Change> reverse(const DropExpression& change);
  static ApplyError apply(const DropExpression& change, Schema& schema);
  static Lock lock(const DropExpression& change);
  static Hazards hazards(const DropExpression& change);
  static Facts facts(const DropExpression& change);
  static std::string summary(const DropExpression& change);
};

template <>
struct Operation<AlterColumnDefault> : InTransaction<AlterColumnDefault> {
  static constexpr std::string_view name = "alter_column_default";
  static Sql sql(const AlterColumnDefault& change);
  static std::optional<Change> reverse(const AlterColumnDefault& change);
  static ApplyError apply(const AlterColumnDefault& change, Schema& schema);
  static Lock lock(const AlterColumnDefault& change);
  static Hazards hazards(const AlterColumnDefault& change);
  static Facts facts(const AlterColumnDefault& change);
  static std::string summary(const AlterColumnDefault& change);
};

template <>
struct Operation<SetNotNull> : InTransaction<SetNotNull> {
  static constexpr std::string_view name = "set_not_null";
  static Sql sql(const SetNotNull& change);
  static std::optional<Change> reverse(const SetNotNull& change);
  static ApplyError apply(const SetNotNull& change, Schema& schema);
  static Lock lock(const SetNotNull& change);
  static Hazards hazards(const SetNotNull& change);
  static Facts facts(const SetNotNull& change);
  static std::string summary(const SetNotNull& change);
};

template <>
struct Operation<DropNotNull> : InTransaction<DropNotNull> {
  static constexpr std::string_view name = "drop_not_null";
  static Sql sql(const DropNotNull& change);
  static std::optional<Change> reverse(const DropNotNull& change);
  static ApplyError apply(const DropNotNull& change, Schema& schema);
  static Lock lock(const DropNotNull& change);
  static Hazards hazards(const DropNotNull& change);
  static Facts facts(const DropNotNull& change);
  static std::string summary(const DropNotNull& change);
};

template <>
struct Operation<AlterColumnIdentity> : InTransaction<AlterColumnIdentity> {
  static constexpr std::string_view name = "alter_column_identity";
  static Sql sql(const AlterColumnIdentity& change);
  static std::optional<Change> reverse(const AlterColumnIdentity& change);
  static ApplyError apply(const AlterColumnIdentity& change, Schema& schema);
  static Lock lock(const AlterColumnIdentity& change);
  static Hazards hazards(const AlterColumnIdentity& change);
  static Facts facts(const AlterColumnIdentity& change);
  static std::string summary(const AlterColumnIdentity& change);
};

}  // namespace rowan::tool
