#include "operation/domain.hpp"

#include "operation/type_use.hpp"
#include "sql/clauses.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string alter(const QualifiedName& domain, const std::string& action) {
  return "ALTER DOMAIN " + quote(domain) + " " + action;
}

ApplyError on_domain(Schema& schema, const QualifiedName& name, auto act) {
  Domain* domain = find_by_name(schema.domains, name);
  return domain == nullptr ? does_not_exist(Domain::kind, display(name)) : act(*domain);
}

/// Runs act(check); `expected`: what it must be.
ApplyError on_check(Schema& schema, const QualifiedName& name, const std::string& check, auto act) {
  return on_domain(schema, name, [&](Domain& domain) -> ApplyError {
    Check* found = find_by_name(domain.checks, check);
    return found == nullptr ? does_not_exist("check", part_of(name, check)) : act(domain, *found);
  });
}

/// Rows of every table that has the domain are read while writes to it wait.
Lock lock_of(const std::vector<QualifiedName>& tables) {
  Lock lock;
  for (const auto& table : tables) lock.others.push_back({table, LockLevel::share});
  lock.scans = !tables.empty();
  return lock;
}
Hazards hazards_of(const std::vector<QualifiedName>& tables) {
  return tables.empty() ? Hazards{} : Hazards{Hazard::scans_table, Hazard::locks_other_table};
}

Facts about(const QualifiedName& domain) {
  Facts facts;
  facts.needs = {word::type(domain)};
  return facts;
}

std::string constraint_word(const QualifiedName& domain, const std::string& check) {
  return word::constraint(domain, check);
}

}  // namespace

std::string ObjectKind<Domain>::definition(const Domain& object) {
  Clauses clauses(quote(object.name) + " AS " + type_sql(object.base));
  if (object.collation) clauses.add("COLLATE " + collation_sql(*object.collation));
  if (object.default_value) clauses.add("DEFAULT " + *object.default_value);
  clauses.add_if(object.not_null, "NOT NULL");
  for (const auto& check : object.checks)
    if (check.valid) clauses.add(constraint_definition(check).text());
  return clauses.text();
}
// CREATE DOMAIN knows no NOT VALID.
Sql ObjectKind<Domain>::more(const Domain& object) {
  Sql statements;
  for (const auto& check : object.checks)
    if (!check.valid) statements.push_back(alter(object.name, "ADD " + constraint_definition(check).text()));
  return statements;
}
std::string ObjectKind<Domain>::fact(const QualifiedName& name) { return word::type(name); }
std::set<std::string> ObjectKind<Domain>::needs(const Domain& object) {
  std::set<std::string> words;
  word::add_schema(words, object.name.schema);
  word::add_type(words, object.base);
  if (object.collation) words.insert(ObjectKind<Collation>::fact(*object.collation));
  return words;
}
ApplyError ObjectKind<Domain>::obstacle(const Schema& schema, const Domain& object) {
  if (auto error = missing_type(schema, object.base); !error.empty()) return error;
  return type_exists(schema, object.name) ? exists_already("type", display(object.name)) : ApplyError{};
}
std::string ObjectKind<Domain>::user(const Schema& schema, const Domain& object) {
  return user_of_type(schema, object.name);
}
void ObjectKind<Domain>::rename_uses(Schema& schema, const QualifiedName& from, const QualifiedName& to) {
  rename_uses_of_type(schema, from, to);
}

Sql Operation<AlterDomainDefault>::sql(const AlterDomainDefault& change) {
  return {alter(change.domain, change.to ? "SET DEFAULT " + *change.to : "DROP DEFAULT")};
}
std::optional<Change> Operation<AlterDomainDefault>::reverse(const AlterDomainDefault& change) {
  return AlterDomainDefault{change.domain, change.to, change.from};
}
ApplyError Operation<AlterDomainDefault>::apply(const AlterDomainDefault& change, Schema& schema) {
  return on_domain(schema, change.domain, [&](Domain& domain) -> ApplyError {
    if (domain.default_value != change.from)
      return differs("default of domain", display(change.domain),
                     "expected " + show(change.from) + ", found " + show(domain.default_value));
    domain.default_value = change.to;
    return {};
  });
}
Lock Operation<AlterDomainDefault>::lock(const AlterDomainDefault&) { return {}; }
Hazards Operation<AlterDomainDefault>::hazards(const AlterDomainDefault&) { return {}; }
Facts Operation<AlterDomainDefault>::facts(const AlterDomainDefault& change) { return about(change.domain); }
std::string Operation<AlterDomainDefault>::summary(const AlterDomainDefault& change) {
  return (change.to ? "set default of domain " : "drop default of domain ") + display(change.domain) +
         (change.to ? " to " + *change.to : "");
}

