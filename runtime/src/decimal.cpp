#include <algorithm>
#include <charconv>

#include <rowan/decimal.hpp>
#include <rowan/error.hpp>

#include "digit.hpp"

namespace rowan {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw ValueError("not a decimal number: '" + std::string(text) + "'; expected digits such as -12.50");
}

std::string_view take_digits(std::string_view& rest) {
  std::size_t count = 0;
  while (count < rest.size() && is_digit(rest[count])) ++count;
  const auto digits = rest.substr(0, count);
  rest.remove_prefix(count);
  return digits;
}

int take_exponent(std::string_view rest, std::string_view whole) {
  int exponent = 0;
  if (rest.starts_with('+')) rest.remove_prefix(1);
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
  constexpr int limit = 20'000;  // numeric has at most 131072 digits before and 16383 after the point
  if (error != std::errc() || end != rest.data() + rest.size() || exponent > limit || exponent < -limit)
    refuse(whole);
  return exponent;
}

// Digits with the point moved `exponent` places to the right.
std::string shifted(std::string whole, std::string fraction, int exponent) {
  for (; exponent > 0; --exponent) {
    whole += fraction.empty() ? '0' : fraction.front();
    if (!fraction.empty()) fraction.erase(0, 1);
  }
  for (; exponent < 0; ++exponent) {
    fraction.insert(fraction.begin(), whole.empty() ? '0' : whole.back());
    if (!whole.empty()) whole.pop_back();
  }
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  return (whole.empty() ? "0" : whole) + (fraction.empty() ? "" : "." + fraction);
}

bool is_zero(std::string_view digits) { return digits.find_first_not_of("0.") == std::string_view::npos; }

// NaN is above all, then Infinity, the finite ones, -Infinity.
int special_rank(std::string_view text) {
  if (text == "NaN") return 2;
  if (text == "Infinity") return 1;
  return text == "-Infinity" ? -1 : 0;
}

std::strong_ordering compare_magnitudes(std::string_view a, std::string_view b) {
  const auto whole_digits = [](std::string_view text) { return std::min(text.find('.'), text.size()); };
  const auto whole_a = whole_digits(a);
  const auto whole_b = whole_digits(b);
  if (whole_a != whole_b) return whole_a <=> whole_b;
  if (const auto order = a.substr(0, whole_a).compare(b.substr(0, whole_b)); order != 0) return order <=> 0;
  const auto fraction_digit = [](std::string_view text, std::size_t i) {
    return i < text.size() ? text[i] : '0';
  };
  for (std::size_t i = whole_a + 1; i < std::max(a.size(), b.size()); ++i)
    if (const auto order = fraction_digit(a, i) <=> fraction_digit(b, i); order != 0) return order;
  return std::strong_ordering::equal;
}

}  // namespace

decimal::decimal(std::string_view text) {
  if (special_rank(text) != 0) {
    text_ = text;
    return;
  }
  auto rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  const std::string whole(take_digits(rest));
  std::string fraction;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    fraction = take_digits(rest);
  }
  if (whole.empty() && fraction.empty()) refuse(text);
  int exponent = 0;
  if (rest.starts_with('e') || rest.starts_with('E'))
    exponent = take_exponent(rest.substr(1), text);
  else if (!rest.empty())
    refuse(text);
  const auto digits = shifted(whole, fraction, exponent);
  text_ = (negative && !is_zero(digits) ? "-" : "") + digits;
}

double decimal::to_double() const { return std::stod(text_); }

std::weak_ordering operator<=>(const decimal& left, const decimal& right) {
  std::string_view a = left.text_;
  std::string_view b = right.text_;
  const int rank = special_rank(a);
  const int other_rank = special_rank(b);
  if (rank != 0 || other_rank != 0) return rank <=> other_rank;
  const bool negative = a.starts_with('-');
  if (negative != b.starts_with('-'))
    return negative ? std::weak_ordering::less : std::weak_ordering::greater;
  if (!negative) return compare_magnitudes(a, b);
  return compare_magnitudes(b.substr(1), a.substr(1));
}

}  // namespace rowan
