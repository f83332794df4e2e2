#include <algorithm>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

std::string short_name(const std::string& qualified) {
  const auto split = qualified.rfind("::");
  return split == std::string::npos ? qualified : qualified.substr(split + 2);
}

class RelationLowering {
 public:
  RelationLowering(Lowering& lowering, LoweredTable& table, const LoweredField& field)
      : lowering_(lowering), table_(table), field_(field), declared_(*field.declared) {}

  void lower() {
    auto* target = find_target();
    if (target == nullptr) return;
    const bool here = declared_.type.relation == RelationKind::belongs_to;
    auto& from = here ? table_ : *target;
    auto& to = here ? *target : table_;
    const auto* reference = field_.relation_by ? by_reference(from, to) : inferred(from, to);
    if (reference == nullptr) return;
    Relation relation{declared_.name,
                      declared_.type.relation,
                      declared_.type.target,
                      here ? reference->columns : reference->target_columns,
                      here ? reference->target_columns : reference->columns,
                      declared_.documentation,
                      declared_.location};
    table_.entity.relations.push_back(std::move(relation));
  }

 private:
  void error(Position position, std::string message) {
    lowering_.diagnostics.error(position, std::move(message));
  }

  LoweredTable* find_target() {
    auto* target = find_table(lowering_, declared_.type.target);
    if (target != nullptr) return target;
    const auto& structs = lowering_.unit.structs;
    const bool defined = std::any_of(structs.begin(), structs.end(), [&](const auto& each) {
      return qualified_name(each) == declared_.type.target;
    });
    if (defined) return nullptr;  // why it is no table has been said there
    std::vector<std::string> names;
    for (const auto& each : lowering_.tables) names.push_back(qualified_name(*each.declared));
    const auto guess = nearest(declared_.type.target, names);
    error(declared_.position,
          fmt::format("'{}' is a relation to '{}', which no scanned header defines as a table{}",
                      declared_.name, declared_.type.target, did_you_mean(guess)));
    return nullptr;
  }

  /// `relation(by = T::member)`: the foreign key with that member, or without one the target's whole key.
  const Reference* by_reference(LoweredTable& from, LoweredTable& to) {
    Value by = *field_.relation_by;
    if (by.text.find("::") == std::string::npos && &from == &table_)
      by.text = table_.declared->name + "::" + by.text;
    const auto path = resolve_member(lowering_, table_, by);
    if (path.field == nullptr) return nullptr;
    if (path.table != &from) {
      error(by.position, fmt::format("'{}' goes by a member of {}", declared_.name, from.declared->name));
      return nullptr;
    }
    for (const auto& each : from.references)
      if (each.target == &to && each.field == path.field) return &each;
    if (to.entity.primary_key.size() != 1) {
      error(by.position,
            fmt::format("'{}' does not reference {}, whose key is not one column; add references(…)", by.text,
                        to.declared->name));
      return nullptr;
    }
    made_ = Reference{&to, {path.field->column.name}, to.entity.primary_key, path.field};
    return &made_;
  }

  const Reference* inferred(LoweredTable& from, LoweredTable& to) {
    std::vector<const Reference*> candidates;
    for (const auto& each : from.references)
      if (each.target == &to) candidates.push_back(&each);
    if (candidates.size() > 1 && &from == &table_)
      for (const auto* each : candidates)
        if (each->field->declared->name == declared_.name + "_id") return each;
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return none(from, to);
    std::vector<std::string> spelled;
    for (const auto* each : candidates)
      spelled.push_back(from.declared->name + "::" + each->field->declared->name);
    error(declared_.position,
          fmt::format("'{}' fits {} references to {}; choose one: [[rowan::relation(by = {})]]",
                      declared_.name, candidates.size(), to.declared->name, spelled[0]));
    for (const auto* each : candidates)
      lowering_.diagnostics.note(
          each->field->declared->position,
          fmt::format("candidate '{}::{}'", from.declared->name, each->field->declared->name));
    return nullptr;
  }

  const Reference* none(const LoweredTable& from, const LoweredTable& to) {
    // A reference that was refused has been reported.
    for (const auto& field : from.fields)
      for (const auto& each : field.references)
        if (short_name(each.positional[0].text.substr(0, each.positional[0].text.rfind("::"))) ==
            to.declared->name)
          return nullptr;
    const auto key = to.entity.primary_key.size() == 1 ? field_names(to, to.entity.primary_key) : Names{"id"};
    error(declared_.position, fmt::format("no member of {} references {}, so '{}' cannot be followed; "
                                          "annotate one [[rowan::references({}::{})]]",
                                          from.declared->name, to.declared->name, declared_.name,
                                          to.declared->name, key.empty() ? "id" : key[0]));
    return nullptr;
  }

  Lowering& lowering_;
  LoweredTable& table_;
  const LoweredField& field_;
  const DeclaredField& declared_;
  Reference made_;
};

}  // namespace

void lower_relations(Lowering& lowering) {
  for (auto& table : lowering.tables)
    for (const auto& field : table.fields)
      if (!field.ignored && field.declared->type.kind == DeclaredType::Kind::relation)
        RelationLowering(lowering, table, field).lower();
}

}  // namespace rowan::tool
