// The place of statements among the other changes: SQL of the user cannot say what it needs, so this is said
// here, not in facts.
#include <algorithm>
#include <optional>

#include "operation/operation.hpp"
#include "operation/statement_use.hpp"
#include "plan/recipe.hpp"

namespace rowan::tool {
namespace {

using Positions = std::vector<std::size_t>;

bool is_statement(const Change& change) {
  return std::holds_alternative<CreateStatement>(change) || std::holds_alternative<DropStatement>(change) ||
         std::holds_alternative<ReplaceStatement>(change);
}

class StatementPlaces {
 public:
  StatementPlaces(const Schema& from, std::vector<PlannedChange>& planned) : from_(from), planned_(planned) {}

  void place() {
    for (std::size_t at = 0; at < planned_.size(); ++at) {
      if (const auto* drop = std::get_if<DropStatement>(&planned_[at].change)) place_drop(at, *drop);
    }
    for (std::size_t at = 0; at < planned_.size(); ++at) {
      if (const auto* create = std::get_if<CreateStatement>(&planned_[at].change))
        is_gone_for_a_while(create->statement.name) ? place_remade(at, create->statement)
                                                    : place_made(at, create->statement);
      if (const auto* replace = std::get_if<ReplaceStatement>(&planned_[at].change))
        place_replaced(at, *replace);
    }
    join_drops();
  }

 private:
  /// Positions of the other changes for which `wanted` holds.
  template <class Wanted>
  Positions others(Wanted wanted) const {
    Positions found;
    for (std::size_t at = 0; at < planned_.size(); ++at)
      if (!is_statement(planned_[at].change) && wanted(planned_[at])) found.push_back(at);
    return found;
  }
  static bool is_last(const PlannedChange& planned) { return planned.group == FileGroup::drops; }

  void put_before(std::size_t first, const Positions& later) {
    for (const auto at : later) planned_[at].after.push_back(first);
  }
  void put_behind(std::size_t last, const Positions& earlier) {
    auto& after = planned_[last].after;
    after.insert(after.end(), earlier.begin(), earlier.end());
  }
  /// In one file, and so one transaction, with what it stands aside for.
  FileGroup group_of(const Positions& positions, FileGroup otherwise) const {
    if (positions.empty()) return otherwise;
    return std::all_of(positions.begin(), positions.end(), [&](auto at) { return is_last(planned_[at]); })
               ? FileGroup::drops
               : FileGroup::schema;
  }
  bool is_gone_for_a_while(const std::string& name) const {
    return std::any_of(planned_.begin(), planned_.end(), [&](const PlannedChange& each) {
      const auto* drop = std::get_if<DropStatement>(&each.change);
      return drop != nullptr && drop->statement.name == name;
    });
  }

  bool is_made_again(const std::string& name) const {
    return std::any_of(planned_.begin(), planned_.end(), [&](const PlannedChange& each) {
      const auto* create = std::get_if<CreateStatement>(&each.change);
      return create != nullptr && create->statement.name == name;
    });
  }

  void place_drop(std::size_t at, const DropStatement& drop) {
    const StatementUse use(drop.statement, from_);
    const auto disturbing = others([&](const auto& each) { return use.is_disturbed_by(each.change); });
    put_before(at, others([&](const auto& each) { return use.has_name_of(each.change); }));
    planned_[at].group =
        group_of(disturbing, is_made_again(drop.statement.name) ? FileGroup::schema : FileGroup::drops);
    put_before(at, disturbing);
    if (drop.statement.stage == StatementStage::after_tables)
      put_before(at, others(is_last));
    else  // a function goes after the defaults that call it
      put_behind(at, others([&](const auto& each) {
                   return use.is_called_by(each.change) ||
                          (changed_table(each.change) != nullptr && !use.is_disturbed_by(each.change));
                 }));
  }

  void place_remade(std::size_t at, const Statement& statement) {
    const StatementUse use(statement, from_);
    const auto awaited = others([&](const auto& each) { return use.waits_for(each.change); });
    planned_[at].group = group_of(awaited, FileGroup::schema);
    put_behind(at, awaited);
  }

  /// A new text that lets go of what is dropped comes before the drop, and so waits for nothing else.
  void place_replaced(std::size_t at, const ReplaceStatement& replace) {
    const StatementUse from(replace.from, from_);
    const StatementUse to(replace.to, from_);
    const auto let_go = others(
        [&](const auto& each) { return from.is_disturbed_by(each.change) && !to.waits_for(each.change); });
    if (let_go.empty()) return place_made(at, replace.to);
    planned_[at].group = FileGroup::schema;
    put_before(at, let_go);
    put_behind(at, others([&](const auto& each) { return to.waits_for(each.change); }));
  }

  void place_made(std::size_t at, const Statement& statement) {
    planned_[at].group = FileGroup::schema;
    const StatementUse use(statement, from_);
    if (statement.stage == StatementStage::after_tables) {
      put_behind(at,
                 others([&](const auto& each) { return !is_last(each) || use.has_name_of(each.change); }));
      return;
    }
    const auto awaited = others([&](const auto& each) { return use.waits_for(each.change); });
    put_behind(at, awaited);
    place_beside_types(at, use);
    if (awaited.empty())
      put_before(at, others([](const auto& each) { return changed_table(each.change) != nullptr; }));
  }

  /// A function has parameters of types that are made before it; a domain's check calls it.
  void place_beside_types(std::size_t at, const StatementUse& use) {
    put_before(at, others([&](const auto& each) {
                 return use.is_called_by(each.change) && !use.waits_for(each.change);
               }));
    put_behind(at, others([&](const auto& each) {
                 if (std::holds_alternative<CreateSchema>(each.change) ||
                     std::holds_alternative<CreateObject<Extension>>(each.change))
                   return true;
                 return operation_name(each.change).starts_with("create_") && use.has_type_of(each.change) &&
                        !use.is_called_by(each.change);
               }));
  }

  /// Statements that go one behind the other go in one file.
  void join_drops() {
    const auto early = [](const PlannedChange& each) {
      return std::holds_alternative<DropStatement>(each.change) && each.group == FileGroup::schema;
    };
    if (std::none_of(planned_.begin(), planned_.end(), early)) return;
    for (auto& each : planned_) {
      const auto* drop = std::get_if<DropStatement>(&each.change);
      if (drop != nullptr && drop->statement.stage == StatementStage::after_tables)
        each.group = FileGroup::schema;
    }
  }

  const Schema& from_;
  std::vector<PlannedChange>& planned_;
};

}  // namespace

void place_statements(const Schema& from, std::vector<PlannedChange>& planned) {
  StatementPlaces(from, planned).place();
}

}  // namespace rowan::tool
