// Models PostgreSQL's numeric exactly: as its decimal text. For money and measures; it does no arithmetic.
// Nothing to extend: the binary form is in src/codec_decimal.cpp.
#pragma once
#include <compare>
#include <concepts>
#include <string>
#include <string_view>

namespace rowan {

/// Compares by value, as PostgreSQL does: 12.5 equals 12.50, NaN equals NaN and is above everything.
class decimal {
 public:
  decimal() : text_("0") {}
  /// `12.50`, `-3`, `.5`, `NaN`, `Infinity`, `-Infinity`. Trailing zeros are kept. Throws ValueError.
  explicit decimal(std::string_view text);
  explicit decimal(const char* text) : decimal(std::string_view(text)) {}
  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  decimal(Number number) : text_(std::to_string(number)) {}

  bool is_nan() const { return text_ == "NaN"; }
  bool is_finite() const { return text_.back() != 'N' && text_.back() != 'y'; }
  /// The nearest double.
  double to_double() const;
  const std::string& to_string() const { return text_; }

  friend std::weak_ordering operator<=>(const decimal& left, const decimal& right);
  friend bool operator==(const decimal& left, const decimal& right) { return (left <=> right) == 0; }

 private:
  std::string text_;  // normal form: sign, no leading zeros but one, digits on both sides of a point
};

inline const std::string& to_string(const decimal& value) { return value.to_string(); }

template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const decimal& value) {
  return out << value.to_string();
}

}  // namespace rowan
