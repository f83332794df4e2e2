// A column that is generated in one schema, otherwise generated in the other, or plain.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

void generate(Column& column, std::string_view type_text, std::string_view text) {
  column.type = type(type_text);
  column.generated = GeneratedExpression{.expression = expression(text)};
}

Column total_of(Random& random, const Table& table) {
  Column column;
  column.name = "total";
  column.type = type("bigint");
  const auto* amount = find_column(table, "amount");
  const auto* note = find_column(table, "note");
  if (amount != nullptr && is_number(*amount) && random.one_in(3))
    generate(column, "numeric", "amount * 2");
  else if (note != nullptr && is_text(*note) && random.one_in(3))
    generate(column, "text", random.one_in(2) ? "note || '!'" : "lower(note)");
  else if (random.one_in(2))
    generate(column, "bigint", random.one_in(2) ? "id * 2" : "id + 1");
  else if (random.one_in(2))
    column.default_value = "0";
  return column;
}

}  // namespace

void vary_generated_columns(Random& random, Schema& schema) {
  for (auto& table : schema.tables) {
    if (random.one_in(3)) continue;
    table.columns.push_back(total_of(random, table));
    const auto& name = table.name.name;
    if (random.one_in(3)) table.indexes.push_back(index_on(name, {"total"}));
    if (random.one_in(4))
      table.checks.push_back({name + "_total_check", expression("total is not null or id > 0")});
  }
}

}  // namespace rowan::tool::testing
