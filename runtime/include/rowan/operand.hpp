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

// Never defined, so that the compiler's one line names both.
template <class Value, class ColumnType>
struct value_does_not_fit_column;
template <class Type, class ColumnType>
struct type_does_not_fit_column;
template <class Table, class QueriedTable>
struct column_is_of_another_table;

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
/// Types that PostgreSQL computes with one another.
template <class T>
inline constexpr bool is_number = Number<T> || std::same_as<T, decimal>;

template <class T>
inline constexpr bool is_duration = false;
template <class Count, class Period>
inline constexpr bool is_duration<std::chrono::duration<Count, Period>> = true;

/// Years and months are months, weeks and days are days, everything else is time (manual 8.5.4).
template <class Count, class Period>
interval interval_of(std::chrono::duration<Count, Period> value) {
  using std::chrono::duration_cast;
  if constexpr (std::same_as<Period, std::chrono::months::period> ||
                std::same_as<Period, std::chrono::years::period>)
    return {.months = static_cast<std::int32_t>(duration_cast<std::chrono::months>(value).count())};
  else if constexpr (std::same_as<Period, std::chrono::days::period> ||
                     std::same_as<Period, std::chrono::weeks::period>)
    return {.days = static_cast<std::int32_t>(duration_cast<std::chrono::days>(value).count())};
  else
    return {.time = duration_cast<std::chrono::microseconds>(value)};
}

/// Whether a U may be given for a column of type T. Integers fit integers (the value is checked at run time),
/// numbers fit float and double, durations fit interval, everything else converts as C++ does without a cast.
template <class T, class U>
constexpr bool fits() {
  if constexpr (std::same_as<T, bool>)
    return std::same_as<U, bool>;
  else if constexpr (Integer<T>)
    return Integer<U>;
  else if constexpr (std::floating_point<T>)
    return Number<U>;
  else if constexpr (std::same_as<T, interval>)
    return is_duration<U> || std::same_as<U, interval>;
  else
    return std::convertible_to<U, Argument<T>>;
}

/// A column, or what is computed from columns: has a struct whose rows are asked for (void: any) and a type.
template <class U>
concept Term = requires {
  typename U::RootType;
  typename U::ValueType;
};

template <class T, class U>
inline constexpr bool compares = std::same_as<T, U> || (is_number<T> && is_number<U>);
template <class Root, class Other>
inline constexpr bool same_root = std::same_as<Root, Other> || std::is_void_v<Root> || std::is_void_v<Other>;

[[noreturn]] void throw_out_of_range();

template <class T, class U>
Argument<T> converted(const U& value) {
  if constexpr (Integer<T>)
    if (!std::in_range<T>(value)) throw_out_of_range();
  if constexpr (Number<T>)
    return static_cast<T>(value);
  else if constexpr (is_duration<U>)
    return interval_of(value);
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
    if constexpr (Term<U>) {
      if constexpr (!same_root<Root, typename U::RootType>)
        return column_is_of_another_table<typename U::RootType, Root>();
      else if constexpr (!compares<T, typename U::ValueType>)
        return type_does_not_fit_column<typename U::ValueType, T>();
      else
        return Expression(value);
    } else if constexpr (std::same_as<U, RawSql>) {
      return value.operand();
    } else if constexpr (is_optional<U>) {
      static_assert(!is_optional<U>,
                    "comparing with an optional would never find NULL: write is_null(), "
                    "is_not_distinct_from(value) or where_if(value, ...)");
      return {};
    } else if constexpr (fits<T, U>()) {
      return value_expression<T>(value);
    } else {
      return value_does_not_fit_column<U, T>();
    }
  }
};

// The types of what is computed. U is the other side: a term, or a value that takes the column's type.

template <class U, class T>
struct OtherSide {
  using Root = void;
  using Value = T;
};
template <Term U, class T>
struct OtherSide<U, T> {
  using Root = typename U::RootType;
  using Value = typename U::ValueType;
};
template <class Root, class U>
using CommonRoot = std::conditional_t<std::is_void_v<Root>, typename OtherSide<U, void>::Root, Root>;

/// As PostgreSQL promotes: numeric over integers, double precision over both, the wider of two integers.
template <class T, class U>
struct Promoted {
  static constexpr bool floats = std::floating_point<T> || std::floating_point<U>;
  static constexpr bool decimals = std::same_as<T, decimal> || std::same_as<U, decimal>;
  using type = std::conditional_t<
      floats, double,
      std::conditional_t<decimals, decimal, std::conditional_t<(sizeof(T) >= sizeof(U)), T, U>>>;
};
template <class T>
struct Promoted<T, T> {
  using type = T;
};
template <class Root, class T, class U>
using Sum = Computed<CommonRoot<Root, U>, typename Promoted<T, typename OtherSide<U, T>::Value>::type>;

}  // namespace rowan
