// Models PostgreSQL's uuid: 16 bytes, most significant first, compared as PostgreSQL compares them.
// To add another way to make one, a static function here and its body in src/uuid.cpp.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace rowan {

struct uuid {
  std::array<std::uint8_t, 16> bytes{};

  constexpr uuid() = default;
  constexpr explicit uuid(const std::array<std::uint8_t, 16>& value) : bytes(value) {}
  /// `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`; without hyphens, in braces or capitals too. Throws ValueError.
  explicit uuid(std::string_view text);

  /// Random bits only (RFC 9562 version 4). Throws Error when the system has no randomness.
  static uuid random();
  /// Milliseconds since 1970, then random bits (RFC 9562 version 7): later ones sort after earlier ones.
  static uuid time_ordered();

  constexpr bool is_nil() const { return *this == uuid{}; }
  /// Small letters with hyphens.
  std::string to_string() const;

  friend constexpr auto operator<=>(const uuid&, const uuid&) = default;
  friend constexpr bool operator==(const uuid&, const uuid&) = default;
};

inline std::string to_string(const uuid& value) { return value.to_string(); }

template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const uuid& value) {
  return out << value.to_string();
}

}  // namespace rowan

template <>
struct std::hash<rowan::uuid> {
  std::size_t operator()(const rowan::uuid& value) const noexcept {
    return std::hash<std::string_view>{}(
        {reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size()});
  }
};
