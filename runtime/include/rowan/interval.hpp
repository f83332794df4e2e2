// Models PostgreSQL's time and interval: the time of a day without a zone, and a span of calendar and clock.
// To add another spelling, a function here and its body in src/interval.cpp.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace rowan {

/// Microseconds since midnight, up to and with 24:00:00 (manual 8.5.1.2).
struct time_of_day {
  std::chrono::microseconds since_midnight{};

  constexpr time_of_day() = default;
  /// Not checked: PostgreSQL refuses what lies outside a day.
  constexpr explicit time_of_day(std::chrono::microseconds value) : since_midnight(value) {}
  /// `13:37`, `13:37:05`, `13:37:05.25`. Throws ValueError.
  explicit time_of_day(std::string_view text);

  /// `13:37:05.25`, as PostgreSQL writes it.
  std::string to_string() const;

  friend constexpr auto operator<=>(const time_of_day&, const time_of_day&) = default;
};

/// Months, days and microseconds, kept apart as PostgreSQL keeps them (manual 8.5.4): a month has no fixed
/// number of days, a day no fixed number of hours. Equal when all three are; PostgreSQL's own `=` takes a
/// month for 30 days and a day for 24 hours.
struct interval {
  std::int32_t months = 0;
  std::int32_t days = 0;
  std::chrono::microseconds time{};

  /// ISO 8601 with designators: `P1Y2M3DT4H5M6.5S`, `PT0S` for nothing.
  std::string to_string() const;

  friend constexpr bool operator==(const interval&, const interval&) = default;
};

inline std::string to_string(const time_of_day& value) { return value.to_string(); }
inline std::string to_string(const interval& value) { return value.to_string(); }

template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const time_of_day& value) {
  return out << value.to_string();
}
template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const interval& value) {
  return out << value.to_string();
}

}  // namespace rowan
