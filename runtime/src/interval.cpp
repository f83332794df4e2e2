#include <charconv>
#include <cstdlib>

#include <rowan/error.hpp>
#include <rowan/interval.hpp>

namespace rowan {
namespace {

using std::chrono::microseconds;
constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;

/// `05.25`: at least two digits of seconds, no zeros behind the last digit of the fraction.
std::string seconds_text(std::int64_t microseconds_in_minute, std::size_t digits) {
  auto text = std::to_string(microseconds_in_minute / second);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  auto fraction = std::to_string(second + microseconds_in_minute % second).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return fraction.empty() ? text : text + "." + fraction;
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

[[noreturn]] void reject(std::string_view text) {
  throw ValueError("not a time of day: '" + std::string(text) + "'; expected 13:37, 13:37:05 or 13:37:05.25");
}

/// A number of two digits at the front of `rest`, which must be at most `most`.
std::int64_t take_number(std::string_view& rest, std::int64_t most, std::string_view whole) {
  std::int64_t number = 0;
  if (rest.size() < 2) reject(whole);
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + 2, number);
  if (error != std::errc{} || end != rest.data() + 2 || number < 0 || number > most) reject(whole);
  rest.remove_prefix(2);
  return number;
}

}  // namespace

time_of_day::time_of_day(std::string_view text) {
  auto rest = text;
  const auto colon = [&] {
    if (!rest.starts_with(':')) reject(text);
    rest.remove_prefix(1);
  };
  auto value = take_number(rest, 24, text) * hour;
  colon();
  value += take_number(rest, 59, text) * minute;
  if (!rest.empty()) {
    colon();
    value += take_number(rest, 59, text) * second;
  }
  if (rest.starts_with('.')) {
    std::string digits(rest.substr(1));
    if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != std::string::npos)
      reject(text);
    digits.append(6 - digits.size(), '0');
    value += std::atoll(digits.c_str());
  } else if (!rest.empty()) {
    reject(text);
  }
  if (value > 24 * hour) reject(text);
  since_midnight = microseconds(value);
}

std::string time_of_day::to_string() const {
  const auto value = since_midnight.count();
  return two_digits(value / hour) + ":" + two_digits(value % hour / minute) + ":" +
         seconds_text(value % minute, 2);
}

std::string interval::to_string() const {
  std::string text = "P";
  const auto part = [&](std::int64_t number, char designator) {
    if (number != 0) text += std::to_string(number) + designator;
  };
  part(months / 12, 'Y');
  part(months % 12, 'M');
  part(days, 'D');
  const auto clock = time.count();
  if (clock != 0) {
    text += 'T';
    part(clock / hour, 'H');
    part(clock % hour / minute, 'M');
    const auto rest = clock % minute;
    if (rest != 0) text += (rest < 0 ? "-" : "") + seconds_text(rest < 0 ? -rest : rest, 1) + "S";
  }
  return text.size() == 1 ? "PT0S" : text;
}

}  // namespace rowan