Sql Operation<AlterDomainNotNull>::sql(const AlterDomainNotNull& change) {
  return {alter(change.domain, change.not_null ? "SET NOT NULL" : "DROP NOT NULL")};
}
std::optional<Change> Operation<AlterDomainNotNull>::reverse(const AlterDomainNotNull& change) {
  return AlterDomainNotNull{change.domain, !change.not_null, change.tables};
}
ApplyError Operation<AlterDomainNotNull>::apply(const AlterDomainNotNull& change, Schema& schema) {
  return on_domain(schema, change.domain, [&](Domain& domain) -> ApplyError {
    if (domain.not_null == change.not_null)
      return differs("domain", display(change.domain), "not_null is " + show(change.not_null) + " already");
    domain.not_null = change.not_null;
    return {};
  });
}
Lock Operation<AlterDomainNotNull>::lock(const AlterDomainNotNull& change) {
  return change.not_null ? lock_of(change.tables) : Lock{};
}
Hazards Operation<AlterDomainNotNull>::hazards(const AlterDomainNotNull& change) {
  return change.not_null ? hazards_of(change.tables) : Hazards{};
}
Facts Operation<AlterDomainNotNull>::facts(const AlterDomainNotNull& change) { return about(change.domain); }
std::string Operation<AlterDomainNotNull>::summary(const AlterDomainNotNull& change) {
  return (change.not_null ? "refuse NULL in domain " : "allow NULL in domain ") + display(change.domain);
}

Sql Operation<AddDomainCheck>::sql(const AddDomainCheck& change) {
  return {alter(change.domain, "ADD " + constraint_definition(change.check).text())};
}
std::optional<Change> Operation<AddDomainCheck>::reverse(const AddDomainCheck& change) {
  return DropDomainCheck{change.domain, change.check};
}
ApplyError Operation<AddDomainCheck>::apply(const AddDomainCheck& change, Schema& schema) {
  return on_domain(schema, change.domain, [&](Domain& domain) -> ApplyError {
    if (find_by_name(domain.checks, change.check.name) != nullptr)
      return exists_already("check", part_of(change.domain, change.check.name));
    domain.checks.push_back(change.check);
    return {};
  });
}
Lock Operation<AddDomainCheck>::lock(const AddDomainCheck& change) {
  return change.check.valid ? lock_of(change.tables) : Lock{};
}
Hazards Operation<AddDomainCheck>::hazards(const AddDomainCheck& change) {
  return change.check.valid ? hazards_of(change.tables) : Hazards{};
}
Facts Operation<AddDomainCheck>::facts(const AddDomainCheck& change) {
  auto facts = about(change.domain);
  facts.provides = {constraint_word(change.domain, change.check.name)};
  return facts;
}
std::string Operation<AddDomainCheck>::summary(const AddDomainCheck& change) {
  return "add check " + change.check.name + " to domain " + display(change.domain) +
         (change.check.valid ? "" : ", not valid yet");
}

