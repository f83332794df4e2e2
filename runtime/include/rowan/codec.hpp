// Models how a C++ value travels: PostgreSQL's binary format of its type (the send and receive functions of
// pg_type). To let a type of your own stand in an entity, specialise codec<T>: `type` and `array_type` are
// OIDs (0: the server infers it), encode appends the bytes, decode reads them and throws rowan::ValueError
// when they do not fit. `size`, where all values of the type have one: reading them costs less.
#pragma once
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <rowan/decimal.hpp>
#include <rowan/interval.hpp>
#include <rowan/time.hpp>
#include <rowan/uuid.hpp>

namespace rowan {

template <class T>
struct codec;

[[noreturn]] void throw_value_error(const char* message);
/// The column has `found` bytes where the type needs `expected`: the database and the generated code
/// disagree.
[[noreturn]] void throw_size_mismatch(std::size_t expected, std::size_t found);

/// Between the machine's byte order and the network's: one instruction where they differ.
template <class Unsigned>
constexpr Unsigned network_order(Unsigned value) {
  if constexpr (std::endian::native == std::endian::big) return value;
  if constexpr (sizeof value == 2) return __builtin_bswap16(value);
  if constexpr (sizeof value == 4) return __builtin_bswap32(value);
  if constexpr (sizeof value == 8) return __builtin_bswap64(value);
}

/// Appends in network byte order.
template <class Unsigned>
void append_big_endian(std::string& bytes, Unsigned value) {
  value = network_order(value);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Unsigned>
Unsigned read_big_endian(const char* bytes) {
  Unsigned value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return network_order(value);
}

/// The codec of a number or of what has a number's size.
template <class T, class Unsigned, unsigned oid, unsigned array_oid>
struct NumberCodec {
  static constexpr unsigned type = oid;
  static constexpr unsigned array_type = array_oid;
  static constexpr std::size_t size = sizeof(Unsigned);
  static void encode(T value, std::string& bytes) {
    append_big_endian(bytes, std::bit_cast<Unsigned>(value));
  }
  static void decode(std::string_view bytes, T& value) {
    if (bytes.size() != sizeof(Unsigned)) throw_size_mismatch(sizeof(Unsigned), bytes.size());
    value = std::bit_cast<T>(read_big_endian<Unsigned>(bytes.data()));
  }
};

template <>
struct codec<std::int16_t> : NumberCodec<std::int16_t, std::uint16_t, 21, 1005> {};
template <>
struct codec<std::int32_t> : NumberCodec<std::int32_t, std::uint32_t, 23, 1007> {};
template <>
struct codec<std::int64_t> : NumberCodec<std::int64_t, std::uint64_t, 20, 1016> {};
template <>
struct codec<float> : NumberCodec<float, std::uint32_t, 700, 1021> {};
template <>
struct codec<double> : NumberCodec<double, std::uint64_t, 701, 1022> {};

template <>
struct codec<bool> {
  static constexpr unsigned type = 16;
  static constexpr unsigned array_type = 1000;
  static constexpr std::size_t size = 1;
  static void encode(bool value, std::string& bytes) { bytes += static_cast<char>(value); }
  static void decode(std::string_view bytes, bool& value) {
    if (bytes.size() != 1) throw_size_mismatch(1, bytes.size());
    value = bytes[0] != 0;
  }
};

/// Text of any length; a NUL character, which PostgreSQL cannot store, is a ValueError.
template <>
struct codec<std::string_view> {
  static constexpr unsigned type = 25;
  static constexpr unsigned array_type = 1009;
  static void encode(std::string_view value, std::string& bytes) {
    if (!value.empty() && std::memchr(value.data(), 0, value.size()) != nullptr)
      throw_value_error("text holds a NUL character, which PostgreSQL cannot store (manual 8.3)");
    bytes += value;
  }
};
template <>
struct codec<std::string> : codec<std::string_view> {
  static void decode(std::string_view bytes, std::string& value) { value.assign(bytes); }
};

template <>
struct codec<std::vector<std::byte>> {
  static constexpr unsigned type = 17;
  static constexpr unsigned array_type = 1001;
  static void encode(const std::vector<std::byte>& value, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(value.data()), value.size());
  }
  static void decode(std::string_view bytes, std::vector<std::byte>& value) {
    const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
    value.assign(first, first + bytes.size());
  }
};

template <>
struct codec<uuid> {
  static constexpr unsigned type = 2950;
  static constexpr unsigned array_type = 2951;
  static constexpr std::size_t size = 16;
  static void encode(const uuid& value, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size());
  }
  static void decode(std::string_view bytes, uuid& value) {
    if (bytes.size() != value.bytes.size()) throw_size_mismatch(value.bytes.size(), bytes.size());
    std::memcpy(value.bytes.data(), bytes.data(), bytes.size());
  }
};

