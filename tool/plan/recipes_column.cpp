// P1, P2 and P9: columns, their NOT NULL, and enum values.
#include "plan/recipe.hpp"
#include "sql/identifier.hpp"
#include "sql/volatility.hpp"

namespace rowan::tool {

std::vector<PlannedChange> not_null_steps(const QualifiedName& table, const std::string& column) {
  const auto helper = not_null_check_name(table.name, column);
  const Expression proof = quote_identifier(column) + " IS NOT NULL";
  return {{AddCheck{table, {helper, proof, false}}},
          {ValidateConstraint{table, helper, {}, {}}, FileGroup::validation},
          {SetNotNull{table, column, helper}},
          {DropCheck{table, {helper, proof, true}}}};
}

// A constant or stable default is stored once and costs nothing; a volatile one would write every row under
// ACCESS EXCLUSIVE, so it is set for new rows first and filled in batches for the others.
void p1_add_column(RecipeBook& book, const AddColumn& change) {
  if (!change.column.default_value || !is_volatile_default(*change.column.default_value)) {
    book.add(change, FileGroup::schema);
    return;
  }
  auto bare = change.column;
  bare.not_null = false;
  bare.default_value.reset();
  const auto& value = *change.column.default_value;
  std::vector<PlannedChange> steps{{AddColumn{change.table, bare}},
                                   {AlterColumnDefault{change.table, bare.name, std::nullopt, value}},
                                   {BackfillColumn{change.table, bare.name, value, false}, FileGroup::alone}};
  if (change.column.not_null)
    for (auto& step : not_null_steps(change.table, bare.name)) steps.push_back(std::move(step));
  book.add_chain(std::move(steps));
}

// SET NOT NULL reads the table under ACCESS EXCLUSIVE unless a valid check proves it. It and the drop of that
// check must stay two statements: in one ALTER TABLE the drop runs first, and the proof is gone.
void p2_set_not_null(RecipeBook& book, const SetNotNull& change) {
  book.add_chain(not_null_steps(change.table, change.column));
}

// A value can be used only after the transaction that added it.
void p9_add_enum_value(RecipeBook& book, const AddEnumValue& change) {
  book.add(change, FileGroup::enum_values);
}

}  // namespace rowan::tool
