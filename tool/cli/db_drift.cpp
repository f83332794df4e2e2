#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <set>

#include "cli/catalog_difference.hpp"
#include "cli/command.hpp"
#include "cli/database_work.hpp"
#include "cli/stages.hpp"
#include "verify/direct_build.hpp"

namespace rowan::tool {

namespace {

using State = rowan::MigrationStatus::State;

struct DbDriftArguments {
  DatabaseArguments database;
  std::vector<std::string> ignored;
  bool json = false;
};

/// The migrations that the database says it has: pending ones are no drift.
History applied_history(Session& session, const TargetDatabase& target) {
  History history = replay_history(session.project.migrations);
  std::set<std::string> applied;
  for (const auto& status : migrator_for(session, target, {}).status()) {
    if (status.state == State::missing)
      session.out.note(fmt::format("note: {} is applied, but its file is gone", status.version));
    else if (status.state != State::pending)
      applied.insert(status.version);
  }
  const auto recorded = history.migrations.size();
  std::erase_if(history.migrations, [&](const auto& each) { return !applied.contains(each.version); });
  if (const auto pending = recorded - history.migrations.size(); pending != 0)
    session.out.note(
        fmt::format("note: {} pending migration{} not compared", pending, pending == 1 ? "" : "s"));
  return history;
}

/// What the migrations stand for, in the server's own words.
Inspection expected(Session& session, const TargetDatabase& target) {
  const Schema recorded = recorded_schema(applied_history(session, target));
  const Progress progress(session.out, "building the migrations' schema in a scratch database");
  try {
    return inspection_of(target.url, recorded, OtherObjects::written);
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

/// What no migration made is named and left alone.
void leave_alone_what_is_unknown(Inspection& live, const Schema& wanted) {
  std::erase_if(live.schema.statements, [&](const Statement& statement) {
    const bool unknown = find_by_name(wanted.statements, statement.name) == nullptr;
    if (unknown) live.unmodelled.push_back(live.written.at(statement.name));
    return unknown;
  });
}

Exit run_db_drift(const DbDriftArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  require_reachable(target);
  auto live = inspect_database(session, target, OtherObjects::written);
  auto wanted = expected(session, target);
  auto patterns = session.project.drift_ignore;
  patterns.insert(patterns.end(), arguments.ignored.begin(), arguments.ignored.end());
  ignore(live, patterns);
  ignore(wanted, patterns);
  leave_alone_what_is_unknown(live, wanted.schema);
  const auto difference = compare_catalogs(live, wanted);
  arguments.json ? print_json(session.out, difference) : print_sql(session.out, difference);
  // Made by a statement of the migrations or by nobody: either way one side lacks it.
  const bool same_objects = difference.only_from.empty() && difference.only_to.empty();
  return difference.none() && same_objects ? Exit::done : Exit::difference;
}

}  // namespace

Action declare_db_drift(CLI::App& app) {
  auto arguments = std::make_shared<DbDriftArguments>();
  add_database_arguments(app, arguments->database);
  app.add_option("--ignore", arguments->ignored, "tables and types of others: 'payment_p*', 'audit.*'")
      ->type_name("PATTERN");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_db_drift(*arguments, session); };
}

}  // namespace rowan::tool
