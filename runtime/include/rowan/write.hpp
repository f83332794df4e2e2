// Models rows to insert, changes of a row, and the statements that write them.
// To add a way to write rows: its statement here and in write.cpp, its method in repository.hpp.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <rowan/changes.hpp>
#include <rowan/select.hpp>

namespace rowan {

/// What a member of a New… struct gives its column; nullptr: nothing.
template <class T>
const T* given_value(const Required<T>& member) {
  return &member.value();
}
template <class T>
const T* given_value(const std::optional<T>& member) {
  return member ? &*member : nullptr;
}
template <class T>
const std::optional<T>* given_value(const Defaulted<T>& member) {
  return member.given() ? &member.value() : nullptr;
}

/// The given columns of one new row with their values.
struct RowValues {
  std::vector<int> columns;
  Parameters values;

  void reserve(std::size_t count) {
    columns.reserve(count);
    values.reserve(count);
  }
  template <class Member>
  void add(int column, const Member& member) {
    const auto* value = given_value(member);
    if (value == nullptr) return;
    columns.push_back(column);
    values.add(*value);
  }
};

/// What an update sets, and the version that the row must have.
struct RowChanges {
  std::vector<std::pair<int, Expression>> columns;
  std::optional<Parameters> version;

  template <class Root, class T>
  void add(int column, const ColumnChange<Root, T>& change) {
    if (!change.expression().empty()) columns.emplace_back(column, change.expression());
  }
  template <class T>
  void expect(const std::optional<T>& seen) {
    if (!seen) return;
    version.emplace();
    version->add(*seen);
  }
};

// Statements by their shape. Those for one row but delete_one, and inserts, return every column of its rows;
// columns are positions in the table, and their values the first parameters.

/// SELECT … WHERE the columns equal the values.
const Statement& select_by(const TableDescription& table, std::span<const int> columns);
const Statement& insert_one(const TableDescription& table, std::span<const int> columns);
/// Of rows that give the same columns, through unnest() of one array per column.
const Statement& insert_unnested(const TableDescription& table, std::span<const int> columns);
/// Of `rows` rows in VALUES.
const Statement& insert_listed(const TableDescription& table, std::span<const int> columns, std::size_t rows);
/// INSERT … ON CONFLICT (key) DO UPDATE, which alone is free of races (manual, INSERT).
const Statement& upsert_one(const TableDescription& table, std::span<const int> columns,
                            std::span<const int> key);
/// As upsert_one(), its rows with `inserted` behind their columns. `set`: the columns that an update takes
/// from the new row; none: all that are given.
struct ConflictAnswer {
  std::vector<const ColumnInfo*> set;
  Expression where;
  bool do_nothing;
};
BoundStatement upsert_with(const TableDescription& table, const RowValues& row, std::span<const int> key,
                           const ConflictAnswer& answer);
BoundStatement update_one(const TableDescription& table, const Parameters& key, const RowChanges& changes);
/// Of every row that the condition holds for; an empty one: of every row.
BoundStatement update_where(const TableDescription& table, const Expression& condition,
                            const RowChanges& changes);
BoundStatement delete_where(const TableDescription& table, const Expression& condition);
const Statement& delete_one(const TableDescription& table);

}  // namespace rowan
