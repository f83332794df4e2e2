#include "scan/lowering.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

void lower_exclusion(Lowering& lowering, LoweredTable& table, const Annotation& annotation) {
  const auto& name = annotation.positional[0];
  Exclusion exclusion{.name = name.text};
  Names columns;
  for (std::size_t at = 1; at < annotation.positional.size(); ++at) {
    const auto& written = annotation.positional[at].arguments;
    ExclusionElement element;
    if (!read_index_key(lowering, table, written[0].value, element.key)) continue;
    element.operator_name = written[1].value.text;
    if (!element.key.column.empty()) columns.push_back(element.key.column);
    if (!element.key.expression.empty())
      for (const auto& use : normalize_expression(element.key.expression).columns)
        columns.push_back(use.name);
    exclusion.elements.push_back(std::move(element));
  }
  if (const auto* method = annotation.option("using")) exclusion.method = method->text;
  if (const auto* where = annotation.option("where"))
    exclusion.predicate = normal_sql(lowering, table, *where);
  exclusion.deferrable = deferrable_of(annotation);
  read_index_options(lowering, table, annotation, exclusion);
  table.objects.push_back({name.text, name.position, true});
  const auto* message = annotation.option("message");
  table.entity.constraints.push_back({name.text, ConstraintKind::exclusion, field_names(table, columns),
                                      message != nullptr ? message->text : "conflicts with another row"});
  table.table.exclusions.push_back(std::move(exclusion));
}

}  // namespace

void lower_exclusions(Lowering& lowering) {
  for (auto& table : lowering.tables)
    for (const auto& annotation : table.exclusions) lower_exclusion(lowering, table, annotation);
}

}  // namespace rowan::tool
