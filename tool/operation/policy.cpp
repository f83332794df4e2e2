#include "operation/policy.hpp"

#include <algorithm>
#include <cctype>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

std::string upper(std::string text) {
  for (auto& letter : text) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return text;
}

std::string on_table_words(const QualifiedName& table, const Policy& policy) {
  return quote_identifier(policy.name) + " ON " + quote(table);
}

/// The words of roles are no names: CURRENT_USER.
std::string role_list(const Names& roles) {
  std::string list;
  for (const auto& role : roles) {
    const bool word = role == "current_user" || role == "session_user" || role == "current_role";
    list += (list.empty() ? "" : ", ") + (word ? upper(role) : quote_identifier(role));
  }
  return list.empty() ? "PUBLIC" : list;
}

void add_expressions(Clauses& clauses, const Policy& policy) {
  if (!policy.using_expression.empty()) clauses.add("USING").add_parenthesised(policy.using_expression);
  if (!policy.check_expression.empty()) clauses.add("WITH CHECK").add_parenthesised(policy.check_expression);
}

std::string comment(const QualifiedName& table, const Policy& policy) {
  return comment_statement("POLICY " + on_table_words(table, policy), policy.comment);
}

Facts policy_facts(const QualifiedName& table, const Policy& policy, bool comes) {
  Facts facts;
  auto& words = comes ? facts.needs : facts.releases;
  word::add_expression(words, table, policy.using_expression);
  word::add_expression(words, table, policy.check_expression);
  words.insert(word::table(table));
  (comes ? facts.provides : facts.destroys).insert(word::policy(table, policy.name));
  return facts;
}

Lock exclusive() { return {.level = LockLevel::access_exclusive, .others = {}}; }

}  // namespace

bool can_alter(const Policy& from, const Policy& to) {
  const auto stays = [](const Expression& now, const Expression& wanted) {
    return now.empty() || !wanted.empty();
  };
  return from.permissive == to.permissive && from.command == to.command &&
         stays(from.using_expression, to.using_expression) &&
         stays(from.check_expression, to.check_expression) &&
         stays(to.using_expression, from.using_expression) &&
         stays(to.check_expression, from.check_expression);
}

Sql Operation<CreatePolicy>::sql(const CreatePolicy& change) {
  const auto& policy = change.policy;
  Clauses clauses("CREATE POLICY " + on_table_words(change.table, policy));
  clauses.add_if(!policy.permissive, "AS RESTRICTIVE");
  if (policy.command != "all") clauses.add("FOR " + upper(policy.command));
  if (!policy.roles.empty()) clauses.add("TO " + role_list(policy.roles));
  add_expressions(clauses, policy);
  Sql statements{clauses.text()};
  if (!policy.comment.empty()) statements.push_back(comment(change.table, policy));
  return statements;
}
std::optional<Change> Operation<CreatePolicy>::reverse(const CreatePolicy& change) {
  return DropPolicy{change.table, change.policy};
}
ApplyError Operation<CreatePolicy>::apply(const CreatePolicy& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    if (find_by_name(table.policies, change.policy.name) != nullptr)
      return exists_already("policy", part_of(change.table, change.policy.name));
    table.policies.push_back(change.policy);
    return {};
  });
}
Lock Operation<CreatePolicy>::lock(const CreatePolicy&) { return exclusive(); }
Hazards Operation<CreatePolicy>::hazards(const CreatePolicy&) { return {Hazard::access_changed}; }
Facts Operation<CreatePolicy>::facts(const CreatePolicy& change) {
  return policy_facts(change.table, change.policy, true);
}
std::string Operation<CreatePolicy>::summary(const CreatePolicy& change) {
  return "create policy " + part_of(change.table, change.policy.name);
}

Sql Operation<DropPolicy>::sql(const DropPolicy& change) {
  return {"DROP POLICY " + on_table_words(change.table, change.policy)};
}
std::optional<Change> Operation<DropPolicy>::reverse(const DropPolicy& change) {
  return CreatePolicy{change.table, change.policy};
}
ApplyError Operation<DropPolicy>::apply(const DropPolicy& change, Schema& schema) {
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    const auto* found = find_by_name(table.policies, change.policy.name);
    const auto name = part_of(change.table, change.policy.name);
    if (found == nullptr) return does_not_exist("policy", name);
    if (const auto what = difference(change.policy, *found); !what.empty())
      return differs("policy", name, what);
    table.policies.erase(table.policies.begin() + (found - table.policies.data()));
    return {};
  });
}
Lock Operation<DropPolicy>::lock(const DropPolicy&) { return exclusive(); }
Hazards Operation<DropPolicy>::hazards(const DropPolicy&) { return {Hazard::access_changed}; }
Facts Operation<DropPolicy>::facts(const DropPolicy& change) {
  return policy_facts(change.table, change.policy, false);
}
std::string Operation<DropPolicy>::summary(const DropPolicy& change) {
  return "drop policy " + part_of(change.table, change.policy.name);
}

Sql Operation<AlterPolicy>::sql(const AlterPolicy& change) {
  Clauses clauses("ALTER POLICY " + on_table_words(change.table, change.to));
  if (change.from.roles != change.to.roles) clauses.add("TO " + role_list(change.to.roles));
  Policy expressions;
  if (change.from.using_expression != change.to.using_expression)
    expressions.using_expression = change.to.using_expression;
  if (change.from.check_expression != change.to.check_expression)
    expressions.check_expression = change.to.check_expression;
  const bool alters = change.from.roles != change.to.roles || !expressions.using_expression.empty() ||
                      !expressions.check_expression.empty();
  add_expressions(clauses, expressions);
  Sql statements;
  if (alters) statements.push_back(clauses.text());
  if (change.from.comment != change.to.comment) statements.push_back(comment(change.table, change.to));
  return statements;
}
std::optional<Change> Operation<AlterPolicy>::reverse(const AlterPolicy& change) {
  return AlterPolicy{change.table, change.to, change.from};
}
ApplyError Operation<AlterPolicy>::apply(const AlterPolicy& change, Schema& schema) {
  const auto name = part_of(change.table, change.to.name);
  if (!can_alter(change.from, change.to)) return "policy " + name + " cannot become that by ALTER POLICY";
  return on_table(schema, change.table, [&](Table& table) -> ApplyError {
    auto* found = find_by_name(table.policies, change.from.name);
    if (found == nullptr) return does_not_exist("policy", name);
    if (const auto what = difference(change.from, *found); !what.empty())
      return differs("policy", name, what);
    *found = change.to;
    return {};
  });
}
Lock Operation<AlterPolicy>::lock(const AlterPolicy& change) {
  auto commented = change.from;
  commented.comment = change.to.comment;
  return commented == change.to ? Lock{.level = LockLevel::none, .others = {}} : exclusive();
}
Hazards Operation<AlterPolicy>::hazards(const AlterPolicy&) { return {Hazard::access_changed}; }
Facts Operation<AlterPolicy>::facts(const AlterPolicy& change) {
  Facts facts = policy_facts(change.table, change.to, true);
  facts.provides.clear();
  facts.releases = policy_facts(change.table, change.from, false).releases;
  for (const auto& word : facts.needs) facts.releases.erase(word);
  return facts;
}
std::string Operation<AlterPolicy>::summary(const AlterPolicy& change) {
  return "change policy " + part_of(change.table, change.to.name);
}

}  // namespace rowan::tool
