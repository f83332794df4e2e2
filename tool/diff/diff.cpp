#include "diff/diff.hpp"

#include <fmt/format.h>

#include "diff/comparison.hpp"
#include "diff/remade_tables.hpp"

namespace rowan::tool {
namespace {

// Renames first, so that everything after speaks of new names. What stands in the way goes before columns
// change, what is wanted comes after, what nobody uses any more goes last.
Difference compare(const Schema& from, const Schema& to, const Decisions& decisions) {
  Comparison comparison(from, to, decisions);
  compare_schemas(comparison);
  create_extensions(comparison);
  apply_renames(comparison);
  leave_parents(comparison);
  rename_dependent_names(comparison);
  rename_owned_sequences(comparison);

  create_enum_types(comparison);
  create_types_that_can_be(comparison);
  alter_enum_types(comparison);
  find_retyped_columns(comparison);
  find_replaced_columns(comparison);

  drop_policies(comparison);
  drop_foreign_keys(comparison);
  drop_constraints(comparison);
  drop_indexes(comparison);
  drop_replaced_columns(comparison);

  create_sequences(comparison);
  free_sequences(comparison);
  rebuild_enum_types(comparison);
  alter_types(comparison);
  alter_columns(comparison);
  add_columns(comparison);
  require_columns(comparison);
  create_tables(comparison);

  own_sequences(comparison);
  add_constraints(comparison);
  add_indexes(comparison);
  add_foreign_keys(comparison);
  alter_table_properties(comparison);
  compare_comments(comparison);

  drop_columns(comparison);
  join_parents(comparison);
  drop_tables(comparison);
  drop_sequences(comparison);
  drop_types(comparison);
  drop_tables(comparison);  // whose row type was used until now
  drop_enum_types(comparison);
  drop_extensions(comparison);
  drop_schemas(comparison);
  compare_statements(comparison);
  report_leftovers(comparison);
  return comparison.finish();
}

Question remake_question(const Table& now, const Table& wanted) {
  const auto* becomes = !now.partition_by      ? "becomes partitioned"
                        : !wanted.partition_by ? "is no longer partitioned"
                                               : "is partitioned by another key";
  return {Question::Kind::drop, display(wanted.name),
          fmt::format("table {} {}: PostgreSQL cannot do that in place, so it would be dropped with its rows "
                      "and made anew",
                      display(wanted.name), becomes),
          "pass --allow-drop if that is meant; to keep the rows, give the new table another name, copy them "
          "by SQL "
          "of your own (rowan migration add NAME --empty), and drop the old one later"};
}

/// A column of the key under a new name makes no other key.
std::set<QualifiedName> tables_to_remake(const Schema& from, const Schema& to, const Decisions& decisions) {
  if (remade_tables(from, to).empty()) return {};
  Comparison comparison(from, to, decisions);
  compare_schemas(comparison);
  create_extensions(comparison);
  apply_renames(comparison);
  return remade_tables(comparison.now(), comparison.to());
}

}  // namespace

Difference diff(const Schema& from, const Schema& to, const Decisions& decisions) {
  const auto remade = tables_to_remake(from, to, decisions);
  if (remade.empty()) return compare(from, to, decisions);
  const auto between = without_tables(from, remade);
  auto dropping = decisions;
  dropping.allow_drop = true;  // nothing else is dropped on the way to `between`
  dropping.renames.clear();
  auto result = compare(from, between, dropping);
  auto rest = compare(between, to, decisions);
  std::move(rest.changes.begin(), rest.changes.end(), std::back_inserter(result.changes));
  std::move(rest.questions.begin(), rest.questions.end(), std::back_inserter(result.questions));
  if (!decisions.allow_drop)
    for (const auto& table : remade)
      result.questions.push_back(remake_question(*find_table(from, table), *find_table(to, table)));
  return result;
}

}  // namespace rowan::tool
