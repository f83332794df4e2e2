// Models a column in C++: a typed handle of two pointers over Expression. Generated code declares one per
// column. To add an operator or predicate: a one-line member here that calls join() or a function of
// column.cpp.
#pragma once
#include <initializer_list>
#include <span>

#include <rowan/operand.hpp>
#include <rowan/predicate.hpp>
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
  constexpr explicit ColumnsOf(const Path* path = nullptr) : Columns(Mapping<T>::table, path) {}
};

/// `column LIKE pattern` with what `pattern` means taken literally: `%`, `_` and `\` escaped (manual 9.7.1).
Expression contains_text(const Expression& column, std::string_view text);
Expression starts_with_text(const Expression& column, std::string_view text);
/// `column = ANY (list)`; `list` is one array value.
Expression any_of(ColumnReference column, Parameters list);
/// `column words value`.
Expression compare(ColumnReference column, std::string_view words, const Expression& value);
/// `column BETWEEN low AND high`.
Expression within(const Expression& column, const Expression& low, const Expression& high);

/// A value computed from columns: `c::product.stock - 1`.
template <class Root, class T>
class Computed : public Expression {
 public:
  using Condition = Predicate<Root>;
  using Right = Operand<Root, T>;

  explicit Computed(Expression expression) : Expression(std::move(expression)) {}

  Computed operator+(const Right& right) const { return Computed(join(*this, "+", right)); }
  Computed operator-(const Right& right) const { return Computed(join(*this, "-", right)); }
  Computed operator*(const Right& right) const { return Computed(join(*this, "*", right)); }
  Computed operator/(const Right& right) const { return Computed(join(*this, "/", right)); }

  Condition operator==(const Right& right) const { return Condition(join(*this, "=", right)); }
  Condition operator!=(const Right& right) const { return Condition(join(*this, "<>", right)); }
  Condition operator==(const Computed& right) const { return Condition(join(*this, "=", right)); }
  Condition operator!=(const Computed& right) const { return Condition(join(*this, "<>", right)); }
  Condition operator==(const Column<Root, T>& right) const {
    return Condition(join(Expression(right), "=", *this));
  }
  Condition operator!=(const Column<Root, T>& right) const {
    return Condition(join(Expression(right), "<>", *this));
  }
  Condition operator<(const Right& right) const { return Condition(join(*this, "<", right)); }
  Condition operator<=(const Right& right) const { return Condition(join(*this, "<=", right)); }
  Condition operator>(const Right& right) const { return Condition(join(*this, ">", right)); }
  Condition operator>=(const Right& right) const { return Condition(join(*this, ">=", right)); }

  operator Ordering<Root>() const { return asc(); }
  Ordering<Root> asc() const { return Ordering<Root>(Expression(*this)); }
  Ordering<Root> desc() const { return Ordering<Root>(Expression(*this).add(" DESC")); }
};

/// A column of type T (its value type also where the column is nullable) in a query for rows of `Root`.
template <class Root, class T>
class Column {
 public:
  using Condition = Predicate<Root>;
  using Right = Operand<Root, T>;

  constexpr Column(const Columns& table, int index) : table_(table), index_(index) {}
  explicit operator Expression() const { return Expression(table_.reference(index_)); }

  Condition operator==(const Right& right) const { return compared("=", right); }
  Condition operator!=(const Right& right) const { return compared("<>", right); }
  Condition operator<(const Right& right) const { return compared("<", right); }
  Condition operator<=(const Right& right) const { return compared("<=", right); }
  Condition operator>(const Right& right) const { return compared(">", right); }
  Condition operator>=(const Right& right) const { return compared(">=", right); }
  Condition operator==(const Column& right) const { return compared("=", Expression(right)); }
  Condition operator!=(const Column& right) const { return compared("<>", Expression(right)); }
  Condition operator==(const Computed<Root, T>& right) const { return compared("=", right); }
  Condition operator!=(const Computed<Root, T>& right) const { return compared("<>", right); }

