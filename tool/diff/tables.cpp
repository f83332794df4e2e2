#include <algorithm>
#include <fmt/format.h>

#include "diff/comparison.hpp"
#include "operation/descent.hpp"

namespace rowan::tool {
namespace {

/// As renamed_from has it: with the schema only where that changes too.
std::string name_before(const QualifiedName& from, const QualifiedName& to) {
  return from.schema == to.schema ? from.name : from.schema + "." + from.name;
}

/// Each created table that may be the dropped one under a new name: the same columns of the same types.
std::vector<Decisions::Rename> likely_renames(const Comparison& comparison, const Table& dropped) {
  std::vector<Decisions::Rename> renames;
  for (const auto& wanted : comparison.to().tables) {
    if (!comparison.created.contains(wanted.name)) continue;
    const bool same = std::equal(
        wanted.columns.begin(), wanted.columns.end(), dropped.columns.begin(), dropped.columns.end(),
        [](const Column& a, const Column& b) { return a.name == b.name && a.type == b.type; });
    if (same)
      renames.push_back(
          {Decisions::Rename::Kind::table, wanted.name, {}, name_before(dropped.name, wanted.name)});
  }
  return renames;
}

void ask_for_dropped_table(Comparison& comparison, const Table& dropped) {
  if (comparison.decisions().allow_drop) return;
  const auto label = display(dropped.name);
  const auto renames = likely_renames(comparison, dropped);
  if (renames.empty()) {
    comparison.ask_drop("table", label, " with its rows");
    return;
  }
  const auto& created = renames.front().object;
  comparison.ask(
      Question::Kind::rename, label,
      fmt::format("table {} would be dropped with its rows, and {} with the same columns created; is it a "
                  "rename?",
                  label, display(created)),
      fmt::format("if it is a rename, annotate the struct [[rowan::renamed_from(\"{}\")]] or pass --rename "
                  "{}={}; if not, pass --allow-drop",
                  name_before(dropped.name, created), label, display(created)),
      renames);
}

}  // namespace

void create_tables(Comparison& comparison) {
  for (auto table : parents_first(comparison.to().tables)) {
    if (find_table(comparison.now(), table.name) != nullptr) continue;
    table.foreign_keys.clear();
    table.indexes.clear();
    table.cluster_on.clear();  // each of these is a change of its own: it may need an index, a function …
    table.replica_identity.clear();
    table.policies.clear();
    table.statistics.clear();
    comparison.created.insert(table.name);
    comparison.change(CreateTable{table});
  }
}

// Their foreign keys and indexes are gone by now (drop_foreign_keys, drop_indexes): each way down makes one
// thing.
void drop_tables(Comparison& comparison) {
  for (const auto& table : children_first(comparison.now().tables)) {
    if (find_table(comparison.to(), table.name) != nullptr) continue;
    ask_for_dropped_table(comparison, table);
    comparison.change(DropTable{table});
  }
}

}  // namespace rowan::tool
