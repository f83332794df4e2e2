#include "operation/constraint.hpp"

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

std::string drop_constraint(const std::string& name) { return "DROP CONSTRAINT " + quote_identifier(name); }

/// Sets `valid` of the check or foreign key of that name.
ApplyError set_valid(Schema& schema, const QualifiedName& table_name, const std::string& name, bool valid) {
  return on_table(schema, table_name, [&](Table& table) -> ApplyError {
    bool* found = nullptr;
    if (auto* check = find_by_name(table.checks, name)) found = &check->valid;
    if (auto* key = find_by_name(table.foreign_keys, name)) found = &key->valid;
    const auto full = part_of(table_name, name);
    if (found == nullptr) return does_not_exist("check or foreign key", full);
    if (*found == valid)
      return differs("constraint", full,
                     valid ? "valid: expected false, found true" : "valid: expected true, found false");
    *found = valid;
    return {};
  });
}

template <class Definition>
Definition not_valid(Definition definition) {
  definition.valid = false;
  return definition;
}

Facts about_constraint(const QualifiedName& table, const std::string& name) {
  Facts facts;
  facts.needs = {word::table(table), word::constraint(table, name)};
  return facts;
}

}  // namespace

Sql Operation<AddCheck>::sql(const AddCheck& change) { return added(change.table, change.check); }
std::optional<Change> Operation<AddCheck>::reverse(const AddCheck& change) {
  return DropCheck{change.table, change.check};
}
ApplyError Operation<AddCheck>::apply(const AddCheck& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (constraint_exists(table, change.check.name))
      return exists_already("constraint", part_of(change.table, change.check.name));
    table.checks.push_back(change.check);
    return {};
  });
}
Lock Operation<AddCheck>::lock(const AddCheck& change) {
  return {.level = LockLevel::access_exclusive, .others = {}, .scans = change.check.valid};
}
Hazards Operation<AddCheck>::hazards(const AddCheck& change) {
  return change.check.valid ? Hazards{Hazard::scans_table} : Hazards{};
}
Facts Operation<AddCheck>::facts(const AddCheck& change) {
  Facts facts;
  facts.provides = {word::constraint(change.table, change.check.name)};
  word::add_expression(facts.needs, change.table, change.check.expression);
  return facts;
}
std::string Operation<AddCheck>::summary(const AddCheck& change) {
  return "add check " + part_of(change.table, change.check.name) + (change.check.valid ? "" : " not valid");
}

