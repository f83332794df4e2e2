// Models PostgreSQL's date and time types: the standard library's, named as in SQL.
// To add one: an alias or type here and its codec in codec.hpp.
#pragma once
#include <chrono>

namespace rowan {

/// An instant. PostgreSQL's `infinity` is max() and `-infinity` is min() of these types.
using timestamptz = std::chrono::sys_time<std::chrono::microseconds>;
/// Clock and calendar without a zone.
using timestamp = std::chrono::local_time<std::chrono::microseconds>;
/// `infinity` is the last day of the largest year, `-infinity` the first of the smallest.
using date = std::chrono::year_month_day;
inline constexpr date date_infinity = std::chrono::year::max() / std::chrono::December / 31;
inline constexpr date date_minus_infinity = std::chrono::year::min() / std::chrono::January / 1;

/// Now, in the precision that PostgreSQL stores.
inline timestamptz now() {
  return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace rowan
