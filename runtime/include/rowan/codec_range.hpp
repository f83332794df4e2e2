// Models how ranges travel: flags, then the bounds that there are (rangetypes.c of PostgreSQL).
// To add a range of another type, a row of range_numbers.
#pragma once
#include <rowan/codec.hpp>
#include <rowan/range.hpp>

namespace rowan {

/// pg_type.oid of a range of T, and of arrays of it.
struct RangeNumbers {
  unsigned type;
  unsigned array_type;
};
template <class T>
inline constexpr RangeNumbers range_numbers{};
template <>
inline constexpr RangeNumbers range_numbers<std::int32_t>{3904, 3905};
template <>
inline constexpr RangeNumbers range_numbers<std::int64_t>{3926, 3927};
template <>
inline constexpr RangeNumbers range_numbers<decimal>{3906, 3907};
template <>
inline constexpr RangeNumbers range_numbers<timestamp>{3908, 3909};
template <>
inline constexpr RangeNumbers range_numbers<timestamptz>{3910, 3911};
template <>
inline constexpr RangeNumbers range_numbers<date>{3912, 3913};

enum RangeFlag : unsigned char {
  range_is_empty = 0x01,
  range_has_lower_inside = 0x02,
  range_has_upper_inside = 0x04,
  range_has_no_lower = 0x08,
  range_has_no_upper = 0x10
};

/// The bytes of the next bound; what was read is taken off the front of `rest`. Throws ValueError.
std::string_view next_bound(std::string_view& rest);
/// Throws ValueError when nothing stands there.
unsigned char range_flags(std::string_view& rest);

template <class T>
struct codec<range<T>> {
  static_assert(range_numbers<T>.type != 0,
                "ranges are of std::int32_t, std::int64_t, rowan::decimal, timestamp, timestamptz and date");
  static constexpr unsigned type = range_numbers<T>.type;
  static constexpr unsigned array_type = range_numbers<T>.array_type;

  static void encode(const range<T>& value, std::string& bytes) {
    if (value.is_empty) {
      bytes += static_cast<char>(range_is_empty);
      return;
    }
    const auto lower =
        value.lower ? (value.lower_inclusive ? range_has_lower_inside : 0) : range_has_no_lower;
    const auto upper =
        value.upper ? (value.upper_inclusive ? range_has_upper_inside : 0) : range_has_no_upper;
    bytes += static_cast<char>(lower | upper);
    if (value.lower) append_bound(*value.lower, bytes);
    if (value.upper) append_bound(*value.upper, bytes);
  }
  static void decode(std::string_view bytes, range<T>& value) {
    const auto flags = range_flags(bytes);
    value.is_empty = (flags & range_is_empty) != 0;
    value.lower_inclusive = (flags & range_has_lower_inside) != 0;
    value.upper_inclusive = (flags & range_has_upper_inside) != 0;
    read_bound(!value.is_empty && (flags & range_has_no_lower) == 0, bytes, value.lower);
    read_bound(!value.is_empty && (flags & range_has_no_upper) == 0, bytes, value.upper);
  }

 private:
  static void append_bound(const T& bound, std::string& bytes) {
    const auto start = bytes.size();
    bytes.append(4, '\0');
    codec<T>::encode(bound, bytes);
    const auto length = network_order(static_cast<std::uint32_t>(bytes.size() - start - 4));
    std::memcpy(bytes.data() + start, &length, sizeof length);
  }
  static void read_bound(bool is_there, std::string_view& rest, std::optional<T>& bound) {
    bound.reset();
    if (is_there) codec<T>::decode(next_bound(rest), bound.emplace());
  }
};

}  // namespace rowan
