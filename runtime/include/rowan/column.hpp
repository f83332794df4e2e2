// Models a column in C++: a typed handle of two pointers over Expression. Generated code declares one per
// column. To add an operator or predicate: a one-line member in operators.hpp, or in operators_*.hpp for some
// types.
#pragma once
#include <rowan/operators.hpp>
#include <rowan/operators_array.hpp>
#include <rowan/operators_number.hpp>
#include <rowan/operators_text.hpp>
#include <rowan/operators_time.hpp>
#include <rowan/table_description.hpp>

namespace rowan {

/// What the columns of one table in a query share: the table, and the relations walked to it.
class Columns {
 public:
  constexpr explicit Columns(const TableDescription& table, const Path* path = nullptr)
      : table_(&table), path_(path) {}

  const Path* path_of() const { return path_; }
  ColumnReference reference(int index) const { return {path_, &table_->columns[index]}; }
  const RelationInfo& relation(int index) const { return table_->relations[index]; }

 private:
  const TableDescription* table_;
  const Path* path_;
};

/// The base of generated columns of the struct T.
template <class T>
class ColumnsOf : public Columns {
 public:
  using Entity = T;
  constexpr explicit ColumnsOf(const Path* path = nullptr) : Columns(Mapping<T>::table, path) {}
};

/// A value computed from columns of rows of `Root`: `c::product.stock - 1`. Of void: from none.
template <class Root, class T>
class Computed : public Operators<Computed<Root, T>, Root, T> {
 public:
  explicit Computed(Expression expression) : expression_(std::move(expression)) {}
  explicit operator const Expression&() const { return expression_; }

  /// A computed bool is a condition.
  template <class Rows>
    requires(std::same_as<T, bool> && same_root<Root, Rows>)
  operator Predicate<Rows>() const {
    return Predicate<Rows>(expression_);
  }

 private:
  Expression expression_;
};

/// A column of type T (its value type also where the column is nullable) in a query for rows of `Root`.
template <class Root, class T>
class Column : public Operators<Column<Root, T>, Root, T> {
 public:
  constexpr Column(const Columns& table, int index) : table_(table), index_(index) {}
  explicit operator Expression() const { return Expression(table_.reference(index_)); }
  ColumnReference reference() const { return table_.reference(index_); }

  /// A bool column is a condition: `c::customer.active`, `!c::customer.active`.
  operator Predicate<Root>() const
    requires std::same_as<T, bool>
  {
    return Predicate<Root>(Expression(*this));
  }
  Predicate<Root> operator!() const
    requires std::same_as<T, bool>
  {
    return Predicate<Root>(negation(Expression(*this)));
  }

 private:
  Columns table_;
  int index_;
};

/// A column that may be NULL: select() reads it as an optional.
template <class Root, class T>
class Nullable : public Column<Root, T> {
 public:
  using Column<Root, T>::Column;
};

}  // namespace rowan
