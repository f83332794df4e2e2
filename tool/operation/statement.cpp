#include "operation/statement.hpp"

#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {
namespace {

Lock lock_of(const Sql& statements) {
  Lock lock;
  for (const auto& statement : statements)
    for (const auto& [table, whole] : tables_locked_by(statement))
      lock.others.push_back({table, whole ? LockLevel::access_exclusive : LockLevel::share_row_exclusive});
  return lock;
}

/// Its table, and the statements that it comes after.
word::Words used(const Statement& statement) {
  word::Words words;
  if (statement.table) words.insert(word::table(*statement.table));
  for (const auto& name : statement.after) words.insert(word::statement(name));
  return words;
}

}  // namespace

Sql Operation<CreateStatement>::sql(const CreateStatement& change) {
  return change.recorded_only ? Sql() : split_statements(change.statement.up).statements;
}
std::optional<Change> Operation<CreateStatement>::reverse(const CreateStatement& change) {
  if (change.statement.down.empty() && !change.recorded_only) return std::nullopt;
  return DropStatement{change.statement, change.recorded_only};
}
ApplyError Operation<CreateStatement>::apply(const CreateStatement& change, Schema& schema) {
  if (find_by_name(schema.statements, change.statement.name) != nullptr)
    return exists_already("statement", change.statement.name);
  if (const auto& table = change.statement.table; table && find_table(schema, *table) == nullptr)
    return does_not_exist("table", display(*table));
  schema.statements.push_back(change.statement);
  return {};
}
Lock Operation<CreateStatement>::lock(const CreateStatement& change) { return lock_of(sql(change)); }
Hazards Operation<CreateStatement>::hazards(const CreateStatement&) { return {}; }
Facts Operation<CreateStatement>::facts(const CreateStatement& change) {
  return {.provides = {word::statement(change.statement.name)},
          .needs = used(change.statement),
          .releases = {},
          .destroys = {}};
}
std::string Operation<CreateStatement>::summary(const CreateStatement& change) {
  return (change.recorded_only ? "record statement " : "create statement ") + change.statement.name;
}

Sql Operation<DropStatement>::sql(const DropStatement& change) {
  return change.recorded_only ? Sql() : split_statements(change.statement.down).statements;
}
std::optional<Change> Operation<DropStatement>::reverse(const DropStatement& change) {
  return CreateStatement{change.statement, change.recorded_only};
}
ApplyError Operation<DropStatement>::apply(const DropStatement& change, Schema& schema) {
  const auto* found = find_by_name(schema.statements, change.statement.name);
  if (found == nullptr) return does_not_exist("statement", change.statement.name);
  if (*found != change.statement)
    return differs("statement", change.statement.name, difference(change.statement, *found));
  schema.statements.erase(schema.statements.begin() + (found - schema.statements.data()));
  return {};
}
Lock Operation<DropStatement>::lock(const DropStatement& change) { return lock_of(sql(change)); }
Hazards Operation<DropStatement>::hazards(const DropStatement&) { return {}; }
Facts Operation<DropStatement>::facts(const DropStatement& change) {
  return {.provides = {},
          .needs = {},
          .releases = used(change.statement),
          .destroys = {word::statement(change.statement.name)}};
}
std::string Operation<DropStatement>::summary(const DropStatement& change) {
  return (change.recorded_only ? "forget statement " : "drop statement ") + change.statement.name +
         (change.recorded_only ? ": what it made stays" : "");
}

bool runs_down(const ReplaceStatement& change) {
  return change.from.up != change.to.up && !change.from.on_destroy && !change.from.down.empty() &&
         !replaces_function(change.from.up, change.to.up);
}

bool leaves_objects(const Change& change) {
  if (const auto* drop = std::get_if<DropStatement>(&change)) return drop->recorded_only;
  const auto* replace = std::get_if<ReplaceStatement>(&change);
  return replace != nullptr && replace->from.up != replace->to.up && !runs_down(*replace);
}

Sql Operation<ReplaceStatement>::sql(const ReplaceStatement& change) {
  if (change.from.up == change.to.up) return {};
  auto statements = runs_down(change) ? split_statements(change.from.down).statements : Sql();
  for (auto& statement : split_statements(change.to.up).statements)
    statements.push_back(std::move(statement));
  return statements;
}
std::optional<Change> Operation<ReplaceStatement>::reverse(const ReplaceStatement& change) {
  const ReplaceStatement back{change.to, change.from};
  const bool nothing_undoes_it =
      back.from.down.empty() && !replaces_function(back.from.up, back.to.up) && back.from.up != back.to.up;
  if (nothing_undoes_it) return std::nullopt;
  return back;
}
ApplyError Operation<ReplaceStatement>::apply(const ReplaceStatement& change, Schema& schema) {
  auto* found = find_by_name(schema.statements, change.from.name);
  if (found == nullptr) return does_not_exist("statement", change.from.name);
  if (*found != change.from) return differs("statement", change.from.name, difference(change.from, *found));
  *found = change.to;
  return {};
}
Lock Operation<ReplaceStatement>::lock(const ReplaceStatement& change) { return lock_of(sql(change)); }
Hazards Operation<ReplaceStatement>::hazards(const ReplaceStatement&) { return {}; }
Facts Operation<ReplaceStatement>::facts(const ReplaceStatement& change) {
  Facts facts{.provides = {word::statement(change.to.name)},
              .needs = used(change.to),
              .releases = used(change.from),
              .destroys = {}};
  for (const auto& word : facts.needs) facts.releases.erase(word);
  return facts;
}
std::string Operation<ReplaceStatement>::summary(const ReplaceStatement& change) {
  return "replace statement " + change.to.name;
}

}  // namespace rowan::tool
