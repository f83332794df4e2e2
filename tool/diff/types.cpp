// Domains, composite types, range types and collations.
#include "diff/comparison.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

/// A domain may be based on another one, a composite type may hold a range: each waits for what it needs.
template <class T>
bool create_what_can_be(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted) {
  bool any = false;
  for (const auto& object : wanted) {
    if (find_by_name(now, object.name) != nullptr) continue;
    auto schema = comparison.now();
    if (!apply(CreateObject<T>{object}, schema).empty()) continue;
    comparison.change(CreateObject<T>{object});
    any = true;
  }
  return any;
}

template <class T>
void create_rest(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted) {
  for (const auto& object : wanted)
    if (find_by_name(now, object.name) == nullptr) comparison.change(CreateObject<T>{object});
}

template <class T>
bool drop_what_can_be(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted) {
  bool any = false;
  for (const auto& object : std::vector(now)) {
    if (find_by_name(wanted, object.name) != nullptr) continue;
    auto schema = comparison.now();
    if (!apply(DropObject<T>{object}, schema).empty()) continue;
    comparison.ask_drop(std::string(T::kind), display(object.name), "");
    comparison.change(DropObject<T>{object});
    any = true;
  }
  return any;
}

template <class T>
void drop_rest(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted) {
  for (const auto& object : std::vector(now))
    if (find_by_name(wanted, object.name) == nullptr) comparison.change(DropObject<T>{object});
}

/// Calls visit(list now, list wanted) for each kind.
template <class Visit>
bool for_each_kind(Comparison& comparison, Visit visit) {
  const auto& now = comparison.now();
  const auto& to = comparison.to();
  // Each is visited: no short circuit.
  const bool any[] = {visit(now.collations, to.collations), visit(now.range_types, to.range_types),
                      visit(now.domains, to.domains), visit(now.composite_types, to.composite_types)};
  return any[0] || any[1] || any[2] || any[3];
}

void alter_checks(Comparison& comparison, const Domain& now, const Domain& wanted) {
  for (const auto& check : now.checks) {
    const auto* goal = find_by_name(wanted.checks, check.name);
    if (goal == nullptr || goal->expression != check.expression || (check.valid && !goal->valid))
      comparison.change(DropDomainCheck{wanted.name, check});
  }
  for (const auto& check : wanted.checks) {
    const auto* found = find_by_name(find_by_name(comparison.now().domains, wanted.name)->checks, check.name);
    if (found == nullptr)
      comparison.change(AddDomainCheck{wanted.name, check, {}});
    else if (check.valid && !found->valid)
      comparison.change(ValidateDomainCheck{wanted.name, *found, false, {}});
  }
}

void alter_domain(Comparison& comparison, const Domain& now, const Domain& wanted) {
  if (now.default_value != wanted.default_value)
    comparison.change(AlterDomainDefault{wanted.name, now.default_value, wanted.default_value});
  if (now.not_null != wanted.not_null)
    comparison.change(AlterDomainNotNull{wanted.name, wanted.not_null, {}});
  alter_checks(comparison, now, wanted);
}

void alter_composite(Comparison& comparison, const CompositeType& now, const CompositeType& wanted) {
  for (const auto& attribute : now.attributes)
    if (find_by_name(wanted.attributes, attribute.name) == nullptr) {
      comparison.ask_drop("attribute", display(wanted.name) + "." + attribute.name, " with its values");
      comparison.change(DropAttribute{wanted.name, attribute});
    }
  for (const auto& attribute : wanted.attributes) {
    const auto* found = find_by_name(now.attributes, attribute.name);
    if (found == nullptr)
      comparison.change(AddAttribute{wanted.name, attribute});
    else if (*found != attribute)
      comparison.change(AlterAttribute{wanted.name, *found, attribute});
  }
}

/// PostgreSQL has no ALTER for the rest: made anew where nothing uses it, else the leftovers tell.
template <class T>
void make_anew(Comparison& comparison, const T& now, T wanted) {
  wanted.comment = now.comment;
  if (now == wanted) return;
  auto schema = comparison.now();
  if (!apply(DropObject<T>{now}, schema).empty()) return;
  comparison.change(DropObject<T>{now});
  comparison.change(CreateObject<T>{wanted});
}

template <class T>
void set_comments(Comparison& comparison, const std::vector<T>& now, const std::vector<T>& wanted) {
  for (const auto& object : wanted)
    if (const auto* found = find_by_name(now, object.name);
        found != nullptr && found->comment != object.comment)
      comparison.change(CommentObject<T>{object.name, found->comment, object.comment});
}

}  // namespace

bool create_types_that_can_be(Comparison& comparison) {
  const auto create = [&](const auto& now, const auto& wanted) {
    return create_what_can_be(comparison, now, wanted);
  };
  bool any = false;
  while (for_each_kind(comparison, create)) any = true;
  return any;
}

void create_other_types(Comparison& comparison) {
  for_each_kind(comparison, [&](const auto& now, const auto& wanted) {
    create_rest(comparison, now, wanted);
    return false;
  });
}

void alter_types(Comparison& comparison) {
  for (const auto& wanted : comparison.to().domains) {
    const auto* found = find_by_name(comparison.now().domains, wanted.name);
    if (found == nullptr) continue;
    if (found->base != wanted.base || found->collation != wanted.collation)
      make_anew(comparison, Domain(*found), wanted);
    alter_domain(comparison, Domain(*find_by_name(comparison.now().domains, wanted.name)), wanted);
  }
  for (const auto& wanted : comparison.to().composite_types)
    if (const auto* found = find_by_name(comparison.now().composite_types, wanted.name))
      alter_composite(comparison, CompositeType(*found), wanted);
  for (const auto& wanted : comparison.to().range_types)
    if (const auto* found = find_by_name(comparison.now().range_types, wanted.name))
      make_anew(comparison, RangeType(*found), wanted);
  for (const auto& wanted : comparison.to().collations)
    if (const auto* found = find_by_name(comparison.now().collations, wanted.name))
      make_anew(comparison, Collation(*found), wanted);
  for_each_kind(comparison, [&](const auto& now, const auto& wanted) {
    set_comments(comparison, now, wanted);
    return false;
  });
}

void drop_types(Comparison& comparison) {
  const auto drop = [&](const auto& now, const auto& wanted) {
    return drop_what_can_be(comparison, now, wanted);
  };
  while (for_each_kind(comparison, drop)) {
  }
  for_each_kind(comparison, [&](const auto& now, const auto& wanted) {
    drop_rest(comparison, now, wanted);
    return false;
  });
}

}  // namespace rowan::tool