Sql Operation<DropCheck>::sql(const DropCheck& change) {
  return {alter_table(change.table, drop_constraint(change.check.name))};
}
std::optional<Change> Operation<DropCheck>::reverse(const DropCheck& change) {
  return AddCheck{change.table, change.check};
}
ApplyError Operation<DropCheck>::apply(const DropCheck& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const Check* found = find_by_name(table.checks, change.check.name);
    const auto name = part_of(change.table, change.check.name);
    if (found == nullptr) return does_not_exist("check", name);
    if (const auto what = difference(change.check, *found); !what.empty())
      return differs("check", name, what);
    table.checks.erase(table.checks.begin() + (found - table.checks.data()));
    return {};
  });
}
Lock Operation<DropCheck>::lock(const DropCheck&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<DropCheck>::hazards(const DropCheck&) { return {}; }
Facts Operation<DropCheck>::facts(const DropCheck& change) {
  Facts facts;
  facts.destroys = {word::constraint(change.table, change.check.name)};
  word::add_expression(facts.releases, change.table, change.check.expression);
  return facts;
}
std::string Operation<DropCheck>::summary(const DropCheck& change) {
  return "drop check " + part_of(change.table, change.check.name);
}

Sql Operation<ValidateConstraint>::sql(const ValidateConstraint& change) {
  return {alter_table(change.table, "VALIDATE CONSTRAINT " + quote_identifier(change.constraint))};
}
std::optional<Change> Operation<ValidateConstraint>::reverse(const ValidateConstraint& change) {
  if (!change.check && !change.foreign_key) return std::nullopt;
  return InvalidateConstraint{change.table, change.constraint, change.check, change.foreign_key};
}
ApplyError Operation<ValidateConstraint>::apply(const ValidateConstraint& change, Schema& schema) {
  return set_valid(schema, change.table, change.constraint, true);
}
Lock Operation<ValidateConstraint>::lock(const ValidateConstraint& change) {
  Lock result{.level = LockLevel::share_update_exclusive, .others = {}, .scans = true};
  if (change.foreign_key && change.foreign_key->referenced_table != change.table)
    result.others.push_back({change.foreign_key->referenced_table, LockLevel::row_share});
  return result;
}
Hazards Operation<ValidateConstraint>::hazards(const ValidateConstraint&) { return {}; }
Facts Operation<ValidateConstraint>::facts(const ValidateConstraint& change) {
  return about_constraint(change.table, change.constraint);
}
std::string Operation<ValidateConstraint>::summary(const ValidateConstraint& change) {
  return "validate constraint " + part_of(change.table, change.constraint);
}

Sql Operation<InvalidateConstraint>::sql(const InvalidateConstraint& change) {
  const auto made_again = [&](const auto& definition) {
    auto statements = added(change.table, not_valid(definition));
    statements.insert(statements.begin(), alter_table(change.table, drop_constraint(change.constraint)));
    return statements;
  };
  return change.foreign_key ? made_again(*change.foreign_key) : made_again(change.check.value_or(Check{}));
}
std::optional<Change> Operation<InvalidateConstraint>::reverse(const InvalidateConstraint& change) {
  return ValidateConstraint{change.table, change.constraint, change.check, change.foreign_key};
}
ApplyError Operation<InvalidateConstraint>::apply(const InvalidateConstraint& change, Schema& schema) {
  if (!change.check && !change.foreign_key)
    return "the change does not know the definition of constraint " +
           part_of(change.table, change.constraint);
  return set_valid(schema, change.table, change.constraint, false);
}
Lock Operation<InvalidateConstraint>::lock(const InvalidateConstraint& change) {
  Lock result{.level = LockLevel::access_exclusive, .others = {}};
  if (change.foreign_key && change.foreign_key->referenced_table != change.table)
    result.others.push_back({change.foreign_key->referenced_table, LockLevel::access_exclusive});
  return result;
}
Hazards Operation<InvalidateConstraint>::hazards(const InvalidateConstraint& change) {
  return lock(change).others.empty() ? Hazards{} : Hazards{Hazard::locks_other_table};
}
Facts Operation<InvalidateConstraint>::facts(const InvalidateConstraint& change) {
  return about_constraint(change.table, change.constraint);
}
std::string Operation<InvalidateConstraint>::summary(const InvalidateConstraint& change) {
  return "make constraint " + part_of(change.table, change.constraint) + " not valid again";
}

Sql Operation<RenameConstraint>::sql(const RenameConstraint& change) {
  return {alter_table(change.table, "RENAME CONSTRAINT " + quote_identifier(change.from) + " TO " +
                                        quote_identifier(change.to))};
}
std::optional<Change> Operation<RenameConstraint>::reverse(const RenameConstraint& change) {
  return RenameConstraint{change.table, change.to, change.from};
}
ApplyError Operation<RenameConstraint>::apply(const RenameConstraint& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (constraint_exists(table, change.to))
      return exists_already("constraint", part_of(change.table, change.to));
    const auto rename = [&](auto* found) { return found != nullptr && (found->name = change.to, true); };
    const bool is_key = (table.primary_key && table.primary_key->name == change.from) ||
                        find_by_name(table.uniques, change.from) != nullptr ||
                        find_by_name(table.exclusions, change.from) != nullptr;
    if (is_key && relation_exists(schema, {change.table.schema, change.to}))
      return exists_already("table, index or key", change.to);
    if (is_key) rename_index_marks(table, change.from, change.to);
    if (table.primary_key && table.primary_key->name == change.from) {
      table.primary_key->name = change.to;
      return {};
    }
    const bool renamed = rename(find_by_name(table.uniques, change.from)) ||
                         rename(find_by_name(table.checks, change.from)) ||
                         rename(find_by_name(table.exclusions, change.from)) ||
                         rename(find_by_name(table.foreign_keys, change.from));
    return renamed ? ApplyError{} : does_not_exist("constraint", part_of(change.table, change.from));
  });
}
Lock Operation<RenameConstraint>::lock(const RenameConstraint&) {
  return {.level = LockLevel::access_exclusive, .others = {}};
}
Hazards Operation<RenameConstraint>::hazards(const RenameConstraint&) { return {}; }
Facts Operation<RenameConstraint>::facts(const RenameConstraint& change) {
  Facts facts;
  facts.provides = {word::constraint(change.table, change.to), word::relation(change.table, change.to)};
  facts.needs = {word::table(change.table)};
  facts.destroys = {word::constraint(change.table, change.from), word::relation(change.table, change.from)};
  return facts;
}
std::string Operation<RenameConstraint>::summary(const RenameConstraint& change) {
  return "rename constraint " + part_of(change.table, change.from) + " to " + change.to;
}

}  // namespace rowan::tool
