// docs/hazards.md, printed from the rows.
#include <fmt/format.h>

#include "operation/hazard.hpp"

namespace rowan::tool {
namespace {

/// A bar would end the cell, an angle bracket begin HTML.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '[' || c == '*') result += '\\';
    result += c;
  }
  return result;
}

std::string entry(const HazardRow& row) {
  auto text =
      fmt::format("\n## {} {}\n\n{}\n\n- **What to do:** {}\n- **Lock:** {}\n- **PostgreSQL:** {}\n",
                  row.code, row.name, cell(row.consequence), cell(row.recipe), row.lock, row.versions);
  if (row.of)
    text += fmt::format("- **A case of:** {} {}\n", hazard_row(*row.of).code, hazard_row(*row.of).name);
  if (row.advice) text += "- **Advice:** `migration lint` tells it and does not fail\n";
  return text + fmt::format("- **Also known to:** {}\n", row.sources);
}

}  // namespace

std::string hazard_page() {
  std::string page =
      "# Hazards\n\n"
      "What a statement may do to a database in use. H001 to H009 are the kinds of harm: what Rowan's "
      "migrations declare in\n"
      "their first line. The others are cases of them, which `rowan migration lint` finds in migrations "
      "written by hand.\n"
      "`rowan explain H012` prints one of them. All locks are those of a table that exists and is in use; "
      "what is made in the\n"
      "same migration has no readers yet.\n\n"
      "This page is printed from the table in `tool/operation/hazards_*.cpp`.\n\n"
      "| code | name | lock |\n|---|---|---|\n";
  for (const auto& row : hazard_rows())
    page += fmt::format("| {0} | `{1}` | {2} |\n", row.code, row.name, row.lock);
  for (const auto& row : hazard_rows()) page += entry(row);
  return page;
}

}  // namespace rowan::tool
