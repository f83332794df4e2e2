#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

namespace {

using State = rowan::MigrationStatus::State;

struct DbStatusArguments {
  DatabaseArguments database;
  bool json = false;
};

nlohmann::ordered_json json_of(const rowan::MigrationStatus& status) {
  nlohmann::ordered_json object{{"version", status.version},
                                {"name", status.name},
                                {"plan", status.plan},
                                {"state", std::string(rowan::state_name(status.state))},
                                {"out_of_order", status.out_of_order},
                                {"foreign", status.foreign},
                                {"applied_at", nullptr},
                                {"applied_by", nullptr},
                                {"duration_ms", nullptr},
                                {"error", nullptr}};
  if (!status.applied_at.empty()) object["applied_at"] = status.applied_at;
  if (!status.applied_by.empty()) object["applied_by"] = status.applied_by;
  if (status.duration) object["duration_ms"] = status.duration->count();
  if (!status.error.empty()) object["error"] = status.error;
  return object;
}

std::string line_of(const rowan::MigrationStatus& status) {
  std::string line = fmt::format("{:<8} {}_{}", rowan::state_name(status.state), status.version, status.name);
  if (status.name.empty()) line.pop_back();
  if (!status.applied_at.empty()) line += fmt::format("  at {} by {}", status.applied_at, status.applied_by);
  if (status.duration) line += fmt::format(", {} ms", status.duration->count());
  if (status.foreign) line += "  (by another runner)";
  if (status.out_of_order) line += "  (older than the newest applied one)";
  if (status.state == State::edited) line += "  (its file was changed after it was applied)";
  if (status.state == State::missing) line += "  (applied, but its file is gone)";
  if (!status.error.empty()) line += fmt::format("\n         failed: {}", status.error);
  return line;
}

Exit run_db_status(const DbStatusArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  require_reachable(target);
  const auto statuses = migrator_for(session, target, {}).status();
  const auto open = std::count_if(statuses.begin(), statuses.end(),
                                  [](const auto& status) { return status.state != State::applied; });
  if (arguments.json) {
    nlohmann::ordered_json list = nlohmann::json::array();
    for (const auto& status : statuses) list.push_back(json_of(status));
    session.out.result(nlohmann::ordered_json{{"up_to_date", open == 0}, {"migrations", list}}.dump(2));
  } else {
    for (const auto& status : statuses) session.out.result(line_of(status));
    if (statuses.empty()) session.out.result("no migrations");
  }
  return open == 0 ? Exit::done : Exit::difference;
}

}  // namespace

Action declare_db_status(CLI::App& app) {
  auto arguments = std::make_shared<DbStatusArguments>();
  add_database_arguments(app, arguments->database);
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_db_status(*arguments, session); };
}

}  // namespace rowan::tool
