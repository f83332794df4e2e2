// Columns: NOT NULL, and what fills a column that is added.
#include <array>
#include <fmt/format.h>

#include "lint/rule.hpp"
#include "sql/volatility.hpp"

namespace rowan::tool {
namespace {

const Json& column_of(const Sight& at) { return part(part(at.node, "def"), "ColumnDef"); }
std::string column_name(const Sight& at) { return word(column_of(at), "colname"); }

bool is_serial(const Json& column) {
  const auto names = words(part(part(column, "typeName"), "names"));
  return !names.empty() && (names.back().ends_with("serial") || names.back().starts_with("serial"));
}

std::string set_not_null(const Sight& at) {
  const auto column = word(at.node, "name");
  const auto* table = at.known();
  if (!at.in_use() || (table != nullptr && is_proved_not_null(*table, column))) return {};
  return fmt::format("every row of {} is read for NULL in {} while reads and writes wait", at.shown(),
                     column);
}

std::string drops_proof(const Sight& at) {
  const auto column = word(at.node, "name");
  if (!at.in_use()) return {};
  for (const auto& each : part(at.statement.node, "cmds")) {
    const auto& command = part(each, "AlterTableCmd");
    if (word(command, "subtype") != "AT_DropConstraint") continue;
    const auto* table = at.known();
    const auto* check = table == nullptr ? nullptr : find_by_name(table->checks, word(command, "name"));
    if (check == nullptr || required_by(parse_expression(check->expression).root) == column)
      return fmt::format("{} is gone before SET NOT NULL looks for it: every row of {} is read",
                         word(command, "name"), at.shown());
  }
  return {};
}

std::string may_be_null(const Sight& at) {
  if (!at.in_use()) return {};
  return fmt::format("{} of {} may be NULL from now on", word(at.node, "name"), at.shown());
}

std::string without_value(const Sight& at) {
  const auto& column = column_of(at);
  if (!at.in_use() || is_serial(column) || constraint_of(column, "CONSTR_NOTNULL").is_null()) return {};
  for (const auto* kind : {"CONSTR_DEFAULT", "CONSTR_IDENTITY", "CONSTR_GENERATED"})
    if (!constraint_of(column, kind).is_null()) return {};
  return fmt::format("rows of {} have no value for the required column {}", at.shown(), column_name(at));
}

std::string volatile_default(const Sight& at) {
  const auto& value = constraint_of(column_of(at), "CONSTR_DEFAULT");
  if (value.is_null() || !at.in_use() || !is_volatile(value)) return {};
  return fmt::format("{} is written anew, since the default of {} is volatile", at.shown(), column_name(at));
}

std::string identity(const Sight& at) {
  const auto& column = column_of(at);
  if (!at.in_use() || (!is_serial(column) && constraint_of(column, "CONSTR_IDENTITY").is_null())) return {};
  return fmt::format("{} is written anew to number its rows in {}", at.shown(), column_name(at));
}

std::string generated(const Sight& at) {
  if (!at.in_use() || constraint_of(column_of(at), "CONSTR_GENERATED").is_null()) return {};
  return fmt::format("{} is written anew to compute {}", at.shown(), column_name(at));
}

std::string time_of_migration(const Sight& at) {
  const auto& value = constraint_of(column_of(at), "CONSTR_DEFAULT");
  bool is_time = false;
  visit_nodes(value, "SQLValueFunction", [&](const Json&) { is_time = true; });
  visit_nodes(value, "FuncCall",
              [&](const Json& call) { is_time = is_time || words(part(call, "funcname")).back() == "now"; });
  if (!is_time || !at.in_use()) return {};
  return fmt::format("rows of {} get the time of the migration in {}", at.shown(), column_name(at));
}

using enum Hazard;
constexpr std::array columns_rows{Rule{not_null_scans, "AT_SetNotNull", set_not_null},
                                  Rule{proof_dropped_with_not_null, "AT_SetNotNull", drops_proof},
                                  Rule{not_null_dropped, "AT_DropNotNull", may_be_null},
                                  Rule{needs_backfill, "AT_AddColumn", without_value},
                                  Rule{volatile_default_rewrites, "AT_AddColumn", volatile_default},
                                  Rule{identity_rewrites, "AT_AddColumn", identity},
                                  Rule{generated_column_rewrites, "AT_AddColumn", generated},
                                  Rule{default_of_existing_rows, "AT_AddColumn", time_of_migration}};

}  // namespace

std::span<const Rule> column_rules() { return columns_rows; }

}  // namespace rowan::tool
