#include "trial.hpp"

#include <algorithm>
#include <ranges>

#include "diff/diff.hpp"
#include "dump.hpp"
#include "plan/plan.hpp"
#include "rows.hpp"

namespace rowan::tool::testing {
namespace {

Inspection look(pqxx::connection& session) {
  pqxx::work transaction(session);
  return inspect(transaction, {}, OtherObjects::written);
}

Difference compare(const Inspection& from, const Inspection& to) {
  Decisions decisions;
  decisions.allow_drop = true;
  return diff(from.schema, to.schema, decisions);
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

std::string with_statement(const pqxx::sql_error& error) { return std::string(error.what()) + error.query(); }

/// A value that does not fit, or breaks a constraint: of the rows that were inserted, not of the pair.
bool blames_rows(const pqxx::sql_error& error) {
  return error.sqlstate().starts_with("22") || error.sqlstate().starts_with("23");
}

std::string table_dropped_in_vain(const Changes& changes, const Schema& wanted) {
  for (const auto& change : changes)
    if (const auto* drop = std::get_if<DropTable>(&change);
        drop != nullptr && find_table(wanted, drop->table.name) != nullptr)
      return display(drop->table.name);
  return {};
}

}  // namespace

const Side* Sides::find(const std::string& ddl) {
  const std::lock_guard lock(mutex_);
  const auto found = sides_.find(ddl);
  return found == sides_.end() ? nullptr : &found->second;
}

const Side& Sides::add(const std::string& ddl, Side side) {
  const std::lock_guard lock(mutex_);
  return sides_.emplace(ddl, std::move(side)).first->second;
}

Trial::Trial(const std::string& url, Roles& roles, Sides& sides)
    : roles_(roles),
      sides_(sides),
      old_(url, "rowan_old"),
      new_(url, "rowan_new"),
      old_session_(old_.url()),
      new_session_(new_.url()) {}

Outcome Trial::run(const Pair& pair) {
  if (old_session_.server_version() / 10000 < pair.min_pg_version)
    return {Verdict::not_loaded, "needs PostgreSQL " + std::to_string(pair.min_pg_version)};
  try {
    return judge(pair, Rows::inserted);
  } catch (const RowsForbid&) {
    return judge(pair, Rows::none);
  }
}

const Side& Trial::side_of(const std::string& ddl, const ScratchDatabase& database,
                           pqxx::connection& session) {
  const auto* known = sides_.find(ddl);
  return known != nullptr ? *known : sides_.add(ddl, {look(session), dump_text(database.url())});
}

Outcome Trial::judge(const Pair& pair, Rows rows) {
  const Side* wanted = sides_.find(pair.new_ddl);
  try {
    empty(old_session_);
    load(old_session_, pair.old_ddl, roles_);
    if (wanted == nullptr) {
      empty(new_session_);
      load(new_session_, pair.new_ddl, roles_);
    }
  } catch (const pqxx::sql_error& error) {
    return {Verdict::not_loaded, error.what()};
  }
  try {
    if (wanted == nullptr) wanted = &side_of(pair.new_ddl, new_, new_session_);
    return judge_plan(side_of(pair.old_ddl, old_, old_session_), *wanted, rows);
  } catch (const pqxx::sql_error& error) {
    if (rows == Rows::inserted && blames_rows(error)) throw RowsForbid{};
    return failed(with_statement(error));
  } catch (const std::exception& error) {
    return failed(error.what());
  }
}

Outcome Trial::judge_plan(const Side& before, const Side& wanted, Rows rows) {
  const auto& from = before.inspection;
  const auto& to = wanted.inspection;
  const auto [changes, questions] = compare(from, to);
  const bool outside = from.unmodelled != to.unmodelled;
  for (const auto& question : questions)
    if (question.kind == Question::Kind::unsupported) return failed(question.message);
  if (changes.empty()) {
    const auto difference = difference_after_reload(wanted.dump, before.dump);
    if (difference.empty()) return {};
    if (outside) return {Verdict::not_modelled, listed(to.unmodelled)};
    return failed("without a plan, " + difference);
  }
  if (wanted.dump == before.dump) return failed("a pair without difference has a plan");
  if (const auto table = table_dropped_in_vain(changes, to.schema); !table.empty())
    return failed("table " + table + " is dropped, and both sides have it");

  const auto planned = plan(from.schema, changes, {.name = "pair"});
  if (rows == Rows::inserted) insert_rows(old_session_, from.schema);
  const auto kept = kept_rows(old_session_, from.schema, to.schema);
  try {
    run_up(old_session_, planned);
  } catch (const pqxx::sql_error& error) {
    if (!outside || blames_rows(error)) throw;
    return {Verdict::not_modelled, with_statement(error)};
  }
  if (kept_rows(old_session_, from.schema, to.schema) != kept) return failed("rows are lost");
  const auto after = look(old_session_);
  if (after.unmodelled != from.unmodelled) return failed("an object outside the model was touched");
  const auto rest = compare(after, to);
  if (!rest.changes.empty() || !rest.questions.empty()) return failed("the second plan is not empty");
  const auto difference = difference_after_reload(wanted.dump, dump_text(old_.url()));
  if (!difference.empty() && outside) return {Verdict::not_modelled, listed(to.unmodelled)};
  if (!difference.empty()) return failed(difference);
  if (!run_down(old_session_, planned)) return failed("it cannot be undone");
  const auto left = difference_after_reload(before.dump, dump_text(old_.url()));
  return left.empty() ? Outcome{.rows = !kept.empty() && rows == Rows::inserted}
                      : failed("down leaves " + left);
}

/// PostgreSQL deparses some expressions in another way once it has read its own text: only what differs after
/// that differs.
std::string Trial::difference_after_reload(const std::string& wanted, const std::string& found) {
  if (first_difference(statements_of(wanted), statements_of(found)).empty()) return {};
  const auto reloaded = [&](const std::string& text) {
    empty(new_session_);
    execute(new_session_, text);
    return statements_of(dump_text(new_.url()));
  };
  return first_difference(reloaded(wanted), reloaded(found));
}

}  // namespace rowan::tool::testing
