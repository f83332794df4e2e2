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

/// The given columns of one new row with their values.
struct RowValues {
  std::vector<int> columns;
  Parameters values;

  template <class T>
  void add(int column, const Required<T>& value) {
    columns.push_back(column);
    values.add(value.value());
  }
  template <class T>
  void add(int column, const std::optional<T>& value) {
    if (!value) return;
    columns.push_back(column);
    values.add(*value);
  }
  template <class T>
  void add(int column, const Defaulted<T>& value) {
    if (!value.given()) return;
    columns.push_back(column);
    values.add(value.value());
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

// Each returns every column of the rows it wrote.

/// SELECT … WHERE the columns equal the values.
BoundText select_by(const TableDescription& table, std::span<const int> columns, const Parameters& values);
BoundText insert_one(const TableDescription& table, const RowValues& row);
/// `rows` give the same columns. Through unnest() of one array per column where no column is an array itself.
std::vector<BoundText> insert_alike(const TableDescription& table, std::span<const RowValues* const> rows);
/// INSERT … ON CONFLICT (key) DO UPDATE, which alone is free of races (manual, INSERT).
BoundText upsert_one(const TableDescription& table, const RowValues& row, std::span<const int> key);
BoundText update_one(const TableDescription& table, const Parameters& key, const RowChanges& changes);
BoundText delete_one(const TableDescription& table, const Parameters& key);

/// Indices of `rows` by the set of columns they give, in order of first appearance.
std::vector<std::vector<std::size_t>> alike(std::span<const RowValues> rows);

}  // namespace rowan
