#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/stages.hpp"
#include "cli/target_database.hpp"
#include "verify/verify.hpp"

namespace rowan::tool {

namespace {

struct MigrationVerifyArguments {
  DatabaseArguments database;
  bool json = false;
};

Failure described(const VerifyFailure& failure) {
  const std::string untouched = "nothing but scratch databases was touched";
  if (!failure.file.empty() && failure.message.starts_with(failure.file))
    return Failure(failure.message, untouched);
  std::string place = failure.file.empty() ? "the migrations" : failure.file;
  if (!failure.object.empty()) place += ": " + failure.object;
  return Failure(fmt::format("{}: {}", place, failure.message), untouched);
}

Verification verified(Session& session, const History& history, const TargetDatabase& target) {
  try {
    return verify(history, target.url, [&](const std::string& file, const std::string& direction) {
      session.out.progress(fmt::format("{} {}", file, direction));
    });
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

void print_json(Output& out, const Verification& verification, std::size_t count) {
  nlohmann::ordered_json failure;
  if (verification.failure)
    failure = {{"file", verification.failure->file},
               {"object", verification.failure->object},
               {"message", verification.failure->message}};
  out.result(nlohmann::ordered_json{{"verified", !verification.failure},
                                    {"migrations", count},
                                    {"failure", failure},
                                    {"notes", verification.notes}}
                 .dump(2));
}

Exit run_migration_verify(const MigrationVerifyArguments& arguments, Session& session) {
  if (arguments.json) session.out.only_results();
  const auto target = target_database(session, arguments.database);
  const History history = replay_history(session.project.migrations);
  const Verification verification = verified(session, history, target);
  const auto count = history.migrations.size();
  for (const auto& note : verification.notes) session.out.note("note: " + note);
  if (arguments.json) print_json(session.out, verification, count);
  if (verification.failure) throw described(*verification.failure);
  session.out.done(
      fmt::format("verified: {} migration{} up, down and up again", count, count == 1 ? "" : "s"));
  return Exit::done;
}

}  // namespace

Action declare_migration_verify(CLI::App& app) {
  auto arguments = std::make_shared<MigrationVerifyArguments>();
  app.add_flag("--json", arguments->json, "print JSON");
  add_database_arguments(app, arguments->database);
  return [arguments](Session& session) { return run_migration_verify(*arguments, session); };
}

}  // namespace rowan::tool
