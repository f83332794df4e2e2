#include "operation/hazard.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "operation/hazard_rows.hpp"

namespace rowan::tool {
namespace {

using Part = std::span<const HazardRow> (*)();
constexpr std::array<Part, 7> parts{hazards_of_classes,     hazards_of_indexes, hazards_of_constraints,
                                    hazards_of_columns,     hazards_of_types,   hazards_of_objects,
                                    hazards_of_transactions};

std::vector<HazardRow> all_rows() {
  std::vector<HazardRow> rows;
  for (const auto part : parts) rows.insert(rows.end(), part().begin(), part().end());
  return rows;
}

bool same_word(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

constexpr std::array<std::string_view, 9> names{
    "no lock", "ACCESS SHARE",        "ROW SHARE", "ROW EXCLUSIVE",   "SHARE UPDATE EXCLUSIVE",
    "SHARE",   "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"};

}  // namespace

std::string_view lock_name(LockLevel level) { return names[static_cast<std::size_t>(level)]; }

// Manual 13.3.1, the table of conflicting modes.
std::string_view lock_consequence(LockLevel level) {
  switch (level) {
    case LockLevel::none:
      return "nobody waits";
    case LockLevel::access_share:
    case LockLevel::row_share:
    case LockLevel::row_exclusive:
      return "reads and writes go on";
    case LockLevel::share_update_exclusive:
      return "reads and writes go on, other schema changes and VACUUM wait";
    case LockLevel::share:
    case LockLevel::share_row_exclusive:
      return "reads go on, writes wait";
    case LockLevel::exclusive:
      return "reads go on, writes and SELECT FOR UPDATE wait";
    case LockLevel::access_exclusive:
      return "reads and writes wait";
  }
  return "";
}

std::span<const HazardRow> hazard_rows() {
  static const auto rows = all_rows();
  return rows;
}

const HazardRow& hazard_row(Hazard hazard) {
  const auto rows = hazard_rows();
  return *std::find_if(rows.begin(), rows.end(), [&](const HazardRow& row) { return row.hazard == hazard; });
}

const HazardRow* find_hazard(std::string_view code_or_name) {
  for (const auto& row : hazard_rows())
    if (same_word(row.code, code_or_name) || same_word(row.name, code_or_name)) return &row;
  return nullptr;
}

}  // namespace rowan::tool
