// Models many rows to insert: gathered by which columns each gives, the values of a column in one array.
// Included by generated .cpp files only. To add a way to insert many rows, see NewRows::statements.
#pragma once
#include <rowan/write.hpp>

namespace rowan {

/// A PostgreSQL array in binary form, as its elements are added.
class ArrayBytes {
 public:
  template <class T>
  void add(const T& value) {
    element_ = codec<T>::type;
    ++count_;
    append_element(bytes_, value);
  }
  template <class T>
  void add(const std::optional<T>& value) {
    if (value) return add(*value);
    element_ = codec<T>::type;
    ++count_;
    has_null_ = true;
    append_null_element(bytes_);
  }
  /// A value that is encoded already.
  void add(const Parameters& values, std::size_t index);
  /// Adds the array to `out`. `labels`: the elements are labels of an enum, sent as text.
  void finish(Parameters& out, bool labels);

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

  /// Adds a row. `give` is called with something to add the members of a New… struct to, as to RowValues:
  /// once for which columns the row gives, and once for their values, which go straight to their place.
  template <class Give>
  void add(Give give) {
    columns_.clear();
    give(Columns{columns_});
    auto& group = group_of(columns_);
    group.places.push_back(size_++);
    if (group.listed)
      give(Listed{group.values});
    else
      give(Arrays{group.arrays.data()});
  }
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

  struct Columns {
    std::vector<int>& given;
    template <class Member>
    void add(int column, const Member& member) const {
      if (given_value(member) != nullptr) given.push_back(column);
    }
  };
  struct Listed {
    Parameters& values;
    template <class Member>
    void add(int, const Member& member) const {
      if (const auto* value = given_value(member)) values.add(*value);
    }
  };
  struct Arrays {
    ArrayBytes* next;  // one for each column that is given
    template <class Member>
    void add(int, const Member& member) {
      if (const auto* value = given_value(member)) (next++)->add(*value);
    }
  };

  Group& group_of(std::span<const int> columns);
  void add_listed(const Group& group, std::vector<BoundStatement>& statements) const;

  const TableDescription& table_;
  std::vector<Group> groups_;
  std::vector<std::size_t> places_;
  std::vector<int> columns_;  // of the row that is added
  std::size_t last_ = 0;      // the group of the row before
  std::size_t size_ = 0;
};

}  // namespace rowan
