// Models what a query has to know of a table: names, columns, keys and relations as generated constants.
// To add a property of a column or table: a member here, its line in templates/source.mustache.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rowan {

class Session;
struct Load;
struct TableInfo;

struct ColumnInfo {
  std::string_view name;  ///< as SQL, quoted where needed
  std::string_view type;  ///< as SQL, for casts: `numeric(12,2)`
  bool labels = false;    ///< an enum type: arrays of it travel as text[] and are cast
  bool opaque = false;    ///< a type that C++ has as text only: cast from and to text
  bool array = false;     ///< unnest() would flatten its values
  bool fixed = false;     ///< no generated update writes it: a key, or GENERATED ALWAYS
  bool nullable = false;
  std::string_view when_left_out = {};  ///< what insert writes when no value is given; empty: the default
  std::string_view on_update = {};      ///< what every generated update writes: `now()`, `t0.version + 1`
};

struct TableDescription;

/// The table whose rows tie those of two others: its `columns` equal the one's, `target_columns` the other's.
struct JoinTable {
  const TableDescription* table;
  std::span<const int> columns;
  std::span<const int> target_columns;
};

/// Rows of `target` whose `target_columns` equal `columns` of this table, by position in the tables' columns.
struct RelationInfo {
  std::string_view name;
  std::span<const int> columns;
  const TableDescription* target;
  std::span<const int> target_columns;
  bool optional;  ///< belongs_to through a nullable column: the walk is a LEFT JOIN
  bool unique;    ///< at most one row: the target's columns hold a key of it
  /// Sets the relation member of `count` rows from one query.
  void (*load)(const Session& session, const Load& load, void* rows, std::size_t count);
  const JoinTable* through = nullptr;  ///< of many_to_many: a row of it has both keys
};

struct TableDescription {
  std::string_view name;  ///< as SQL, with its schema
  std::span<const ColumnInfo> columns;
  std::span<const int> primary_key;  ///< by position; empty: none
  std::span<const RelationInfo> relations;
  int version = -1;                 ///< position of the optimistic lock; -1: none
  const TableInfo* info = nullptr;  ///< for messages of errors
};

/// The cast that an array of values of the column needs: PostgreSQL takes binary arrays of an enum type only
/// with that type's own number, so their labels travel as text.
std::string list_cast(const ColumnInfo& column);
/// The cast that one value of the column needs.
std::string value_cast(const ColumnInfo& column);
/// The cast behind a column, or behind an expression that is one, as members read it.
std::string_view read_cast(const ColumnInfo& column);
/// `t0.email`, as the members read it.
std::string read_column(const ColumnInfo& column, std::string_view table = "t0");

/// Specialised by generated code: how rows of a table become a T.
template <class T>
struct Mapping;

}  // namespace rowan
