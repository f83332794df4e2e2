#include "diff/diff.hpp"

#include "diff/comparison.hpp"

namespace rowan::tool {

// Renames first, so that everything after speaks of new names. What stands in the way goes before columns
// change, what is wanted comes after, what nobody uses any more goes last.
Difference diff(const Schema& from, const Schema& to, const Decisions& decisions) {
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

}  // namespace rowan::tool