  /// A bool column is a condition: `c::customer.active`, `!c::customer.active`.
  operator Condition() const
    requires std::same_as<T, bool>
  {
    return Condition(Expression(*this));
  }
  Condition operator!() const
    requires std::same_as<T, bool>
  {
    return Condition(negation(Expression(*this)));
  }

  /// NULL too: `is_not_distinct_from(std::nullopt)` finds NULL, an optional with a value finds that value.
  Condition is_not_distinct_from(const std::optional<T>& value) const {
    return value ? compared("IS NOT DISTINCT FROM", Right(*value)) : is_null();
  }
  Condition is_distinct_from(const std::optional<T>& value) const { return !is_not_distinct_from(value); }
  Condition is_null() const { return Condition(join(Expression(*this), "IS NULL")); }
  Condition is_not_null() const { return Condition(join(Expression(*this), "IS NOT NULL")); }
  /// Both ends included.
  Condition between(const Right& low, const Right& high) const {
    return Condition(within(Expression(*this), low, high));
  }
  /// One of `values`; an empty list holds for no row.
  Condition in(std::span<const T> values) const { return listed(values); }
  Condition in(std::initializer_list<T> values) const { return listed({values.begin(), values.size()}); }

  /// Matches the pattern: `%` any text, `_` any character, `\` before either means itself.
  Condition like(std::string_view pattern) const
    requires std::same_as<T, std::string>
  {
    return compared("LIKE", Right(pattern));
  }
  /// As like(), letters of either case.
  Condition ilike(std::string_view pattern) const
    requires std::same_as<T, std::string>
  {
    return compared("ILIKE", Right(pattern));
  }
  /// Contains `text` as it is: `%`, `_` and `\` have no meaning in it.
  Condition contains(std::string_view text) const
    requires std::same_as<T, std::string>
  {
    return Condition(contains_text(Expression(*this), text));
  }
  /// Begins with `text` as it is.
  Condition starts_with(std::string_view text) const
    requires std::same_as<T, std::string>
  {
    return Condition(starts_with_text(Expression(*this), text));
  }

  operator Ordering<Root>() const { return asc(); }
  Ordering<Root> asc() const { return Ordering<Root>(Expression(*this)); }
  Ordering<Root> desc() const { return Ordering<Root>(Expression(*this).add(" DESC")); }

  Computed<Root, T> operator+(const Right& right) const { return computed("+", right); }
  Computed<Root, T> operator-(const Right& right) const { return computed("-", right); }
  Computed<Root, T> operator*(const Right& right) const { return computed("*", right); }
  Computed<Root, T> operator/(const Right& right) const { return computed("/", right); }

 private:
  Condition compared(std::string_view words, const Expression& right) const {
    return Condition(compare(table_.reference(index_), words, right));
  }
  Computed<Root, T> computed(std::string_view words, const Expression& right) const {
    return Computed<Root, T>(join(Expression(*this), words, right));
  }
  Condition listed(std::span<const T> values) const {
    Parameters list;
    list.add_array(values);
    return Condition(any_of(table_.reference(index_), std::move(list)));
  }

  Columns table_;
  int index_;
};

/// A number before a column: `100 - c::product.stock`.
template <class U, class Root, class T>
  requires(is_number<T> && fits<T, U>())
Computed<Root, T> operator+(const U& left, const Column<Root, T>& right) {
  return Computed<Root, T>(join(Operand<Root, T>(left), "+", Expression(right)));
}
template <class U, class Root, class T>
  requires(is_number<T> && fits<T, U>())
Computed<Root, T> operator-(const U& left, const Column<Root, T>& right) {
  return Computed<Root, T>(join(Operand<Root, T>(left), "-", Expression(right)));
}
template <class U, class Root, class T>
  requires(is_number<T> && fits<T, U>())
Computed<Root, T> operator*(const U& left, const Column<Root, T>& right) {
  return Computed<Root, T>(join(Operand<Root, T>(left), "*", Expression(right)));
}

}  // namespace rowan
