#include <arpa/inet.h>
#include <charconv>

#include <rowan/codec_network.hpp>
#include <rowan/error.hpp>
#include <rowan/network.hpp>

namespace rowan {
namespace {

// inet.h of PostgreSQL: the families on the wire are not the system's numbers.
constexpr char family_v4 = 2;
constexpr char family_v6 = 3;

[[noreturn]] void reject(std::string_view what, std::string_view text, std::string_view expected) {
  throw ValueError("not " + std::string(what) + ": '" + std::string(text) + "'; expected " +
                   std::string(expected));
}

unsigned most_bits(const inet& address) { return address.is_v6 ? 128 : 32; }

std::string host_text(const inet& address) {
  char text[INET6_ADDRSTRLEN];
  inet_ntop(address.is_v6 ? AF_INET6 : AF_INET, address.bytes.data(), text, sizeof text);
  return text;
}

bool has_host_bits(const inet& address) {
  for (unsigned bit = address.prefix; bit < most_bits(address); ++bit)
    if ((address.bytes[bit / 8] >> (7 - bit % 8) & 1U) != 0) return true;
  return false;
}

}  // namespace

inet::inet(std::string_view text) {
  const auto slash = text.find('/');
  const std::string host(text.substr(0, slash));
  constexpr std::string_view expected = "10.0.0.1, 10.0.0.1/8 or 2001:db8::1/64";
  is_v6 = host.find(':') != std::string::npos;
  if (inet_pton(is_v6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) != 1)
    reject("a network address", text, expected);
  prefix = static_cast<std::uint8_t>(most_bits(*this));
  if (slash == std::string_view::npos) return;
  const auto digits = text.substr(slash + 1);
  unsigned bits = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  if (error != std::errc{} || end != digits.data() + digits.size() || bits > most_bits(*this))
    reject("a network address", text, expected);
  prefix = static_cast<std::uint8_t>(bits);
}

std::string inet::to_string() const {
  return host_text(*this) + (prefix == most_bits(*this) ? "" : "/" + std::to_string(prefix));
}

cidr::cidr(std::string_view text) : inet(text) {
  if (has_host_bits(*this)) reject("a network", text, "only zeros behind the prefix, as in 10.0.0.0/8");
}

std::string cidr::to_string() const { return host_text(*this) + "/" + std::to_string(prefix); }

macaddr::macaddr(std::string_view text) {
  const auto bad = [&] { reject("a MAC address", text, "six bytes such as 08:00:2b:01:02:03"); };
  if (text.size() != 17) bad();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto* digits = text.data() + 3 * i;
    const auto [end, error] = std::from_chars(digits, digits + 2, bytes[i], 16);
    if (error != std::errc{} || end != digits + 2) bad();
    if (i > 0 && digits[-1] != ':' && digits[-1] != '-') bad();
  }
}

std::string macaddr::to_string() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const auto byte : bytes) {
    if (!text.empty()) text += ':';
    text += digits[byte >> 4U];
    text += digits[byte & 0x0FU];
  }
  return text;
}

void encode_address(const inet& value, bool is_network, std::string& bytes) {
  const std::size_t length = value.is_v6 ? 16 : 4;
  bytes += value.is_v6 ? family_v6 : family_v4;
  bytes += static_cast<char>(value.prefix);
  bytes += static_cast<char>(is_network);
  bytes += static_cast<char>(length);
  bytes.append(reinterpret_cast<const char*>(value.bytes.data()), length);
}

void decode_address(std::string_view bytes, inet& value) {
  const bool is_v6 = !bytes.empty() && bytes[0] == family_v6;
  const std::size_t length = is_v6 ? 16 : 4;
  if (bytes.size() != 4 + length) throw_size_mismatch(4 + length, bytes.size());
  value.is_v6 = is_v6;
  value.prefix = static_cast<std::uint8_t>(bytes[1]);
  value.bytes.fill(0);
  std::copy(bytes.begin() + 4, bytes.end(), value.bytes.begin());
}

}  // namespace rowan
