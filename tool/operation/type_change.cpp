#include "operation/type_change.hpp"

#include <array>
#include <string_view>

namespace rowan::tool {
namespace {

constexpr std::string_view varchar = "varchar", text = "text", numeric = "numeric";

/// Unlimited, or at least the old limit.
bool limit_grows(const ColumnType& from, const ColumnType& to) {
  if (to.modifiers.empty()) return true;
  return !from.modifiers.empty() && to.modifiers[0] >= from.modifiers[0];
}

int scale(const ColumnType& type) { return type.modifiers.size() > 1 ? type.modifiers[1] : 0; }

bool numeric_grows(const ColumnType& from, const ColumnType& to) {
  return to.modifiers.empty() || (limit_grows(from, to) && scale(from) == scale(to));
}

bool is_timestamp(const ColumnType& type) { return type.name == "timestamp" || type.name == "timestamptz"; }

/// Without a limit a timestamp has six digits.
bool precision_grows(const ColumnType& from, const ColumnType& to) {
  constexpr int all_digits = 6;
  const auto digits = [](const ColumnType& type) {
    return type.modifiers.empty() ? all_digits : type.modifiers[0];
  };
  return digits(to) >= digits(from);
}

bool keeps_rows(const ColumnType& from, const ColumnType& to) {
  if (from == to) return true;
  if (from.array || to.array || !from.schema.empty() || !to.schema.empty()) return false;
  const bool is_string =
      (from.name == varchar || from.name == text) && (to.name == varchar || to.name == text);
  if (is_string) return to.name == text || limit_grows(from, to);
  if (from.name != to.name) return false;
  return (from.name == numeric && numeric_grows(from, to)) ||
         (is_timestamp(from) && precision_grows(from, to));
}

/// Numbers by how much they hold, least first; numeric without limits holds all of them.
constexpr std::array<std::string_view, 6> numbers{"smallint", "integer",          "bigint",
                                                  "real",     "double precision", "numeric"};

std::size_t rank(std::string_view name) {
  std::size_t at = 0;
  while (at < numbers.size() && numbers[at] != name) ++at;
  return at;
}

bool loses_values(const ColumnType& from, const ColumnType& to) {
  if (from == to) return false;
  if (from.name == numeric && to.name == numeric) {
    if (to.modifiers.empty()) return false;
    return from.modifiers.empty() || scale(to) < scale(from) ||
           to.modifiers[0] - scale(to) < from.modifiers[0] - scale(from);
  }
  if (rank(from.name) < numbers.size() && rank(to.name) < numbers.size()) {
    constexpr std::array<int, 3> digits{5, 10, 19};  // of the integer types
    if (to.name == numeric && !to.modifiers.empty())
      return rank(from.name) >= digits.size() || to.modifiers[0] - scale(to) < digits[rank(from.name)];
    if (from.name == "bigint" && to.name == "double precision") return true;  // 53 bits
    if ((from.name == "integer" || from.name == "bigint") && to.name == "real") return true;
    return rank(to.name) < rank(from.name);
  }
  if ((from.name == varchar || from.name == text) && to.name == varchar) return !limit_grows(from, to);
  if (is_timestamp(from) && from.name == to.name) return !precision_grows(from, to);
  if (is_timestamp(from) && to.name == "date") return true;
  // Text of anything is always possible; the way back is not.
  return (from.name == text || from.name == varchar) && to.name != text && to.name != varchar &&
         to.name != "bytea";
}

}  // namespace

TypeChangeCost cost_of(const ColumnType& from, const ColumnType& to, const Expression& using_cast) {
  return {.rewrites = !using_cast.empty() || !keeps_rows(from, to), .narrows = loses_values(from, to)};
}

}  // namespace rowan::tool
