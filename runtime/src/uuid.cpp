#include <chrono>
#include <openssl/rand.h>

#include <rowan/error.hpp>
#include <rowan/uuid.hpp>

#include "digit.hpp"

namespace rowan {
namespace {

int hex_value(char digit) {
  if (is_digit(digit)) return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

uuid with_version(std::uint8_t version) {
  uuid value;
  if (RAND_bytes(value.bytes.data(), static_cast<int>(value.bytes.size())) != 1)
    throw Error("the system gave no random bytes for a uuid");
  value.bytes[6] = static_cast<std::uint8_t>((value.bytes[6] & 0x0FU) | (version << 4U));
  value.bytes[8] = static_cast<std::uint8_t>((value.bytes[8] & 0x3FU) | 0x80U);
  return value;
}

}  // namespace

uuid::uuid(std::string_view text) {
  auto rest = text;
  if (rest.size() >= 2 && rest.front() == '{' && rest.back() == '}') rest = rest.substr(1, rest.size() - 2);
  std::size_t digits = 0;
  bool legal = true;
  for (const char byte : rest) {
    if (byte == '-' && digits % 4 == 0 && digits > 0) continue;
    const int value = hex_value(byte);
    legal = legal && value >= 0 && digits < 32;
    if (!legal) break;
    bytes[digits / 2] = static_cast<std::uint8_t>(bytes[digits / 2] << 4U | static_cast<unsigned>(value));
    ++digits;
  }
  if (!legal || digits != 32)
    throw ValueError("not a uuid: '" + std::string(text) +
                     "'; expected 32 hexadecimal digits such as f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
}

uuid uuid::random() { return with_version(4); }

uuid uuid::time_ordered() {
  auto value = with_version(7);
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  auto milliseconds =
      static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
  for (int i = 5; i >= 0; --i, milliseconds >>= 8U)
    value.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(milliseconds);
  return value;
}

std::string uuid::to_string() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[bytes[i] >> 4U];
    text += digits[bytes[i] & 0x0FU];
  }
  return text;
}

}  // namespace rowan
