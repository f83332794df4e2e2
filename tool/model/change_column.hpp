// Models changes of a column beside those of change.hpp: how PostgreSQL keeps it, how it stops being
// computed. To add such a setting: a member of Column, one here and in members(), its action in
// column_settings.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/column.hpp"

namespace rowan::tool {

/// Those of Column, with what they mean when empty.
struct ColumnSettings {
  std::string storage = {};
  std::string compression = {};
  std::optional<int> statistics = {};
  std::vector<StorageParameter> options = {};

  bool operator==(const ColumnSettings&) const = default;
  static constexpr void members(auto visit) {
    visit(member("storage", &ColumnSettings::storage), member("compression", &ColumnSettings::compression),
          member("statistics", &ColumnSettings::statistics), member("options", &ColumnSettings::options));
  }
};

/// `type`: that of the column, which has the storage that an empty one means. `completed` fills the last two:
/// a table with children changes ONLY itself, and those descendants that keep the column as it does go along.
struct AlterColumnSettings {
  QualifiedName table;
  std::string column;
  ColumnType type;
  ColumnSettings from;
  ColumnSettings to;
  bool only = false;
  std::vector<QualifiedName> descendants = {};

  bool operator==(const AlterColumnSettings&) const = default;
  static constexpr void members(auto visit) {
    visit(member("table", &AlterColumnSettings::table), member("column", &AlterColumnSettings::column),
          member("type", &AlterColumnSettings::type), member("from", &AlterColumnSettings::from),
          member("to", &AlterColumnSettings::to), member("only", &AlterColumnSettings::only),
          member("descendants", &AlterColumnSettings::descendants));
  }
};

/// A stored generated column keeps its values and becomes a plain one.
struct DropExpression {
  QualifiedName table;
  std::string column;
  GeneratedExpression expression;

  bool operator==(const DropExpression&) const = default;
  static constexpr void members(auto visit) {
    visit(member("table", &DropExpression::table), member("column", &DropExpression::column),
          member("expression", &DropExpression::expression));
  }
};

}  // namespace rowan::tool
