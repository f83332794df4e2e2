// Models how PostgreSQL performs changes of enum types and their values.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateEnumType> : InTransaction<CreateEnumType> {
  static constexpr std::string_view name = "create_enum_type";
  static Sql sql(const CreateEnumType& change);
  static std::optional<Change> reverse(const CreateEnumType& change);
  static ApplyError apply(const CreateEnumType& change, Schema& schema);
  static Lock lock(const CreateEnumType& change);
  static Hazards hazards(const CreateEnumType& change);
  static Facts facts(const CreateEnumType& change);
  static std::string summary(const CreateEnumType& change);
};

template <>
struct Operation<DropEnumType> : InTransaction<DropEnumType> {
  static constexpr std::string_view name = "drop_enum_type";
  static Sql sql(const DropEnumType& change);
  static std::optional<Change> reverse(const DropEnumType& change);
  static ApplyError apply(const DropEnumType& change, Schema& schema);
  static Lock lock(const DropEnumType& change);
  static Hazards hazards(const DropEnumType& change);
  static Facts facts(const DropEnumType& change);
  static std::string summary(const DropEnumType& change);
};

template <>
struct Operation<RenameEnumType> : InTransaction<RenameEnumType> {
  static constexpr std::string_view name = "rename_enum_type";
  static Sql sql(const RenameEnumType& change);
  static std::optional<Change> reverse(const RenameEnumType& change);
  static ApplyError apply(const RenameEnumType& change, Schema& schema);
  static Lock lock(const RenameEnumType& change);
  static Hazards hazards(const RenameEnumType& change);
  static Facts facts(const RenameEnumType& change);
  static std::string summary(const RenameEnumType& change);
};

template <>
struct Operation<AddEnumValue> : InTransaction<AddEnumValue> {
  static constexpr std::string_view name = "add_enum_value";
  static Sql sql(const AddEnumValue& change);
  static std::optional<Change> reverse(const AddEnumValue& change);
  static ApplyError apply(const AddEnumValue& change, Schema& schema);
  static Lock lock(const AddEnumValue& change);
  static Hazards hazards(const AddEnumValue& change);
  static Facts facts(const AddEnumValue& change);
  static std::string summary(const AddEnumValue& change);
};

template <>
struct Operation<RenameEnumValue> : InTransaction<RenameEnumValue> {
  static constexpr std::string_view name = "rename_enum_value";
  static Sql sql(const RenameEnumValue& change);
  static std::optional<Change> reverse(const RenameEnumValue& change);
  static ApplyError apply(const RenameEnumValue& change, Schema& schema);
  static Lock lock(const RenameEnumValue& change);
  static Hazards hazards(const RenameEnumValue& change);
  static Facts facts(const RenameEnumValue& change);
  static std::string summary(const RenameEnumValue& change);
};

}  // namespace rowan::tool
