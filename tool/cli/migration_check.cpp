#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

#include <rowan/migration.hpp>

#include "cli/command.hpp"
#include "cli/migration_files.hpp"
#include "cli/migrations_json.hpp"
#include "cli/stages.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {

namespace {

struct MigrationCheckArguments {
  ScanArguments scan;
  bool json = false;
};

/// What is wrong with the migrations by themselves, and what the headers have that they do not.
struct Findings {
  std::vector<HistoryError> errors;
  Difference difference;

  [[nodiscard]] bool none() const {
    return errors.empty() && difference.changes.empty() && difference.questions.empty();
  }
};

/// A file that the migrator would not read: written by hand, since files of a plan carry a checksum.
void find_unreadable(const std::filesystem::path& folder, std::vector<HistoryError>& errors) {
  if (!std::filesystem::exists(folder)) return;
  try {
    rowan::MigrationSource::from_folder(folder);
  } catch (const rowan::MigrationError& error) {
    std::string message = error.what();
    if (error.line() > 0 && message.starts_with(error.file()))
      message = "line " + message.substr(error.file().size() + 1);
    errors.push_back({folder / error.file(), message, {}});
  }
}

/// What `_dev` files hold is for one machine; shared, it would be a migration that a later one takes back.
std::vector<HistoryError> dev_files(const History& history) {
  std::vector<HistoryError> found;
  for (const auto& migration : history.migrations)
    if (is_dev(migration.name))
      found.push_back({sql_path(history.folder, migration), "is a development migration",
                       "replace all development migrations by one: `rowan migration add NAME`"});
  return found;
}

Findings compare(const MigrationCheckArguments& arguments, Session& session) {
  Findings findings;
  const History history = load_history(session.project.migrations);
  findings.errors = history.errors;
  const Schema recorded = fold(history, findings.errors);
  for (auto& conflict : check_branches(history)) findings.errors.push_back(std::move(conflict));
  for (auto& left : dev_files(history)) findings.errors.push_back(std::move(left));
  if (findings.errors.empty()) find_unreadable(session.project.migrations, findings.errors);
  Declarations declared = scan_headers(session, arguments.scan);
  // A schema that was not folded to its end compares to nothing.
  if (!findings.errors.empty()) return findings;
  leave_unmanaged(declared, recorded);
  declared.decisions.allow_drop = true;  // a drop is a difference like others here
  findings.difference = diff(recorded, declared.schema, declared.decisions);
  return findings;
}

void print_json(Output& out, const Findings& findings) {
  nlohmann::ordered_json errors = nlohmann::json::array();
  for (const auto& error : findings.errors)
    errors.push_back({{"file", error.file.string()}, {"message", error.message}, {"help", error.help}});
  out.result(nlohmann::ordered_json{{"ok", findings.none()},
                                    {"errors", errors},
                                    {"changes", changes_json(findings.difference.changes)},
                                    {"questions", questions_json(findings.difference.questions)}}
                 .dump(2));
}

void print_text(Output& out, const Findings& findings) {
  if (findings.none()) return out.done("headers and migrations agree");
  if (!findings.errors.empty()) out.result("the migrations are not in order:" + listed(findings.errors));
  const auto& [changes, questions] = findings.difference;
  if (changes.empty() && questions.empty()) return;
  out.result("the headers differ from the migrations:");
  for (const auto& change : changes) out.result("  " + summary(change));
  for (const auto& question : questions)
    out.result(fmt::format("  {}: {}", question.object, question.message));
  out.result("run `rowan migration add NAME`");
}

Exit run_migration_check(const MigrationCheckArguments& arguments, Session& session) {
  const Findings findings = compare(arguments, session);
  arguments.json ? print_json(session.out, findings) : print_text(session.out, findings);
  return findings.none() ? Exit::done : Exit::difference;
}

}  // namespace

Action declare_migration_check(CLI::App& app) {
  auto arguments = std::make_shared<MigrationCheckArguments>();
  add_scan_arguments(app, arguments->scan);
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_migration_check(*arguments, session); };
}

}  // namespace rowan::tool
