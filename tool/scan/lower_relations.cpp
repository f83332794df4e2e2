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
    auto* target = find_struct(declared_.type.target);
    if (target == nullptr) return;
    if (declared_.type.relation == RelationKind::many_to_many) return lower_through(*target);
    if (field_.relation_to) {
      error(field_.relation_to->position, "'to' is for rowan::many_to_many; write by = T::member");
      return;
    }
    const bool here = declared_.type.relation == RelationKind::belongs_to;
    auto& from = here ? table_ : *target;
    auto& to = here ? *target : table_;
    const auto reference = followed(field_.relation_by, "by", from, to, nullptr);
    if (!reference) return;
    add(here ? reference->columns : reference->target_columns,
        here ? reference->target_columns : reference->columns, std::nullopt);
  }

 private:
  void error(Position position, std::string message) {
    lowering_.diagnostics.error(position, std::move(message));
  }

  void add(Names columns, Names target_columns, std::optional<Through> through) {
    table_.entity.relations.push_back({declared_.name, declared_.type.relation, declared_.type.target,
                                       std::move(columns), std::move(target_columns), declared_.documentation,
                                       declared_.location, std::move(through)});
  }

  /// The join table's reference to this struct first: of a struct related to itself, the other is what is
  /// left.
  void lower_through(LoweredTable& target) {
    auto* join = find_struct(declared_.type.through);
    if (join == nullptr) return;
    const auto here = followed(field_.relation_by, "by", *join, table_, nullptr);
    if (!here) return;
    const auto there = followed(field_.relation_to, "to", *join, target, here->field);
    if (there)
      add(here->target_columns, there->target_columns,
          Through{declared_.type.through, here->columns, there->columns});
  }

  LoweredTable* find_struct(const std::string& name) {
    auto* target = find_table(lowering_, name);
    if (target != nullptr) return target;
    const auto& structs = lowering_.unit.structs;
    const bool defined = std::any_of(structs.begin(), structs.end(),
                                     [&](const auto& each) { return qualified_name(each) == name; });
    if (defined) return nullptr;  // why it is no table has been said there
    std::vector<std::string> names;
    for (const auto& each : lowering_.tables) names.push_back(qualified_name(*each.declared));
    error(declared_.position,
          fmt::format("'{}' is a relation {} '{}', which no scanned header defines as a table{}",
                      declared_.name, name == declared_.type.target ? "to" : "through", name,
                      did_you_mean(nearest(name, names))));
    return nullptr;
  }

  /// What `option` of relation names, else the only reference of `from` to `to`; never that of `taken`.
  std::optional<Reference> followed(const std::optional<Value>& chosen, std::string_view option,
                                    LoweredTable& from, LoweredTable& to, const LoweredField* taken) {
    const auto* reference = chosen ? by_reference(*chosen, from, to) : inferred(option, from, to, taken);
    return reference == nullptr ? std::nullopt : std::optional(*reference);
  }

  /// `relation(by = T::member)`: the foreign key with that member, or without one the target's whole key.
  const Reference* by_reference(Value by, LoweredTable& from, LoweredTable& to) {
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

  const Reference* inferred(std::string_view option, LoweredTable& from, LoweredTable& to,
                            const LoweredField* taken) {
    std::vector<const Reference*> candidates;
    for (const auto& each : from.references)
      if (each.target == &to && each.field != taken) candidates.push_back(&each);
    if (candidates.size() > 1 && &from == &table_)
      for (const auto* each : candidates)
        if (each->field->declared->name == declared_.name + "_id") return each;
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return none(from, to);
    std::vector<std::string> spelled;
    for (const auto* each : candidates)
      spelled.push_back(from.declared->name + "::" + each->field->declared->name);
    error(declared_.position,
          fmt::format("'{}' fits {} references to {}; choose one: [[rowan::relation({} = {})]]",
                      declared_.name, candidates.size(), to.declared->name, option, spelled[0]));
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
