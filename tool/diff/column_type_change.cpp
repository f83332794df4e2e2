#include "diff/column_type_change.hpp"

#include <fmt/format.h>

#include "operation/type_change.hpp"
#include "sql/identifier.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

/// Modifiers aside: varchar(10) and varchar(20) are one type.
bool is_same_type(const ColumnType& a, const ColumnType& b) {
  return a.schema == b.schema && a.name == b.name && a.array == b.array;
}

Expression decided_cast(const Comparison& comparison, const QualifiedName& table, const std::string& column) {
  for (const auto& cast : comparison.decisions().casts)
    if (cast.table == table && cast.column == column) return cast.expression;
  return {};
}

}  // namespace

void note_type_change(Comparison& comparison, const QualifiedName& table, const Column& now,
                      const Column& wanted) {
  if ((now.generated || wanted.generated) && !becomes_plain(now, wanted)) return;  // made anew
  if (now.type == wanted.type && now.collation == wanted.collation) return;
  comparison.retyped.insert({table, wanted.name});
  if (!is_same_type(now.type, wanted.type)) comparison.disturbed.insert({table, wanted.name});
  if (now.type != wanted.type &&
      cost_of(now.type, wanted.type, decided_cast(comparison, table, wanted.name)).rewrites)
    comparison.rewritten.insert({table, wanted.name});
}

void change_column_type(Comparison& comparison, const QualifiedName& table, const Column& now,
                        const Column& wanted) {
  if (now.type == wanted.type) {
    comparison.change(
        AlterColumnType{table, wanted.name, now.type, wanted.type, {}, {}, now.collation, wanted.collation});
    return;
  }
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
  comparison.change(
      AlterColumnType{table, wanted.name, now.type, wanted.type, cast, {}, now.collation, wanted.collation});
}

}  // namespace rowan::tool
