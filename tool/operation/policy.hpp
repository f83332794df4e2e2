// Models how PostgreSQL performs changes of policies and of extended statistics, and their definitions.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreatePolicy> : InTransaction<CreatePolicy> {
  static constexpr std::string_view name = "create_policy";
  static Sql sql(const CreatePolicy& change);
  static std::optional<Change> reverse(const CreatePolicy& change);
  static ApplyError apply(const CreatePolicy& change, Schema& schema);
  static Lock lock(const CreatePolicy& change);
  static Hazards hazards(const CreatePolicy& change);
  static Facts facts(const CreatePolicy& change);
  static std::string summary(const CreatePolicy& change);
};

template <>
struct Operation<DropPolicy> : InTransaction<DropPolicy> {
  static constexpr std::string_view name = "drop_policy";
  static Sql sql(const DropPolicy& change);
  static std::optional<Change> reverse(const DropPolicy& change);
  static ApplyError apply(const DropPolicy& change, Schema& schema);
  static Lock lock(const DropPolicy& change);
  static Hazards hazards(const DropPolicy& change);
  static Facts facts(const DropPolicy& change);
  static std::string summary(const DropPolicy& change);
};

template <>
struct Operation<AlterPolicy> : InTransaction<AlterPolicy> {
  static constexpr std::string_view name = "alter_policy";
  static Sql sql(const AlterPolicy& change);
  static std::optional<Change> reverse(const AlterPolicy& change);
  static ApplyError apply(const AlterPolicy& change, Schema& schema);
  static Lock lock(const AlterPolicy& change);
  static Hazards hazards(const AlterPolicy& change);
  static Facts facts(const AlterPolicy& change);
  static std::string summary(const AlterPolicy& change);
};

template <>
struct Operation<CreateStatistics> : InTransaction<CreateStatistics> {
  static constexpr std::string_view name = "create_statistics";
  static Sql sql(const CreateStatistics& change);
  static std::optional<Change> reverse(const CreateStatistics& change);
  static ApplyError apply(const CreateStatistics& change, Schema& schema);
  static Lock lock(const CreateStatistics& change);
  static Hazards hazards(const CreateStatistics& change);
  static Facts facts(const CreateStatistics& change);
  static std::string summary(const CreateStatistics& change);
};

template <>
struct Operation<DropStatistics> : InTransaction<DropStatistics> {
  static constexpr std::string_view name = "drop_statistics";
  static Sql sql(const DropStatistics& change);
  static std::optional<Change> reverse(const DropStatistics& change);
  static ApplyError apply(const DropStatistics& change, Schema& schema);
  static Lock lock(const DropStatistics& change);
  static Hazards hazards(const DropStatistics& change);
  static Facts facts(const DropStatistics& change);
  static std::string summary(const DropStatistics& change);
};

/// ALTER POLICY does it: it neither removes an expression nor changes the command.
bool can_alter(const Policy& from, const Policy& to);

}  // namespace rowan::tool
