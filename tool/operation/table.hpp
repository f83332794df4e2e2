// Models how PostgreSQL performs changes of tables.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateTable> : InTransaction<CreateTable> {
  static constexpr std::string_view name = "create_table";
  static Sql sql(const CreateTable& change);
  static std::optional<Change> reverse(const CreateTable& change);
  static ApplyError apply(const CreateTable& change, Schema& schema);
  static Lock lock(const CreateTable& change);
  static Hazards hazards(const CreateTable& change);
  static Facts facts(const CreateTable& change);
  static std::string summary(const CreateTable& change);
};

template <>
struct Operation<DropTable> : InTransaction<DropTable> {
  static constexpr std::string_view name = "drop_table";
  static Sql sql(const DropTable& change);
  static std::optional<Change> reverse(const DropTable& change);
  static ApplyError apply(const DropTable& change, Schema& schema);
  static Lock lock(const DropTable& change);
  static Hazards hazards(const DropTable& change);
  static Facts facts(const DropTable& change);
  static std::string summary(const DropTable& change);
};

template <>
struct Operation<RenameTable> : InTransaction<RenameTable> {
  static constexpr std::string_view name = "rename_table";
  static Sql sql(const RenameTable& change);
  static std::optional<Change> reverse(const RenameTable& change);
  static ApplyError apply(const RenameTable& change, Schema& schema);
  static Lock lock(const RenameTable& change);
  static Hazards hazards(const RenameTable& change);
  static Facts facts(const RenameTable& change);
  static std::string summary(const RenameTable& change);
};

}  // namespace rowan::tool
