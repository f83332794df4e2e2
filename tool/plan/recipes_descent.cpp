// The place of changes of parents: a table leaves its parents before anything else happens to it or to them,
// and joins others when all is done. What a table has from parents that stay changes with theirs.
#include <algorithm>
#include <iterator>
#include <vector>

#include "operation/descent.hpp"
#include "operation/operation.hpp"
#include "operation/words.hpp"
#include "plan/recipe.hpp"

namespace rowan::tool {
namespace {

using Parents = std::vector<QualifiedName>;

/// What the first has and the second has not.
Parents without(const Parents& from, const Parents& to) {
  Parents rest;
  std::copy_if(from.begin(), from.end(), std::back_inserter(rest), [&](const QualifiedName& parent) {
    return std::find(to.begin(), to.end(), parent) == to.end();
  });
  return rest;
}

Parents parents(const std::optional<PartitionOf>& partition) {
  return partition ? Parents{partition->parent} : Parents{};
}
Parents parents(const Parents& inherits) { return inherits; }

/// Of a change of parents: the table itself and those that it leaves, or joins; empty when it does not.
struct Family {
  Parents left, joined;
};

Family family_of(const Change& change) {
  const auto of = [](const auto& each) {
    Family family{without(parents(each.from), parents(each.to)),
                  without(parents(each.to), parents(each.from))};
    for (auto* tables : {&family.left, &family.joined})
      if (!tables->empty()) tables->push_back(each.table);
    return family;
  };
  if (const auto* inherits = std::get_if<AlterInherits>(&change)) return of(*inherits);
  if (const auto* partition = std::get_if<AlterPartition>(&change)) return of(*partition);
  return {};
}

bool is_about(const Change& change, const Parents& tables) {
  const auto* table = changed_table(change);
  return table != nullptr && std::find(tables.begin(), tables.end(), *table) != tables.end();
}

bool comes_first(const Change& change) {
  return std::holds_alternative<RenameTable>(change) || std::holds_alternative<RenameColumn>(change);
}

/// The words of a change of `table` as they hold in a table that has its columns from that one.
word::Words words_below(const word::Words& words, const QualifiedName& table, const QualifiedName& below) {
  word::Words result;
  for (const auto& each : words)
    if (auto same = word::of_descendant(each, table, below); !same.empty()) result.insert(std::move(same));
  return result;
}

/// The rules of operation/operation.hpp between a change of a parent and those of one child.
void follow_parent(std::vector<PlannedChange>& planned, std::size_t at, const Facts& said,
                   const QualifiedName& parent, const QualifiedName& child) {
  const auto provided = words_below(said.provides, parent, child);
  const auto destroyed = words_below(said.destroys, parent, child);
  if (provided.empty() && destroyed.empty()) return;
  for (std::size_t other = 0; other < planned.size(); ++other) {
    const auto* table = changed_table(planned[other].change);
    if (table == nullptr || *table != child) continue;
    const auto own = facts(planned[other].change);
    const auto any = [](const word::Words& words, const word::Words& of) {
      return std::any_of(words.begin(), words.end(), [&](const auto& each) { return of.contains(each); });
    };
    if (any(own.needs, provided) || (any(own.releases, provided) && !any(own.releases, destroyed)))
      planned[other].after.push_back(at);
    else if (any(own.releases, destroyed) || any(own.needs, destroyed))
      planned[at].after.push_back(other);
  }
}

}  // namespace

void follow_parents(const Schema& from, std::vector<PlannedChange>& planned) {
  const auto stays = [&](const QualifiedName& child) {
    return std::none_of(planned.begin(), planned.end(), [&](const PlannedChange& each) {
      const auto family = family_of(each.change);
      return (!family.left.empty() || !family.joined.empty()) && is_about(each.change, {child});
    });
  };
  for (std::size_t at = 0; at < planned.size(); ++at) {
    const auto* table = changed_table(planned[at].change);
    if (table == nullptr) continue;
    const auto parent = *table;
    const auto said = facts(planned[at].change);
    for_each_descendant(from, parent, [&](const Table& child) {
      if (stays(child.name)) follow_parent(planned, at, said, parent, child.name);
    });
  }
}

void place_changes_of_parents(std::vector<PlannedChange>& planned) {
  std::vector<Family> families;
  for (const auto& each : planned) families.push_back(family_of(each.change));
  for (std::size_t at = 0; at < planned.size(); ++at) {
    const auto& [left, joined] = families[at];
    for (std::size_t other = 0; other < planned.size(); ++other) {
      const bool is_leave = !families[other].left.empty();
      const bool is_join = !families[other].joined.empty();
      const auto& change = planned[other].change;
      if (is_about(change, left) && !is_leave) {
        if (comes_first(change))
          planned[at].after.push_back(other);
        else
          planned[other].after.push_back(at);
      }
      if (is_about(change, joined) && !is_join) planned[at].after.push_back(other);
    }
  }
}

}  // namespace rowan::tool
