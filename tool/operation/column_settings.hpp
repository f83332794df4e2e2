// Models how PostgreSQL is told to keep a column: its storage, compression and statistics.
// To add a setting: see model/change_column.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<AlterColumnSettings> : InTransaction<AlterColumnSettings> {
  static constexpr std::string_view name = "alter_column_settings";
  static Sql sql(const AlterColumnSettings& change);
  static std::optional<Change> reverse(const AlterColumnSettings& change);
  static ApplyError apply(const AlterColumnSettings& change, Schema& schema);
  static Lock lock(const AlterColumnSettings& change);
  static Hazards hazards(const AlterColumnSettings& change);
  static Facts facts(const AlterColumnSettings& change);
  static std::string summary(const AlterColumnSettings& change);
};

ColumnSettings settings_of(const Column& column);

/// What a new column gets after it was made: CREATE TABLE of PostgreSQL 15 has no phrase for most of it.
Sql settings_statements(const QualifiedName& table, const Column& column);

/// The server that knows the statements which lead from one to the other.
int version_for_settings(const ColumnType& type, const ColumnSettings& from, const ColumnSettings& to);

}  // namespace rowan::tool
