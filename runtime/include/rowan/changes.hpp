// Models what a generated New… and …Changes struct holds per column: given, left out, NULL or computed.
// To add another state, add it to the class here and to its reader in repository.cpp.
#pragma once
#include <concepts>
#include <initializer_list>
#include <optional>
#include <utility>

#include <rowan/operand.hpp>

namespace rowan {

template <class T>
struct value_of_optional {
  using type = T;
};
template <class T>
struct value_of_optional<std::optional<T>> {
  using type = T;
};

/// What stands in braces for a column of an array type.
template <class T>
struct ElementOf {
  using type = struct NoElement;
};
template <class T>
struct ElementOf<std::vector<T>> {
  using type = T;
};
template <class T>
using Element = typename ElementOf<T>::type;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

/// A column that an insert must give. Generated code derives one type per column, whose default constructor
/// says which column was left out.
template <class T>
class Required {
 public:
  template <class U>
    requires(!std::derived_from<std::remove_cvref_t<U>, Required>)
  Required(U&& value) : value_(checked(std::forward<U>(value))) {}

  /// Elements in braces: `.tags = {"a", "b"}`.
  Required(std::initializer_list<Element<T>> elements)
    requires is_list<T>
      : value_(elements) {}

  const T& value() const { return value_; }
  operator const T&() const { return value_; }

 private:
  template <class U>
  static T checked(U&& value) {
    static_assert(std::convertible_to<U, T>, "the value (type U) does not fit the column (type T)");
    if constexpr (std::convertible_to<U, T>) return static_cast<T>(std::forward<U>(value));
  }

  T value_;
};

/// A nullable column with a default: left out, the default; `std::nullopt`, NULL.
template <class T>
class Defaulted {
 public:
  Defaulted() = default;
  Defaulted(std::nullopt_t) : given_(true) {}
  Defaulted(std::optional<T> value) : given_(true), value_(std::move(value)) {}
  template <class U>
    requires(std::convertible_to<U, T> && !std::derived_from<std::remove_cvref_t<U>, Defaulted>)
  Defaulted(U&& value) : given_(true), value_(std::forward<U>(value)) {}

  bool given() const { return given_; }
  const std::optional<T>& value() const { return value_; }

 private:
  bool given_ = false;
  std::optional<T> value_;
};

/// What an update does to one column of `Root`: nothing (left out or `{}`), a value, NULL (where T is an
/// optional: `std::nullopt` or an empty optional), or an expression: `.stock = c::product.stock - 1`.
template <class Root, class T>
class ColumnChange {
  using Value = typename value_of_optional<T>::type;

 public:
  ColumnChange() = default;

  template <class U>
    requires(!std::derived_from<std::remove_cvref_t<U>, ColumnChange>)
  ColumnChange(const U& value) : expression_(made(value)) {}

  /// Elements in braces: `.tags = {"a", "b"}`.
  ColumnChange(std::initializer_list<Element<Value>> elements)
    requires is_list<Value>
      : expression_(made(Value(elements))) {}

  /// Empty when left out.
  const Expression& expression() const { return expression_; }

 private:
  template <class U>
  static Expression made(const U& value) {
    if constexpr (std::same_as<U, std::nullopt_t>) {
      static_assert(is_optional<T>, "NULL does not fit a column that is not null (type T)");
      return Expression::words("NULL");
    } else if constexpr (is_optional<U>) {
      static_assert(is_optional<T>, "an optional does not fit a column that is not null (type T)");
      return value ? made(*value) : Expression::words("NULL");
    } else {
      return Operand<Root, Value>(value);
    }
  }

  Expression expression_;
};

}  // namespace rowan
