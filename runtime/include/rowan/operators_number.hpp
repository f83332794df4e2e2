// Models what numbers can do in a query (manual 9.3). To add a function: a one-line member here.
#pragma once
#include <rowan/operators.hpp>

namespace rowan {

template <class Self, class Root, class T>
  requires is_number<T>
struct OperatorsOf<Self, Root, T> {
  template <class U>
  Sum<Root, T, U> operator+(const U& right) const {
    return computed("+", right);
  }
  template <class U>
  Sum<Root, T, U> operator-(const U& right) const {
    return computed("-", right);
  }
  template <class U>
  Sum<Root, T, U> operator*(const U& right) const {
    return computed("*", right);
  }
  /// Of integers it cuts off what is behind the point, as in C++.
  template <class U>
  Sum<Root, T, U> operator/(const U& right) const {
    return computed("/", right);
  }
  template <class U>
  Sum<Root, T, U> operator%(const U& right) const {
    return computed("%", right);
  }
  Computed<Root, T> operator-() const {
    auto result = Expression::words("(- ");
    return Computed<Root, T>(result.add_strictly(itself()).add(")"));
  }
  Computed<Root, T> abs() const { return Computed<Root, T>(call("abs", itself())); }
  Computed<Root, T> ceil() const { return Computed<Root, T>(call("ceil", itself())); }
  Computed<Root, T> floor() const { return Computed<Root, T>(call("floor", itself())); }
  Computed<Root, T> round() const { return Computed<Root, T>(call("round", itself())); }
  /// To `places` behind the point.
  Computed<Root, T> round(int places) const
    requires std::same_as<T, decimal>
  {
    return Computed<Root, T>(call("round", itself(), value_expression<std::int32_t>(places)));
  }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
  template <class U>
  Sum<Root, T, U> computed(std::string_view words, const U& right) const {
    return Sum<Root, T, U>(join(itself(), words, Operand<Root, T>(right)));
  }
};

/// As PostgreSQL has them: a sum of bigint is numeric.
template <class T>
using SumOf = std::conditional_t<std::same_as<T, std::int64_t>, decimal,
                                 std::conditional_t<Integer<T>, std::int64_t, T>>;
template <class T>
using AverageOf =
    std::conditional_t<std::floating_point<T>, double, std::conditional_t<is_number<T>, decimal, T>>;

/// A number before a column: `100 - c::product.stock`.
template <class U, class X>
concept NumberBefore = !Term<U> && is_number<typename X::ValueType> && fits<typename X::ValueType, U>();
template <class U, class X>
Computed<typename X::RootType, typename X::ValueType> number_before(const U& left, std::string_view words,
                                                                    const X& right) {
  using Left = Operand<typename X::RootType, typename X::ValueType>;
  return Computed<typename X::RootType, typename X::ValueType>(join(Left(left), words, Expression(right)));
}
template <class U, Term X>
  requires NumberBefore<U, X>
Computed<typename X::RootType, typename X::ValueType> operator+(const U& left, const X& right) {
  return number_before(left, "+", right);
}
template <class U, Term X>
  requires NumberBefore<U, X>
Computed<typename X::RootType, typename X::ValueType> operator-(const U& left, const X& right) {
  return number_before(left, "-", right);
}
template <class U, Term X>
  requires NumberBefore<U, X>
Computed<typename X::RootType, typename X::ValueType> operator*(const U& left, const X& right) {
  return number_before(left, "*", right);
}

}  // namespace rowan
