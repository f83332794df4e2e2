#include <algorithm>
#include <fmt/format.h>

#include "diff/comparison.hpp"
#include "operation/descent.hpp"
#include "operation/target.hpp"
#include "operation/type_use.hpp"

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

bool has_types(const Schema& schema, const Table& table) {
  return std::all_of(table.columns.begin(), table.columns.end(),
                     [&](const Column& column) { return missing_type(schema, column.type).empty(); });
}

void create_table(Comparison& comparison, Table table) {
  table.foreign_keys.clear();
  table.indexes.clear();
  table.cluster_on.clear();  // each of these is a change of its own: it may need an index, a function …
  table.replica_identity.clear();
  table.policies.clear();
  table.statistics.clear();
  comparison.created.insert(table.name);
  comparison.change(CreateTable{table});
}

}  // namespace

void create_tables(Comparison& comparison) {
  const auto all = parents_first(comparison.to().tables);
  // One may have the row type of another, with domains in between.
  for (bool any = true; any;) {
    any = create_types_that_can_be(comparison);
    for (const auto& table : all)
      if (find_table(comparison.now(), table.name) == nullptr && has_types(comparison.now(), table)) {
        create_table(comparison, table);
        any = true;
      }
  }
  create_other_types(comparison);
  for (const auto& table : all)
    if (find_table(comparison.now(), table.name) == nullptr) create_table(comparison, table);
}

// Their foreign keys and indexes are gone by now (drop_foreign_keys, drop_indexes): each way down makes one
// thing. Those whose row type is still used are left for another call.
void drop_tables(Comparison& comparison) {
  for (bool any = true; any;) {
    any = false;
    for (const auto& table : children_first(comparison.now().tables)) {
      if (find_table(comparison.to(), table.name) != nullptr) continue;
      if (!user_of_type(comparison.now(), table.name).empty()) continue;
      ask_for_dropped_table(comparison, table);
      comparison.change(DropTable{table});
      any = find_table(comparison.now(), table.name) == nullptr || any;
    }
  }
}

}  // namespace rowan::tool
