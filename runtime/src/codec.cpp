#include <limits>
#include <string>

#include <rowan/codec.hpp>
#include <rowan/error.hpp>

namespace rowan {
namespace {

constexpr std::int64_t postgres_epoch = 946'684'800'000'000;  // 2000-01-01 in microseconds since 1970-01-01
// timestamp.h of PostgreSQL: 4714-11-24 BC up to, but without, the year 294277, in microseconds since 2000.
constexpr std::int64_t first_timestamp = -211'813'488'000'000'000;
constexpr std::int64_t end_of_timestamps = 9'223'371'331'200'000'000;
using Limits = std::numeric_limits<std::int64_t>;
constexpr std::int32_t days_from_1970_to_2000 = 10'957;

}  // namespace

void throw_value_error(const char* message) { throw ValueError(std::string(message)); }

void throw_size_mismatch(std::size_t expected, std::size_t found) {
  throw ValueError(
      "expected " + std::to_string(expected) + " bytes from the server, found " + std::to_string(found) +
      ": the column has another type than the generated code; run the migrations, or generate again");
}

std::int64_t timestamp_to_wire(std::int64_t microseconds) {
  if (microseconds == Limits::min() || microseconds == Limits::max()) return microseconds;
  if (microseconds < Limits::min() + postgres_epoch || microseconds - postgres_epoch < first_timestamp)
    throw ValueError("the timestamp is before 4714 BC, the first that PostgreSQL can store (manual 8.5)");
  return microseconds - postgres_epoch;
}

std::int64_t timestamp_from_wire(std::int64_t microseconds) {
  if (microseconds == Limits::min() || microseconds == Limits::max()) return microseconds;
  if (microseconds >= end_of_timestamps || microseconds > Limits::max() - 1 - postgres_epoch)
    throw ValueError("the timestamp is later than the last that std::chrono's microseconds can hold");
  return microseconds + postgres_epoch;
}

void codec<date>::encode(date value, std::string& bytes) {
  std::int32_t days = 0;
  if (value == date_infinity) {
    days = std::numeric_limits<std::int32_t>::max();
  } else if (value == date_minus_infinity) {
    days = std::numeric_limits<std::int32_t>::min();
  } else {
    if (!value.ok()) throw ValueError("the date does not exist in the calendar");
    days = static_cast<std::int32_t>(std::chrono::sys_days(value).time_since_epoch().count()) -
           days_from_1970_to_2000;
    constexpr std::int32_t first_date = -2'451'507;  // 4714-11-24 BC
    if (days < first_date)
      throw ValueError("the date is before 4714 BC, the first that PostgreSQL can store (manual 8.5)");
  }
  append_big_endian(bytes, static_cast<std::uint32_t>(days));
}

void codec<date>::decode(std::string_view bytes, date& value) {
  if (bytes.size() != 4) throw_size_mismatch(4, bytes.size());
  const auto days = static_cast<std::int32_t>(read_big_endian<std::uint32_t>(bytes.data()));
  if (days == std::numeric_limits<std::int32_t>::max()) {
    value = date_infinity;
  } else if (days == std::numeric_limits<std::int32_t>::min()) {
    value = date_minus_infinity;
  } else {
    constexpr std::int64_t last = std::chrono::sys_days(date_infinity).time_since_epoch().count();
    if (std::int64_t{days} + days_from_1970_to_2000 >= last)
      throw ValueError("the date is later than the last that std::chrono::year_month_day can hold");
    value = std::chrono::sys_days(std::chrono::days(days + days_from_1970_to_2000));
  }
}

}  // namespace rowan
