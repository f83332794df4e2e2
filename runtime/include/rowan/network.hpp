// Models PostgreSQL's network addresses: inet, cidr and macaddr (manual 8.9).
// To add another one, a struct here, its text in src/network.cpp and its codec in codec_network.hpp.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace rowan {

/// An IPv4 or IPv6 host with the length of its network's prefix.
struct inet {
  std::array<std::uint8_t, 16> bytes{};  ///< of IPv4 the first four
  bool is_v6 = false;
  std::uint8_t prefix = 32;  ///< in bits; 32 or 128: a single host

  constexpr inet() = default;
  /// `10.0.0.1`, `10.0.0.1/8`, `2001:db8::1/64`. Throws ValueError.
  explicit inet(std::string_view text);

  /// Without the prefix of a single host, as PostgreSQL writes it.
  std::string to_string() const;

  friend constexpr bool operator==(const inet&, const inet&) = default;
};

/// A network: all bits behind the prefix are zero.
struct cidr : inet {
  constexpr cidr() = default;
  /// `10.0.0.0/8`. Throws ValueError, for bits behind the prefix too.
  explicit cidr(std::string_view text);

  /// With its prefix always.
  std::string to_string() const;

  friend constexpr bool operator==(const cidr&, const cidr&) = default;
};

struct macaddr {
  std::array<std::uint8_t, 6> bytes{};

  constexpr macaddr() = default;
  constexpr explicit macaddr(const std::array<std::uint8_t, 6>& value) : bytes(value) {}
  /// `08:00:2b:01:02:03`, or with hyphens. Throws ValueError.
  explicit macaddr(std::string_view text);

  std::string to_string() const;

  friend constexpr auto operator<=>(const macaddr&, const macaddr&) = default;
};

inline std::string to_string(const inet& value) { return value.to_string(); }
inline std::string to_string(const cidr& value) { return value.to_string(); }
inline std::string to_string(const macaddr& value) { return value.to_string(); }

template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const inet& value) {
  return out << value.to_string();
}
template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const cidr& value) {
  return out << value.to_string();
}
template <class Character, class Traits>
std::basic_ostream<Character, Traits>& operator<<(std::basic_ostream<Character, Traits>& out,
                                                  const macaddr& value) {
  return out << value.to_string();
}

}  // namespace rowan
