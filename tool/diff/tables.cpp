#include <algorithm>
#include <fmt/format.h>

#include "diff/comparison.hpp"
#include "operation/descent.hpp"

namespace rowan::tool {
namespace {

/// The created table that may be the dropped one under a new name: the same columns of the same types.
const Table* likely_rename(const Comparison& comparison, const Table& dropped) {
  for (const auto& wanted : comparison.to().tables) {
    if (!comparison.created.contains(wanted.name)) continue;
    const bool same = std::equal(
        wanted.columns.begin(), wanted.columns.end(), dropped.columns.begin(), dropped.columns.end(),
        [](const Column& a, const Column& b) { return a.name == b.name && a.type == b.type; });
    if (same) return &wanted;
  }
  return nullptr;
}

void ask_for_dropped_table(Comparison& comparison, const Table& dropped) {
  if (comparison.decisions().allow_drop) return;
  const auto label = display(dropped.name);
  const auto* created = likely_rename(comparison, dropped);
  if (created == nullptr) {
    comparison.ask_drop("table", label, " with its rows");
    return;
  }
  comparison.ask(
      Question::Kind::rename, label,
      fmt::format("table {} would be dropped with its rows, and {} with the same columns created; is it a "
                  "rename?",
                  label, display(created->name)),
      fmt::format("if it is a rename, annotate the struct [[rowan::renamed_from(\"{}\")]]; if not, pass "
                  "--allow-drop",
                  dropped.name.schema == created->name.schema
                      ? dropped.name.name
                      : dropped.name.schema + "." + dropped.name.name));
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
