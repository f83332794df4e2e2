// Models how PostgreSQL performs changes of foreign keys.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AddForeignKey> : InTransaction<AddForeignKey> {
  static constexpr std::string_view name = "add_foreign_key";
  static Sql sql(const AddForeignKey& change);
  static std::optional<Change> reverse(const AddForeignKey& change);
  static ApplyError apply(const AddForeignKey& change, Schema& schema);
  static Lock lock(const AddForeignKey& change);
  static Hazards hazards(const AddForeignKey& change);
  static Facts facts(const AddForeignKey& change);
  static std::string summary(const AddForeignKey& change);
};

template <>
struct Operation<DropForeignKey> : InTransaction<DropForeignKey> {
  static constexpr std::string_view name = "drop_foreign_key";
  static Sql sql(const DropForeignKey& change);
  static std::optional<Change> reverse(const DropForeignKey& change);
  static ApplyError apply(const DropForeignKey& change, Schema& schema);
  static Lock lock(const DropForeignKey& change);
  static Hazards hazards(const DropForeignKey& change);
  static Facts facts(const DropForeignKey& change);
  static std::string summary(const DropForeignKey& change);
};

template <>
struct Operation<AlterForeignKeyDeferrable> : InTransaction<AlterForeignKeyDeferrable> {
  static constexpr std::string_view name = "alter_foreign_key_deferrable";
  static Sql sql(const AlterForeignKeyDeferrable& change);
  static std::optional<Change> reverse(const AlterForeignKeyDeferrable& change);
  static ApplyError apply(const AlterForeignKeyDeferrable& change, Schema& schema);
  static Lock lock(const AlterForeignKeyDeferrable& change);
  static Hazards hazards(const AlterForeignKeyDeferrable& change);
  static Facts facts(const AlterForeignKeyDeferrable& change);
  static std::string summary(const AlterForeignKeyDeferrable& change);
};

}  // namespace rowan::tool
