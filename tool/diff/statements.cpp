// Statements are compared when all other changes are known: one that reads what they change is taken away
// before them and made again after them.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "diff/comparison.hpp"
#include "operation/statement.hpp"
#include "operation/statement_use.hpp"

namespace rowan::tool {
namespace {

enum class Fate { kept, created, dropped, replaced, made_again };

struct Life {
  const Statement* from = nullptr;  ///< as it stands before all changes
  const Statement* to = nullptr;
  Fate fate = Fate::kept;
};
using Lives = std::map<std::string, Life>;

bool holds(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Lives lives_of(const Comparison& comparison) {
  Lives lives;
  for (const auto& statement : comparison.from().statements)
    lives[statement.name] = {&statement, nullptr, Fate::dropped};
  for (const auto& statement : comparison.to().statements) {
    auto& life = lives[statement.name];
    life.to = &statement;
    const auto* now = find_by_name(comparison.now().statements, statement.name);
    life.fate = now == nullptr ? Fate::created : *now == statement ? Fate::kept : Fate::replaced;
  }
  return lives;
}

/// What stands is gone for a while, or for good.
bool goes_away(const Life& life) {
  return life.fate == Fate::dropped || life.fate == Fate::made_again ||
         (life.fate == Fate::replaced && runs_down({*life.from, *life.to}));
}

bool can_be_made_again(const Life& life) {
  return (life.fate == Fate::kept || life.fate == Fate::replaced) && !life.from->on_destroy;
}

void ask_for_down(Comparison& comparison, const Statement& statement, const Change& change) {
  comparison.ask(Question::Kind::unsupported, "statement " + statement.name,
                 fmt::format("statement {} stands in the way of a change ({}), and has no `down` to take it "
                             "away with",
                             statement.name, summary(change)),
                 "give it a `down` in a migration of its own first: down = \"DROP …\"");
}

void make_disturbed_again(Comparison& comparison, Lives& lives) {
  const bool rebuilds =
      std::any_of(comparison.changes().begin(), comparison.changes().end(),
                  [](const Change& change) { return std::holds_alternative<RebuildEnumType>(change); });
  for (auto& [name, life] : lives) {
    if (!can_be_made_again(life)) continue;
    const StatementUse use(*life.from, comparison.from());
    const StatementUse next(*life.to, comparison.to());
    // A new text that lets go of what is dropped is in place before the drop, unless what it reads instead
    // may wait for that drop: values leave an enum type only when the columns of the type have gone.
    const auto passes = [&](const Change& change) {
      const bool drops =
          std::holds_alternative<DropColumn>(change) || std::holds_alternative<DropTable>(change);
      return drops && !rebuilds && life.fate == Fate::replaced && !next.is_disturbed_by(change);
    };
    const auto& changes = comparison.changes();
    const auto cause = std::find_if(changes.begin(), changes.end(), [&](const Change& change) {
      return use.is_disturbed_by(change) && !passes(change);
    });
    if (cause == changes.end()) continue;
    if (!life.from->down.empty())
      life.fate = Fate::made_again;
    else if (use.makes_objects())
      ask_for_down(comparison, *life.from, *cause);
  }
}

/// What comes after a statement that goes away goes before it, if it has a `down`.
void make_dependents_again(const Comparison& comparison, Lives& lives) {
  for (bool again = true; again;) {
    again = false;
    for (auto& [name, life] : lives) {
      if (!can_be_made_again(life) || life.from->down.empty() ||
          !StatementUse(*life.from, comparison.from()).makes_objects())
        continue;
      const auto& after = life.from->after;
      if (std::any_of(after.begin(), after.end(), [&](const std::string& earlier) {
            return lives.contains(earlier) && goes_away(lives.at(earlier));
          })) {
        life.fate = Fate::made_again;
        again = true;
      }
    }
    // Replacing is one step: between its two halves nothing else can go and come.
    for (auto& [name, life] : lives)
      if (life.fate == Fate::replaced && goes_away(life) &&
          std::any_of(lives.begin(), lives.end(), [&, earlier = name](const auto& each) {
            const auto& other = each.second;
            return other.from != nullptr && goes_away(other) && holds(other.from->after, earlier);
          })) {
        life.fate = Fate::made_again;
        again = true;
      }
  }
}

/// Names so that each comes behind those it is `after`.
Names in_order(const std::vector<const Statement*>& statements) {
  Names order;
  for (bool found = true; found;) {
    found = false;
    for (const auto* statement : statements) {
      if (holds(order, statement->name)) continue;
      const bool ready =
          std::all_of(statement->after.begin(), statement->after.end(), [&](const std::string& earlier) {
            return holds(order, earlier) ||
                   std::none_of(statements.begin(), statements.end(),
                                [&](const Statement* other) { return other->name == earlier; });
          });
      if (!ready) continue;
      order.push_back(statement->name);
      found = true;
    }
  }
  return order;
}

/// `down` of a statement on a table waits for the end of that table when `on_destroy` says so.
bool leaves_things(const Comparison& comparison, const Statement& from) {
  if (from.down.empty()) return true;
  if (!from.on_destroy) return false;
  const auto* now = find_by_name(comparison.now().statements, from.name);
  return now != nullptr && now->table && find_table(comparison.to(), *now->table) != nullptr;
}

}  // namespace

void compare_statements(Comparison& comparison) {
  auto lives = lives_of(comparison);
  make_disturbed_again(comparison, lives);
  make_dependents_again(comparison, lives);

  std::vector<const Statement*> going;
  std::vector<const Statement*> coming;
  for (const auto& [name, life] : lives) {
    if (life.fate == Fate::dropped || life.fate == Fate::made_again) going.push_back(life.from);
    if (life.fate != Fate::dropped && life.fate != Fate::kept) coming.push_back(life.to);
  }
  // Each goes to the front, so the last of the order stands first.
  for (const auto& name : in_order(going)) {
    const auto& from = *lives.at(name).from;
    comparison.change_first(DropStatement{from, leaves_things(comparison, from)});
  }
  for (const auto& name : in_order(coming)) {
    const auto& life = lives.at(name);
    if (life.fate == Fate::replaced)
      comparison.change(ReplaceStatement{*find_by_name(comparison.now().statements, name), *life.to});
    else
      comparison.change(CreateStatement{*life.to});
  }
}

}  // namespace rowan::tool
