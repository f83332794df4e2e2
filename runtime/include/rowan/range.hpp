// Models PostgreSQL's ranges of std::int32_t, std::int64_t, rowan::decimal, timestamp, timestamptz and date
// (manual 8.17). To add a range of another type, its numbers in codec_range.hpp and its row in the tool's
// type table.
#pragma once
#include <optional>
#include <utility>

namespace rowan {

/// From `lower` to `upper`; without one it has no end on that side. PostgreSQL keeps ranges of integers and
/// dates with the lower bound inside and the upper one outside.
template <class T>
struct range {
  std::optional<T> lower{};
  std::optional<T> upper{};
  bool lower_inclusive = true;
  bool upper_inclusive = false;
  bool is_empty = false;  ///< then nothing else counts

  static range empty() {
    range none;
    none.is_empty = true;
    return none;
  }
  /// `[from, to)`.
  static range between(T from, T to) { return {std::move(from), std::move(to)}; }

  [[nodiscard]] bool contains(const T& value) const {
    if (is_empty) return false;
    if (lower && (value < *lower || (!lower_inclusive && value == *lower))) return false;
    return !upper || value < *upper || (upper_inclusive && value == *upper);
  }

  /// As values of the same bounds; a missing bound is neither inside nor outside.
  friend bool operator==(const range& a, const range& b) {
    if (a.is_empty || b.is_empty) return a.is_empty == b.is_empty;
    return a.lower == b.lower && a.upper == b.upper && (!a.lower || a.lower_inclusive == b.lower_inclusive) &&
           (!a.upper || a.upper_inclusive == b.upper_inclusive);
  }
};

}  // namespace rowan
