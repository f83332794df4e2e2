// Models the object of a Schema that a change is applied to: found and verified, or an error that names it.
// To verify another kind of object: a lookup here, used in the apply of its Operation.
#pragma once
#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/schema.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {

/// `column orders.note does not exist`
ApplyError does_not_exist(std::string_view kind, std::string_view name);
ApplyError exists_already(std::string_view kind, std::string_view name);
/// `column orders.note is not as the change expects: type: expected text, found integer`
ApplyError differs(std::string_view kind, std::string_view name, std::string_view difference);
/// `column orders.note is used by index orders_note_idx`
ApplyError is_used(std::string_view kind, std::string_view name, std::string_view user);

/// `orders.note`
std::string part_of(const QualifiedName& table, std::string_view part);

/// Runs act(table), unless there is no such table.
template <std::invocable<Table&> Act>
ApplyError on_table(Schema& schema, const QualifiedName& name, Act act) {
  Table* table = find_table(schema, name);
  return table == nullptr ? does_not_exist("table", display(name)) : act(*table);
}

/// Runs act(column), unless there is no such column.
template <std::invocable<Column&> Act>
ApplyError on_column(Schema& schema, const QualifiedName& name, std::string_view part, Act act) {
  return on_table(schema, name, [&](Table& table) -> ApplyError {
    Column* column = find_column(table, part);
    return column == nullptr ? does_not_exist("column", part_of(name, part)) : act(*column);
  });
}

/// Something of the schema has this name in the space that tables, indexes and keys share.
bool relation_exists(const Schema& schema, const QualifiedName& name);
/// A primary key, unique, check, exclusion or foreign key has this name.
bool constraint_exists(const Table& table, std::string_view name);
/// The first of these columns that the table lacks, or an error about a missing enum type; empty: all is
/// there.
ApplyError missing_column(const Table& table, const Names& columns);
ApplyError missing_type(const Schema& schema, const ColumnType& type);
ApplyError missing_schema(const Schema& schema, std::string_view name);

/// The table is clustered on this index, or its replica identity is: renamed, or forgotten with an empty
/// `new_name` as PostgreSQL does when the index goes.
void rename_index_marks(Table& table, const std::string& name, const std::string& new_name);

/// `index orders_note_idx`: what still uses a column of the schema, foreign keys of other tables too; empty:
/// nothing.
std::string user_of_column(const Schema& schema, const Table& table, std::string_view column);
std::string user_of_key(const Schema& schema, const Table& table, const Names& columns);

}  // namespace rowan::tool
