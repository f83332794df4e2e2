// Models the words that every INSERT has, and what its ON CONFLICT sets.
// What else Rowan writes by itself: a member of ColumnInfo, and its branch here.
#pragma once
#include <string>

#include <rowan/table_description.hpp>

#include "positions.hpp"

namespace rowan {

/// `id, name`
std::string names(const TableDescription& table, std::span<const int> columns);

/// What Rowan writes into columns that are left out; each name and value with a comma before it.
struct Implied {
  std::string names;
  std::string values;
};
Implied implied(const TableDescription& table, std::span<const int> columns);

/// Without the comma before it.
std::string_view list_alone(std::string_view list);
/// `INSERT INTO t AS t0 (id, name, inserted_at)`; without columns `INSERT INTO t AS t0 DEFAULT VALUES`.
std::string insert_head(const TableDescription& table, std::span<const int> columns, const Implied& implied);

/// Calls set(column's name, "excluded." or nothing, value) for what an upsert by `key` sets in the row that
/// is there. `chosen(column)`: it takes the given value.
template <class Chosen, class Set>
void conflict_sets(const TableDescription& table, std::span<const int> columns, std::span<const int> key,
                   Chosen chosen, Set set) {
  bool none = true;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const int position = static_cast<int>(i);
    const bool given = holds(columns, position) && chosen(column);
    const bool takes_given = given && !holds(key, position) && !column.fixed;
    if (!takes_given && (given || column.on_update.empty())) continue;
    none = false;
    takes_given ? set(column.name, "excluded.", column.name) : set(column.name, "", column.on_update);
  }
  // Without anything to set, DO NOTHING would return no row.
  const auto& kept = table.columns[key.front()];
  if (none) set(kept.name, "excluded.", kept.name);
}

}  // namespace rowan
