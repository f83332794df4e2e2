#include <algorithm>
#include <fmt/format.h>

#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

/// One renamed_from among those of one space of names.
struct Renamed {
  std::string to;
  std::string from;
  Position position = 0;
};
using Renames = std::vector<Renamed>;

const Renamed* giver_of(const Renames& renames, const std::string& name) {
  const auto found =
      std::find_if(renames.begin(), renames.end(), [&](const Renamed& each) { return each.to == name; });
  return found == renames.end() ? nullptr : &*found;
}

/// The renames that pass names on to each other and come round to the first again; empty: they do not.
std::vector<const Renamed*> circle(const Renames& renames, const Renamed& first) {
  std::vector<const Renamed*> path{&first};
  while (path.size() <= renames.size()) {
    const auto* next = giver_of(renames, path.back()->from);
    if (next == nullptr) return {};
    if (next == &first) return path;
    path.push_back(next);
  }
  return {};  // it runs into another circle
}

// Names that are swapped are the same names afterwards: whether it was done cannot be seen.
void refuse_circles(Lowering& lowering, std::string_view what, const Renames& renames) {
  for (const auto& each : renames) {
    const auto path = circle(renames, each);
    const bool is_first = std::all_of(path.begin(), path.end(),
                                      [&](const Renamed* other) { return other->position >= each.position; });
    if (path.size() < 2 || !is_first) continue;
    std::string names;
    for (const auto* step : path)
      names += fmt::format("{}'{}' from '{}'", names.empty() ? "" : ", ", step->to, step->from);
    lowering.diagnostics.error(
        each.position,
        fmt::format(
            "{} pass their names round in a circle ({}), and afterwards look as before; rename one to a "
            "third name in a migration of its own first",
            what, names));
    for (auto step = path.begin() + 1; step != path.end(); ++step)
      lowering.diagnostics.note((*step)->position, fmt::format("'{}' is renamed here", (*step)->to));
  }
}

/// `old_schema.old`, or `old` in the schema of the new name.
std::string full_name(const std::string& from, const std::string& schema) {
  return from.find('.') == std::string::npos ? schema + "." + from : from;
}

template <class Lowered>
void add(Renames& renames, const QualifiedName& name, const Lowered& lowered) {
  if (lowered.renamed_from)
    renames.push_back({name.schema + "." + name.name, full_name(lowered.renamed_from->text, name.schema),
                       lowered.renamed_from->position});
}

}  // namespace

void check_renames(Lowering& lowering) {
  Renames tables;
  for (const auto& table : lowering.tables) {
    add(tables, table.table.name, table);
    Renames columns;
    for (const auto& field : table.fields)
      if (field.is_column && field.renamed_from)
        columns.push_back({field.column.name, field.renamed_from->text, field.renamed_from->position});
    refuse_circles(lowering, "columns", columns);
  }
  refuse_circles(lowering, "tables", tables);
  Renames types;
  for (const auto& each : lowering.enums) {
    add(types, each.value.type, each);
    Renames values;
    for (std::size_t at = 0; at < each.renamed_values.size(); ++at)
      if (const auto& from = each.renamed_values[at])
        values.push_back({each.value.enumerators[at].label, from->text, from->position});
    refuse_circles(lowering, "values", values);
  }
  refuse_circles(lowering, "enum types", types);
}

}  // namespace rowan::tool
