// Models PostgreSQL's date and time types: the standard library's, named as in SQL.
// To add one: an alias or type here and its codec in codec_time.hpp.
#pragma once
#include <chrono>

namespace rowan {

/// An instant. PostgreSQL's `infinity` is max() and `-infinity` is min() of these types.
using timestamptz = std::chrono::sys_time<std::chrono::microseconds>;
/// Clock and calendar without a zone.
using timestamp = std::chrono::local_time<std::chrono::microseconds>;
/// `infinity` is the last day of the largest year, `-infinity` the first of the smallest.
using date = std::chrono::year_month_day;

}  // namespace rowan
