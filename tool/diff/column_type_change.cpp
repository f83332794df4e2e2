#include "diff/column_type_change.hpp"

#include <fmt/format.h>
#include <string_view>

#include "operation/type_change.hpp"
#include "sql/identifier.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

/// Types of one family compare with each other without a cast.
std::string_view family(const ColumnType& type) {
  const std::string_view name = type.name;
  if (!type.schema.empty()) return name;
  if (name == "varchar" || name == "text") return "text";
  if (name == "smallint" || name == "integer" || name == "bigint") return "integer";
  if (name == "real" || name == "double precision") return "float";
  return name;
}

Expression decided_cast(const Comparison& comparison, const QualifiedName& table, const std::string& column) {
  for (const auto& cast : comparison.decisions().casts)
    if (cast.table == table && cast.column == column) return cast.expression;
  return {};
}

}  // namespace

bool disturbs(const ColumnType& from, const ColumnType& to) {
  return from != to && (from.schema != to.schema || from.array != to.array || family(from) != family(to));
}

void change_column_type(Comparison& comparison, const QualifiedName& table, const Column& now,
                        const Column& wanted) {
  const auto cast = decided_cast(comparison, table, wanted.name);
  const auto cost = cost_of(now.type, wanted.type, cast);
  if (cast.empty() && (cost.rewrites || cost.narrows)) {
    const auto label = column_label(table, wanted.name);
    comparison.ask(
        Question::Kind::cast, label,
        fmt::format("changing {} from {} to {} {}; refused without using_cast", label, display(now.type),
                    display(wanted.type),
                    cost.narrows ? "may lose values" : "writes every row anew while nobody can read"),
        fmt::format("annotate the member [[rowan::using_cast(\"{}::{}\")]] (or another SQL expression) if "
                    "that is meant",
                    quote_identifier(wanted.name), type_sql(wanted.type)));
  }
  comparison.change(AlterColumnType{table, wanted.name, now.type, wanted.type, cast, {}});
}

}  // namespace rowan::tool
