#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/lint_report.hpp"

namespace rowan::tool {

namespace {

struct MigrationLintArguments {
  std::vector<std::string> files;
  bool down = false;
  bool json = false;
};

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

Exit run_migration_lint(const MigrationLintArguments& arguments, Session& session) {
  const auto texts = migration_texts(session, arguments.files);
  std::size_t hazards = 0, notes = 0;
  std::set<Hazard> told;
  auto list = nlohmann::ordered_json::array();
  for (const auto& text : texts) {
    const auto& migration = text.migration;
    const auto findings = lint(text.file, arguments.down ? migration.down : migration.up, arguments.down,
                               arguments.down ? text.after : text.before);
    for (const auto& finding : findings) {
      ++(finding.note ? notes : hazards);
      if (arguments.json)
        list.push_back(finding_json(text, finding));
      else
        session.out.result(finding_text(text, finding, told));
    }
  }
  if (arguments.json)
    session.out.result(nlohmann::ordered_json{{"ok", hazards == 0}, {"findings", list}}.dump(2));
  else if (hazards == 0)
    session.out.done(fmt::format("no hazards in {}", counted(texts.size(), "migration")));
  else
    session.out.result(
        fmt::format("{} in {}; `rowan explain CODE` tells more, `-- rowan:allow CODE reason` above a "
                    "statement allows it there",
                    counted(hazards, "hazard"), counted(texts.size(), "migration")));
  return hazards == 0 ? Exit::done : Exit::difference;
}

}  // namespace

Action declare_migration_lint(CLI::App& app) {
  auto arguments = std::make_shared<MigrationLintArguments>();
  app.add_option("FILES", arguments->files,
                 "migration files, or SQL of other runners; none: all of the project");
  app.add_flag("--down", arguments->down, "look at the way back instead");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_migration_lint(*arguments, session); };
}

}  // namespace rowan::tool
