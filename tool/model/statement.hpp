// Models what belongs in SQL text and still to the schema: statements that the user wrote, and extensions.
// To add an option of a statement: a member here and in members(), its row in the annotation table.
#pragma once
#include "model/column.hpp"

namespace rowan::tool {

enum class StatementStage { before_tables, after_tables };
template <>
struct EnumLabels<StatementStage> {
  static constexpr std::array labels{"before_tables", "after_tables"};
};

/// `statement("name", up, down)` of a struct or of rowan.toml. Changed text runs the old `down`, then the new
/// `up`.
struct Statement {
  static constexpr std::string_view kind = "statement";
  std::string name;
  std::string up = {};
  std::string down = {};
  std::optional<QualifiedName> table = {};  ///< of the struct it stands on
  bool on_destroy = false;                  ///< `down` runs only when the table is dropped
  Names after = {};                         ///< names of other statements
  StatementStage stage = StatementStage::after_tables;

  bool operator==(const Statement&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Statement::name), member("up", &Statement::up), member("down", &Statement::down),
          member("table", &Statement::table), member("on_destroy", &Statement::on_destroy),
          member("after", &Statement::after), member("stage", &Statement::stage));
  }
};

struct Extension {
  static constexpr std::string_view kind = "extension";
  std::string name;
  std::string schema = {};   ///< empty: where the extension wants to be
  std::string version = {};  ///< empty: the newest the server has

  bool operator==(const Extension&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Extension::name), member("schema", &Extension::schema),
          member("version", &Extension::version));
  }
};

}  // namespace rowan::tool
