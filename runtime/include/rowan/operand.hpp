// Models what may stand beside a column of a type: a value that fits it, another column, a computed value.
// To let a C++ type stand for a column type, add a branch to fits() and to converted().
#pragma once
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <rowan/expression.hpp>
#include <rowan/raw_sql.hpp>

namespace rowan {

template <class Root, class T>
class Column;
template <class Root, class T>
class Computed;

template <class T>
inline constexpr bool is_optional = std::same_as<T, std::nullopt_t>;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// How a value of a column of type T is passed on to the codec.
template <class T>
using Argument = std::conditional_t<std::same_as<T, std::string>, std::string_view, T>;

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool>;
template <class T>
concept Number = Integer<T> || std::floating_point<T>;

/// Whether a U may be given for a column of type T. Integers fit integers (the value is checked at run time),
/// numbers fit float and double, everything else converts as C++ does without a cast.
template <class T, class U>
constexpr bool fits() {
  if constexpr (std::same_as<T, bool>)
    return std::same_as<U, bool>;
  else if constexpr (Integer<T>)
    return Integer<U>;
  else if constexpr (std::floating_point<T>)
    return Number<U>;
  else
    return std::convertible_to<U, Argument<T>>;
}

/// Types that PostgreSQL computes with one another.
template <class T>
inline constexpr bool is_number = Number<T> || std::same_as<T, decimal>;
template <class U, class Root, class T>
inline constexpr bool is_term = false;
template <class Root, class U, class T>
inline constexpr bool is_term<Column<Root, U>, Root, T> =
    std::same_as<U, T> || (is_number<U> && is_number<T>);
template <class Root, class U, class T>
inline constexpr bool is_term<Computed<Root, U>, Root, T> =
    std::same_as<U, T> || (is_number<U> && is_number<T>);

[[noreturn]] void throw_out_of_range();

template <class T, class U>
Argument<T> converted(const U& value) {
  if constexpr (Integer<T>)
    if (!std::in_range<T>(value)) throw_out_of_range();
  if constexpr (Number<T>)
    return static_cast<T>(value);
  else
    return value;
}

template <class T, class U>
Expression value_expression(const U& value) {
  Parameters parameters;
  parameters.add(converted<T>(value));
  return Expression(std::move(parameters));
}

/// The right side of an operator on a column of type T.
template <class Root, class T>
class Operand : public Expression {
 public:
  template <class U>
  Operand(U value) : Expression(made(value)) {}

 private:
  template <class U>
  static Expression made(const U& value) {
    if constexpr (is_term<U, Root, T>) {
      return Expression(value);
    } else if constexpr (std::same_as<U, RawSql>) {
      return value.operand();
    } else if constexpr (is_optional<U>) {
      static_assert(!is_optional<U>,
                    "comparing with an optional would never find NULL: write is_null(), "
                    "is_not_distinct_from(value) or where_if(value, ...)");
      return {};
    } else {
      static_assert(fits<T, U>(), "the value (type U) does not fit the column (type T)");
      if constexpr (fits<T, U>()) return value_expression<T>(value);
      return {};
    }
  }
};

}  // namespace rowan