template <>
struct codec<decimal> {
  static constexpr unsigned type = 1700;
  static constexpr unsigned array_type = 1231;
  static void encode(const decimal& value, std::string& bytes);
  static void decode(std::string_view bytes, decimal& value);
};

/// Microseconds since 2000-01-01 on the wire; the ends of std::int64_t are -infinity and infinity on both
/// sides.
std::int64_t timestamp_to_wire(std::int64_t microseconds_since_1970);
std::int64_t timestamp_from_wire(std::int64_t microseconds_since_2000);

template <class Time, unsigned oid, unsigned array_oid>
struct TimestampCodec {
  static constexpr unsigned type = oid;
  static constexpr unsigned array_type = array_oid;
  static constexpr std::size_t size = 8;
  static void encode(Time value, std::string& bytes) {
    append_big_endian(bytes, static_cast<std::uint64_t>(timestamp_to_wire(value.time_since_epoch().count())));
  }
  static void decode(std::string_view bytes, Time& value) {
    if (bytes.size() != 8) throw_size_mismatch(8, bytes.size());
    const auto wire = static_cast<std::int64_t>(read_big_endian<std::uint64_t>(bytes.data()));
    value = Time(std::chrono::microseconds(timestamp_from_wire(wire)));
  }
};
template <>
struct codec<timestamptz> : TimestampCodec<timestamptz, 1184, 1185> {};
template <>
struct codec<timestamp> : TimestampCodec<timestamp, 1114, 1115> {};

template <>
struct codec<time_of_day> {
  static constexpr unsigned type = 1083;
  static constexpr unsigned array_type = 1183;
  static constexpr std::size_t size = 8;
  static void encode(time_of_day value, std::string& bytes) {
    append_big_endian(bytes, static_cast<std::uint64_t>(value.since_midnight.count()));
  }
  static void decode(std::string_view bytes, time_of_day& value) {
    if (bytes.size() != size) throw_size_mismatch(size, bytes.size());
    value = time_of_day(std::chrono::microseconds(read_big_endian<std::uint64_t>(bytes.data())));
  }
};

template <>
struct codec<interval> {
  static constexpr unsigned type = 1186;
  static constexpr unsigned array_type = 1187;
  static constexpr std::size_t size = 16;
  static void encode(const interval& value, std::string& bytes) {
    append_big_endian(bytes, static_cast<std::uint64_t>(value.time.count()));
    append_big_endian(bytes, static_cast<std::uint32_t>(value.days));
    append_big_endian(bytes, static_cast<std::uint32_t>(value.months));
  }
  static void decode(std::string_view bytes, interval& value) {
    if (bytes.size() != size) throw_size_mismatch(size, bytes.size());
    value.time = std::chrono::microseconds(read_big_endian<std::uint64_t>(bytes.data()));
    value.days = static_cast<std::int32_t>(read_big_endian<std::uint32_t>(bytes.data() + 8));
    value.months = static_cast<std::int32_t>(read_big_endian<std::uint32_t>(bytes.data() + 12));
  }
};

template <>
struct codec<date> {
  static constexpr unsigned type = 1082;
  static constexpr unsigned array_type = 1182;
  static constexpr std::size_t size = 4;
  static void encode(date value, std::string& bytes);
  static void decode(std::string_view bytes, date& value);
};

}  // namespace rowan
