// Models many rows to insert: gathered by which columns each gives, the values of a column in one array.
// Included by generated .cpp files only. To add a way to insert many rows, see NewRows::statements.
#pragma once
#include <rowan/write.hpp>

namespace rowan {

/// A PostgreSQL array in binary form, made of values that are encoded already.
class ArrayBytes {
 public:
  void add(const Parameters& values, std::size_t index);
  /// Adds the array to `out`. `labels`: the elements are labels of an enum, sent as text.
  void finish(Parameters& out, bool labels) const;

 private:
  std::string bytes_ = std::string(header, '\0');
  unsigned element_ = 0;
  std::size_t count_ = 0;
  bool has_null_ = false;
  static constexpr std::size_t header = 20;
};

class NewRows {
 public:
  NewRows(const TableDescription& table, std::size_t rows);

  /// Where the next row's values belong: a row that was given before is complete then.
  RowValues& next();
  /// One statement per set of given columns where unnest() of arrays will do: a table with array columns,
  /// which unnest() would flatten, takes VALUES of up to 256 rows a statement.
  [[nodiscard]] std::vector<BoundStatement> statements();

  [[nodiscard]] std::size_t size() const { return size_; }
  /// Which row is the `index`th that the statements return.
  [[nodiscard]] std::size_t place(std::size_t index) const { return places_[index]; }

 private:
  struct Group {
    std::vector<int> columns;
    bool listed;
    std::vector<ArrayBytes> arrays;
    Parameters values;  // when listed
    std::vector<std::size_t> places;
  };

  void complete();
  Group& group_of(std::span<const int> columns);
  void add_listed(const Group& group, std::vector<BoundStatement>& statements) const;

  const TableDescription& table_;
  std::vector<Group> groups_;
  std::vector<std::size_t> places_;
  RowValues row_;
  bool filled_ = false;
  std::size_t last_ = 0;  // the group of the row before
  std::size_t size_ = 0;
};

}  // namespace rowan
