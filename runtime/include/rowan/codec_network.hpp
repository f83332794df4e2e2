// Models how network addresses travel (network.c and mac.c of PostgreSQL).
// Nothing to extend: another address is another codec.
#pragma once
#include <rowan/codec.hpp>
#include <rowan/network.hpp>

namespace rowan {

void encode_address(const inet& value, bool is_network, std::string& bytes);
void decode_address(std::string_view bytes, inet& value);

template <>
struct codec<inet> {
  static constexpr unsigned type = 869;
  static constexpr unsigned array_type = 1041;
  static void encode(const inet& value, std::string& bytes) { encode_address(value, false, bytes); }
  static void decode(std::string_view bytes, inet& value) { decode_address(bytes, value); }
};

template <>
struct codec<cidr> {
  static constexpr unsigned type = 650;
  static constexpr unsigned array_type = 651;
  static void encode(const cidr& value, std::string& bytes) { encode_address(value, true, bytes); }
  static void decode(std::string_view bytes, cidr& value) { decode_address(bytes, value); }
};

template <>
struct codec<macaddr> {
  static constexpr unsigned type = 829;
  static constexpr unsigned array_type = 1040;
  static constexpr std::size_t size = 6;
  static void encode(const macaddr& value, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size());
  }
  static void decode(std::string_view bytes, macaddr& value) {
    if (bytes.size() != value.bytes.size()) throw_size_mismatch(value.bytes.size(), bytes.size());
    std::memcpy(value.bytes.data(), bytes.data(), bytes.size());
  }
};

}  // namespace rowan
