// Models how PostgreSQL performs changes of indexes.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateIndex> {
  static constexpr std::string_view name = "create_index";
  static Sql sql(const CreateIndex& change);
  static std::optional<Change> reverse(const CreateIndex& change);
  static ApplyError apply(const CreateIndex& change, Schema& schema);
  static Lock lock(const CreateIndex& change);
  static Hazards hazards(const CreateIndex& change);
  static Facts facts(const CreateIndex& change);
  static std::string summary(const CreateIndex& change);
  static bool transactional(const CreateIndex& change);
  static std::string done(const CreateIndex& change);
};

template <>
struct Operation<DropIndex> {
  static constexpr std::string_view name = "drop_index";
  static Sql sql(const DropIndex& change);
  static std::optional<Change> reverse(const DropIndex& change);
  static ApplyError apply(const DropIndex& change, Schema& schema);
  static Lock lock(const DropIndex& change);
  static Hazards hazards(const DropIndex& change);
  static Facts facts(const DropIndex& change);
  static std::string summary(const DropIndex& change);
  static bool transactional(const DropIndex& change);
  static std::string done(const DropIndex& change);
};

template <>
struct Operation<RenameIndex> : InTransaction<RenameIndex> {
  static constexpr std::string_view name = "rename_index";
  static Sql sql(const RenameIndex& change);
  static std::optional<Change> reverse(const RenameIndex& change);
  static ApplyError apply(const RenameIndex& change, Schema& schema);
  static Lock lock(const RenameIndex& change);
  static Hazards hazards(const RenameIndex& change);
  static Facts facts(const RenameIndex& change);
  static std::string summary(const RenameIndex& change);
};

template <>
struct Operation<AlterIndexStatistics> : InTransaction<AlterIndexStatistics> {
  static constexpr std::string_view name = "alter_index_statistics";
  static Sql sql(const AlterIndexStatistics& change);
  static std::optional<Change> reverse(const AlterIndexStatistics& change);
  static ApplyError apply(const AlterIndexStatistics& change, Schema& schema);
  static Lock lock(const AlterIndexStatistics& change);
  static Hazards hazards(const AlterIndexStatistics& change);
  static Facts facts(const AlterIndexStatistics& change);
  static std::string summary(const AlterIndexStatistics& change);
};

}  // namespace rowan::tool
