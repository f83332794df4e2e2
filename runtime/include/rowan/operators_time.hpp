// Models what times can do in a query: arithmetic with intervals, truncation, fields (manual 9.9).
// To add a unit or field: an enumerator here and its word in operators.cpp.
#pragma once
#include <rowan/constant_text.hpp>
#include <rowan/operators.hpp>

namespace rowan {

/// What date_trunc() cuts to and extract() reads.
enum class TimeUnit : char {
  microseconds,
  milliseconds,
  second,
  minute,
  hour,
  day,
  week,
  month,
  quarter,
  year
};
enum class TimeField : char {
  second,
  minute,
  hour,
  day,
  day_of_week,
  day_of_year,
  week,
  month,
  quarter,
  year,
  epoch
};

Expression truncated(const Expression& operand, TimeUnit unit);
Expression extracted(const Expression& operand, TimeField field);

template <class T>
inline constexpr bool is_instant = std::same_as<T, timestamptz> || std::same_as<T, timestamp>;
template <class U>
constexpr bool is_interval() {
  if constexpr (Term<U>)
    return std::same_as<typename U::ValueType, interval>;
  else
    return is_duration<U> || std::same_as<U, interval>;
}

template <class Self, class Root, class T>
struct TimeOperators {
  Computed<Root, double> extract(TimeField field) const {
    return Computed<Root, double>(extracted(itself(), field));
  }

 protected:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
  template <class Value, class Other, class U>
  Computed<CommonRoot<Root, U>, Value> computed(std::string_view words, const U& right) const {
    return Computed<CommonRoot<Root, U>, Value>(join(itself(), words, Operand<Root, Other>(right)));
  }
};

template <class Self, class Root, class T>
  requires is_instant<T>
struct OperatorsOf<Self, Root, T> : TimeOperators<Self, Root, T> {
  template <class U>
  auto operator+(const U& span) const {
    return this->template computed<T, interval>("+", span);
  }
  /// An instant without an interval is an instant, without another instant it is the interval between.
  template <class U>
  auto operator-(const U& right) const {
    if constexpr (is_interval<U>())
      return this->template computed<T, interval>("-", right);
    else
      return this->template computed<interval, T>("-", right);
  }
  Computed<Root, T> date_trunc(TimeUnit unit) const {
    return Computed<Root, T>(truncated(this->itself(), unit));
  }
  Computed<Root, date> as_date() const {
    return Computed<Root, date>(cast_to(this->itself(), codec<date>::type));
  }
  /// What clocks of the zone show: `at_time_zone("Europe/Berlin")`.
  Computed<Root, timestamp> at_time_zone(const Operand<Root, std::string>& zone) const
    requires std::same_as<T, timestamptz>
  {
    return Computed<Root, timestamp>(call("timezone", zone, this->itself()));
  }
};

template <class Self, class Root>
struct OperatorsOf<Self, Root, date> : TimeOperators<Self, Root, date> {
  /// Days later.
  template <class U>
  auto operator+(const U& days) const {
    return this->template computed<date, std::int32_t>("+", days);
  }
  /// Days earlier, or the days between two dates.
  template <class U>
  auto operator-(const U& right) const {
    if constexpr (Integer<typename OtherSide<U, U>::Value>)
      return this->template computed<date, std::int32_t>("-", right);
    else
      return this->template computed<std::int32_t, date>("-", right);
  }
  Computed<Root, date> date_trunc(TimeUnit unit) const {
    return Computed<Root, date>(cast_to(truncated(this->itself(), unit), codec<date>::type));
  }
};

template <class Self, class Root>
struct OperatorsOf<Self, Root, interval> : TimeOperators<Self, Root, interval> {
  template <class U>
  auto operator+(const U& right) const {
    return this->template computed<interval, interval>("+", right);
  }
  template <class U>
  auto operator-(const U& right) const {
    return this->template computed<interval, interval>("-", right);
  }
  template <class U>
  auto operator*(const U& factor) const {
    return this->template computed<interval, double>("*", factor);
  }
};

}  // namespace rowan
