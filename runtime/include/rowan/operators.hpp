// Models what can be asked of any column or computed value: comparison, NULL tests, lists, order. What only
// some types can do is in operators_*.hpp. To add an operator for every type: a one-line member here.
#pragma once
#include <initializer_list>
#include <span>

#include <rowan/operand.hpp>
#include <rowan/predicate.hpp>

namespace rowan {

/// Specialised for what values of type T can do: text, numbers, times, arrays, ranges, jsonb. `Self` is the
/// column or computed value.
template <class Self, class Root, class T>
struct OperatorsOf {};

/// `left words right`, right cast to the type of a column on the left where its type in C++ is text only.
Expression compare(const Expression& left, std::string_view words, const Expression& right);
/// `operand BETWEEN low AND high`.
Expression within(const Expression& operand, const Expression& low, const Expression& high);
/// `operand = ANY (list)`, `operand <> ALL (list)`; `list` is one array value.
Expression any_of(const Expression& operand, Parameters list);
Expression none_of(const Expression& operand, Parameters list);
/// `operand IN ($1, $2 …)`.
Expression one_of(const Expression& operand, const Parameters& values);
/// Distinct from NULL where there is no value.
Expression distinct(const Expression& operand, const Expression* value, bool is_distinct);

template <class Self, class Root, class T>
class Operators : public OperatorsOf<Self, Root, T> {
 public:
  using RootType = Root;
  using ValueType = T;
  using Condition = Predicate<Root>;
  using Right = Operand<Root, T>;
  template <class U>
  using ConditionWith = Predicate<CommonRoot<Root, U>>;

  template <class U>
  ConditionWith<U> operator==(const U& right) const {
    return ConditionWith<U>(compare(itself(), "=", Right(right)));
  }
  template <class U>
  ConditionWith<U> operator!=(const U& right) const {
    return ConditionWith<U>(compare(itself(), "<>", Right(right)));
  }
  template <class U>
  ConditionWith<U> operator<(const U& right) const {
    return ConditionWith<U>(compare(itself(), "<", Right(right)));
  }
  template <class U>
  ConditionWith<U> operator<=(const U& right) const {
    return ConditionWith<U>(compare(itself(), "<=", Right(right)));
  }
  template <class U>
  ConditionWith<U> operator>(const U& right) const {
    return ConditionWith<U>(compare(itself(), ">", Right(right)));
  }
  template <class U>
  ConditionWith<U> operator>=(const U& right) const {
    return ConditionWith<U>(compare(itself(), ">=", Right(right)));
  }

  /// NULL too: `is_not_distinct_from(std::nullopt)` finds NULL, an optional with a value finds that value.
  template <class U>
  Condition is_not_distinct_from(const U& right) const {
    return distinct_from(right, false);
  }
  template <class U>
  Condition is_distinct_from(const U& right) const {
    return distinct_from(right, true);
  }
  Condition is_null() const { return Condition(null_test(itself(), true)); }
  Condition is_not_null() const { return Condition(null_test(itself(), false)); }
  /// Both ends included.
  Condition between(const Right& low, const Right& high) const {
    return Condition(within(itself(), low, high));
  }
  /// One of `values`, which travel as one array; an empty list holds for no row.
  Condition in(std::span<const T> values) const { return Condition(any_of(itself(), listed(values))); }
  Condition in(std::initializer_list<T> values) const { return in({values.begin(), values.size()}); }
  /// None of `values`; an empty list holds for every row.
  Condition not_in(std::span<const T> values) const { return Condition(none_of(itself(), listed(values))); }
  Condition not_in(std::initializer_list<T> values) const { return not_in({values.begin(), values.size()}); }
  /// As in(), as `IN ($1, $2 …)`: a statement of its own for each number of values, which lets the planner of
  /// a partitioned table see each of them.
  Condition in_each(std::span<const T> values) const {
    Parameters each;
    for (const auto& value : values) each.add(value);
    return Condition(one_of(itself(), each));
  }
  Condition in_each(std::initializer_list<T> values) const {
    return in_each({values.begin(), values.size()});
  }

  operator Ordering<Root>() const { return asc(); }
  Ordering<Root> asc() const { return Ordering<Root>(itself(), false); }
  Ordering<Root> desc() const { return Ordering<Root>(itself(), true); }

  /// Itself, which may be NULL where the column cannot: select() reads it as an optional. For columns at the
  /// end of a walk that may lead nowhere.
  Computed<Root, T> nullable() const { return Computed<Root, T>(itself()); }
  /// NULL where it equals `value`.
  Computed<Root, T> nullif(const Right& value) const {
    return Computed<Root, T>(call_with_nulls("nullif", itself(), value));
  }
  /// `other` where it is NULL.
  Computed<Root, T> coalesce(const Right& other) const {
    return Computed<Root, T>(call_with_nulls("coalesce", itself(), other));
  }
  /// As another type: `CAST(… AS text)` for `cast<std::string>()`.
  template <class U>
  Computed<Root, U> cast() const {
    return Computed<Root, U>(cast_to(itself(), codec<U>::type));
  }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
  static Parameters listed(std::span<const T> values) {
    Parameters list;
    list.add_array(values);
    return list;
  }
  template <class U>
  Condition distinct_from(const U& right, bool is_distinct) const {
    if constexpr (std::same_as<U, std::nullopt_t>) {
      return Condition(distinct(itself(), nullptr, is_distinct));
    } else if constexpr (is_optional<U>) {
      return right ? distinct_from(*right, is_distinct) : distinct_from(std::nullopt, is_distinct);
    } else {
      const Right value(right);
      return Condition(distinct(itself(), &value, is_distinct));
    }
  }
};

}  // namespace rowan