Sql Operation<DropDomainCheck>::sql(const DropDomainCheck& change) {
  return {alter(change.domain, "DROP CONSTRAINT " + quote_identifier(change.check.name))};
}
std::optional<Change> Operation<DropDomainCheck>::reverse(const DropDomainCheck& change) {
  return AddDomainCheck{change.domain, change.check, {}};
}
ApplyError Operation<DropDomainCheck>::apply(const DropDomainCheck& change, Schema& schema) {
  return on_check(schema, change.domain, change.check.name, [&](Domain& domain, Check& found) -> ApplyError {
    if (const auto what = difference(change.check, found); !what.empty())
      return differs("check", part_of(change.domain, change.check.name), what);
    domain.checks.erase(domain.checks.begin() + (&found - domain.checks.data()));
    return {};
  });
}
Lock Operation<DropDomainCheck>::lock(const DropDomainCheck&) { return {}; }
Hazards Operation<DropDomainCheck>::hazards(const DropDomainCheck&) { return {}; }
Facts Operation<DropDomainCheck>::facts(const DropDomainCheck& change) {
  auto facts = about(change.domain);
  facts.destroys = {constraint_word(change.domain, change.check.name)};
  return facts;
}
std::string Operation<DropDomainCheck>::summary(const DropDomainCheck& change) {
  return "drop check " + change.check.name + " of domain " + display(change.domain);
}

Sql Operation<ValidateDomainCheck>::sql(const ValidateDomainCheck& change) {
  if (!change.reversed)
    return {alter(change.domain, "VALIDATE CONSTRAINT " + quote_identifier(change.check.name))};
  auto not_valid = change.check;
  not_valid.valid = false;
  return {alter(change.domain, "DROP CONSTRAINT " + quote_identifier(change.check.name)),
          alter(change.domain, "ADD " + constraint_definition(not_valid).text())};
}
std::optional<Change> Operation<ValidateDomainCheck>::reverse(const ValidateDomainCheck& change) {
  return ValidateDomainCheck{change.domain, change.check, !change.reversed, change.tables};
}
ApplyError Operation<ValidateDomainCheck>::apply(const ValidateDomainCheck& change, Schema& schema) {
  return on_check(schema, change.domain, change.check.name, [&](Domain&, Check& found) -> ApplyError {
    if (found.valid != change.reversed)
      return differs("check", part_of(change.domain, change.check.name),
                     "valid: expected " + show(change.reversed) + ", found " + show(found.valid));
    found.valid = !change.reversed;
    return {};
  });
}
Lock Operation<ValidateDomainCheck>::lock(const ValidateDomainCheck& change) {
  return change.reversed ? Lock{} : lock_of(change.tables);
}
Hazards Operation<ValidateDomainCheck>::hazards(const ValidateDomainCheck& change) {
  return change.reversed ? Hazards{} : hazards_of(change.tables);
}
Facts Operation<ValidateDomainCheck>::facts(const ValidateDomainCheck& change) {
  auto facts = about(change.domain);
  facts.needs.insert(constraint_word(change.domain, change.check.name));
  return facts;
}
std::string Operation<ValidateDomainCheck>::summary(const ValidateDomainCheck& change) {
  return (change.reversed ? "take back the validation of check " : "validate check ") + change.check.name +
         " of domain " + display(change.domain);
}

Sql Operation<RenameDomainCheck>::sql(const RenameDomainCheck& change) {
  return {alter(change.domain,
                "RENAME CONSTRAINT " + quote_identifier(change.from) + " TO " + quote_identifier(change.to))};
}
std::optional<Change> Operation<RenameDomainCheck>::reverse(const RenameDomainCheck& change) {
  return RenameDomainCheck{change.domain, change.to, change.from};
}
ApplyError Operation<RenameDomainCheck>::apply(const RenameDomainCheck& change, Schema& schema) {
  return on_check(schema, change.domain, change.from, [&](Domain& domain, Check& found) -> ApplyError {
    if (find_by_name(domain.checks, change.to) != nullptr)
      return exists_already("check", part_of(change.domain, change.to));
    found.name = change.to;
    return {};
  });
}
Lock Operation<RenameDomainCheck>::lock(const RenameDomainCheck&) { return {}; }
Hazards Operation<RenameDomainCheck>::hazards(const RenameDomainCheck&) { return {}; }
Facts Operation<RenameDomainCheck>::facts(const RenameDomainCheck& change) {
  auto facts = about(change.domain);
  facts.provides = {constraint_word(change.domain, change.to)};
  facts.destroys = {constraint_word(change.domain, change.from)};
  return facts;
}
std::string Operation<RenameDomainCheck>::summary(const RenameDomainCheck& change) {
  return "rename check " + change.from + " of domain " + display(change.domain) + " to " + change.to;
}

}  // namespace rowan::tool
