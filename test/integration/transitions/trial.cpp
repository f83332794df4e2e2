#include "trial.hpp"

#include <algorithm>
#include <ranges>

#include "diff/diff.hpp"
#include "dump.hpp"
#include "inspect/inspect.hpp"
#include "plan/plan.hpp"

namespace rowan::tool::testing {
namespace {

void execute(pqxx::connection& session, const std::string& sql) {
  pqxx::nontransaction transaction(session);
  transaction.exec(sql);
}

Inspection look(pqxx::connection& session) {
  pqxx::work transaction(session);
  return inspect(transaction, {}, OtherObjects::written);
}

/// As new: no schema but an empty public, no extension but plpgsql.
void empty(pqxx::connection& session) {
  execute(session, "reset all; set client_min_messages = warning; set check_function_bodies = off");
  execute(session, R"(do $$ declare name text; begin
    for name in select extname from pg_extension where extname <> 'plpgsql' loop
      execute format('drop extension %I cascade', name);
    end loop;
    for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
      execute format('drop schema %I cascade', name);
    end loop;
  end $$; create schema public; comment on schema public is 'standard public schema')");
}

Decisions everything_allowed() {
  Decisions decisions;
  decisions.allow_drop = true;
  return decisions;
}

void run_up(pqxx::connection& session, const Plan& plan) {
  for (const auto& file : plan.files)
    for (const auto& step : file.up)
      for (const auto& statement : step.statements) execute(session, statement);
}

/// False: one of the files cannot be undone.
bool run_down(pqxx::connection& session, const Plan& plan) {
  for (const auto& file : std::views::reverse(plan.files)) {
    if (!file.irreversible.empty()) return false;
    for (const auto& step : file.down)
      for (const auto& statement : step.statements) execute(session, statement);
  }
  return true;
}

Outcome failed(std::string reason) { return {Verdict::failed, std::move(reason)}; }

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace

Trial::Trial(const std::string& url)
    : old_(url, "rowan_old"), new_(url, "rowan_new"), old_session_(old_.url()), new_session_(new_.url()) {}

Outcome Trial::run(const Pair& pair) {
  empty(old_session_);
  empty(new_session_);
  if (old_session_.server_version() / 10000 < pair.min_pg_version)
    return {Verdict::not_loaded, "needs PostgreSQL " + std::to_string(pair.min_pg_version)};
  try {
    execute(old_session_, pair.old_ddl + "\n;");
    execute(new_session_, pair.new_ddl + "\n;");
  } catch (const pqxx::sql_error& error) {
    return {Verdict::not_loaded, error.what()};
  }
  try {
    return judge(pair);
  } catch (const std::exception& error) {
    return failed(error.what());
  }
}

Outcome Trial::judge(const Pair&) {
  const auto from = look(old_session_);
  const auto to = look(new_session_);
  const auto wanted = dump(new_.url());
  const auto before = dump(old_.url());
  const auto [changes, questions] = diff(from.schema, to.schema, everything_allowed());
  const bool outside = from.unmodelled != to.unmodelled;
  if (wanted == before && !changes.empty()) return failed("a pair without difference has a plan");
  for (const auto& question : questions)
    if (question.kind == Question::Kind::unsupported) return failed(question.message);

  Plan planned;
  if (!changes.empty()) planned = plan(from.schema, changes, {.name = "pair"});
  try {
    run_up(old_session_, planned);
  } catch (const pqxx::sql_error& error) {
    const std::string reason = std::string(error.what()) + error.query();
    return {outside ? Verdict::not_modelled : Verdict::failed, reason};
  }
  const auto after = look(old_session_);
  if (after.unmodelled != from.unmodelled) return failed("an object outside the model was touched");
  const auto rest = diff(after.schema, to.schema, everything_allowed());
  if (!rest.changes.empty() || !rest.questions.empty()) return failed("the second plan is not empty");
  const auto difference = first_difference(wanted, dump(old_.url()));
  if (!difference.empty()) {
    if (outside) return {Verdict::not_modelled, listed(to.unmodelled)};
    return failed(difference);
  }
  if (!run_down(old_session_, planned)) return failed("it cannot be undone");
  const auto left = first_difference(before, dump(old_.url()));
  return left.empty() ? Outcome{} : failed("down leaves " + left);
}

}  // namespace rowan::tool::testing
