// Sequences that stand by themselves: of serials, shared, or of nobody. One comes before the defaults that
// draw from it and gets its owner after the owner is there; it loses the owner before that one goes, and goes
// last.
#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

const Sequence* owned_by(const std::vector<Sequence>& sequences, const ColumnReference& owner) {
  for (const auto& sequence : sequences)
    if (sequence.owned_by == owner) return &sequence;
  return nullptr;
}

bool same_counting(const Sequence& a, const Sequence& b) {
  return a.type == b.type && a.options == b.options && a.unlogged == b.unlogged;
}

/// From PostgreSQL 15 on, a table that becomes logged or unlogged takes its sequences along: one that stays
/// as it is stands aside.
bool is_taken_along(const Comparison& comparison, const Sequence& now, const Sequence& wanted) {
  const auto* table = find_table(comparison.now(), now.owned_by->table);
  const auto* goal = find_table(comparison.to(), now.owned_by->table);
  return table != nullptr && goal != nullptr && table->unlogged != goal->unlogged &&
         now.unlogged == wanted.unlogged;
}

}  // namespace

void rename_owned_sequences(Comparison& comparison) {
  for (const auto& wanted : comparison.to().sequences) {
    if (!wanted.owned_by || find_by_name(comparison.now().sequences, wanted.name) != nullptr) continue;
    const auto* now = owned_by(comparison.now().sequences, *wanted.owned_by);
    if (now != nullptr && now->name.schema == wanted.name.schema &&
        find_by_name(comparison.to().sequences, now->name) == nullptr)
      comparison.change(RenameSequence{now->name, wanted.name});
  }
}

void create_sequences(Comparison& comparison) {
  for (auto wanted : comparison.to().sequences) {
    const auto* found = find_by_name(comparison.now().sequences, wanted.name);
    if (found == nullptr) {
      wanted.owned_by.reset();
      comparison.change(CreateSequence{wanted});
    } else if (!same_counting(*found, wanted)) {
      wanted.owned_by = found->owned_by;
      wanted.comment = found->comment;
      comparison.change(AlterSequence{*found, wanted});
    }
  }
}

void free_sequences(Comparison& comparison) {
  for (const auto& now : std::vector(comparison.now().sequences)) {
    if (!now.owned_by) continue;
    const auto* wanted = find_by_name(comparison.to().sequences, now.name);
    if (wanted == nullptr || wanted->owned_by != now.owned_by || is_taken_along(comparison, now, *wanted)) {
      comparison.freed.insert(now.name);
      comparison.change(SetSequenceOwner{now.name, now.owned_by, std::nullopt});
    }
  }
}

void own_sequences(Comparison& comparison) {
  for (const auto& wanted : comparison.to().sequences) {
    const auto* now = find_by_name(comparison.now().sequences, wanted.name);
    if (now != nullptr && wanted.owned_by && now->owned_by != wanted.owned_by)
      comparison.change(SetSequenceOwner{wanted.name, now->owned_by, wanted.owned_by});
  }
}

// One that a column owned goes with what the user has decided of the column.
void drop_sequences(Comparison& comparison) {
  for (const auto& now : std::vector(comparison.now().sequences)) {
    if (find_by_name(comparison.to().sequences, now.name) != nullptr) continue;
    if (!comparison.freed.contains(now.name))
      comparison.ask_drop("sequence", display(now.name), ", and how far it has counted is lost");
    comparison.change(DropSequence{now});
  }
}

}  // namespace rowan::tool
