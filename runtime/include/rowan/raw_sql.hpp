// Models SQL of the program's own inside a query: the one way from a runtime string to SQL text.
// Nothing to extend: where it may stand is a conversion here or a branch of operand.hpp.
#pragma once
#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <rowan/expression.hpp>

namespace rowan {

template <class Root>
class Predicate;
template <class Root>
class Ordering;

/// What raw_sql() gives: a condition, a key of order_by(), or a value beside a column.
class RawSql {
 public:
  RawSql(std::string_view sql, const Parameters& values);

  template <class Root>
  operator Predicate<Root>() const {
    return Predicate<Root>(operand());
  }
  template <class Root>
  operator Ordering<Root>() const {
    return Ordering<Root>(expression_);
  }
  /// In parentheses.
  Expression operand() const;

 private:
  Expression expression_;
};

/// `value` as a type that has a codec: text as std::string_view, integers by their size.
template <class T>
auto raw_value(const T& value) {
  if constexpr (std::convertible_to<const T&, std::string_view>)
    return std::string_view(value);
  else if constexpr (std::signed_integral<T>)
    return static_cast<std::conditional_t<sizeof(T) == 8, std::int64_t, std::int32_t>>(value);
  else
    return value;
}

/// SQL as written: `.where(rowan::raw_sql("t0.amount > (SELECT avg(amount) FROM orders) * $1", 1.5))`. The
/// table of the query is `t0`; `$1`, `$2` … are the values, which travel as parameters. Never put input into
/// `sql`. Throws LogicError when the numbers do not fit the values.
template <class... Values>
RawSql raw_sql(std::string_view sql, const Values&... values) {
  Parameters parameters;
  (parameters.add(raw_value(values)), ...);
  return RawSql(sql, parameters);
}

}  // namespace rowan
