// Models SQL functions that begin an expression: CASE, coalesce(), the server's clock, fragments.
// To add a function: a template here that calls call() or its kin.
#pragma once
#include <rowan/column.hpp>

namespace rowan {

/// The type of what a value or term gives: text for a literal, int for a short number.
template <class U>
struct PlainType {
  using type = std::conditional_t<std::convertible_to<U, std::string_view>, std::string, U>;
};
template <Term U>
struct PlainType<U> {
  using type = typename U::ValueType;
};
template <class U>
using Plain = typename PlainType<std::decay_t<U>>::type;

/// The struct whose rows all of these can be asked of.
template <class... Terms>
struct RootOf {
  using type = void;
};
template <class First, class... More>
struct RootOf<First, More...> {
  using type = CommonRoot<CommonRoot<void, First>, Computed<typename RootOf<More...>::type, bool>>;
};

/// `CASE WHEN condition THEN value …`, open until otherwise() or or_null().
template <class Root, class T>
class Case {
 public:
  Case(const Expression& before, const Predicate<Root>& condition, const Operand<Root, T>& value)
      : words_(before) {
    words_.add(" WHEN ").add(condition.expression()).add(" THEN ").add(value);
  }
  [[nodiscard]] Case when(const Predicate<Root>& condition, const Operand<Root, T>& value) const {
    return Case(words_, condition, value);
  }
  [[nodiscard]] Computed<Root, T> otherwise(const Operand<Root, T>& value) const {
    return Computed<Root, T>(Expression(words_).add(" ELSE ").add(value).add(" END)"));
  }
  [[nodiscard]] Computed<Root, T> or_null() const {
    return Computed<Root, T>(Expression(words_).add(" END)"));
  }

 private:
  Expression words_;
};

/// `rowan::case_(c::order.amount > 100, "dear").when(…, "fair").otherwise("cheap")`.
template <class Condition, class U>
Case<typename Condition::RootType, Plain<U>> case_(const Condition& condition, const U& value) {
  return {Expression::words("(CASE"), condition, value};
}

/// The first of them that is not NULL.
template <class First, class Second>
auto coalesce(const First& first, const Second& second) {
  return first.coalesce(second);
}
template <class First, class Second, class... More>
auto coalesce(const First& first, const Second& second, const More&... more) {
  return coalesce(first.coalesce(second), more...);
}

/// The larger of the two, where both are there; else the one that is.
template <Term First, class Second>
auto greatest(const First& first, const Second& second) {
  using Root = CommonRoot<typename First::RootType, Second>;
  using T = typename First::ValueType;
  return Computed<Root, T>(call_with_nulls("greatest", Expression(first), Operand<Root, T>(second)));
}
template <Term First, class Second>
auto least(const First& first, const Second& second) {
  using Root = CommonRoot<typename First::RootType, Second>;
  using T = typename First::ValueType;
  return Computed<Root, T>(call_with_nulls("least", Expression(first), Operand<Root, T>(second)));
}

/// Of `text`, each `?` stands for one of `arguments`.
Expression fragment_of(std::string_view text, std::span<const Expression> arguments);

template <class Root, class U>
Expression fragment_argument(const U& argument) {
  if constexpr (!Term<U>) {
    Parameters value;
    value.add(raw_value(argument));
    return Expression(std::move(value));
  } else if constexpr (same_root<Root, typename U::RootType>) {
    return Expression(argument);
  } else {
    return column_is_of_another_table<typename U::RootType, Root>();
  }
}

/// SQL as written, with columns and values in the places of its question marks:
/// `rowan::fragment<double>("width_bucket(?, 0, 100, ?)", c::order.amount, 10)`. `\?` is the operator `?`.
/// The text is a literal, so that no input can become SQL; a wrong number of question marks does not compile.
template <class T, class... Arguments>
Computed<typename RootOf<Arguments...>::type, T> fragment(FragmentText<sizeof...(Arguments)> text,
                                                          const Arguments&... arguments) {
  using Root = typename RootOf<Arguments...>::type;
  const std::initializer_list<Expression> list{fragment_argument<Root>(arguments)...};
  return Computed<Root, T>(fragment_of(text.text(), {list.begin(), list.size()}));
}

/// What the server says, each the same for the whole transaction.
namespace sql {

inline Computed<void, timestamptz> now() { return Computed<void, timestamptz>(Expression::words("now()")); }
inline Computed<void, date> current_date() { return Computed<void, date>(Expression::words("current_date")); }
/// `now() - span`: `c::order.inserted_at > rowan::sql::ago(std::chrono::days{7})`.
template <class Count, class Period>
Computed<void, timestamptz> ago(std::chrono::duration<Count, Period> span) {
  return now() - span;
}
template <class Count, class Period>
Computed<void, timestamptz> from_now(std::chrono::duration<Count, Period> span) {
  return now() + span;
}

}  // namespace sql

}  // namespace rowan
