#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "cli/stages.hpp"
#include "cli/target_database.hpp"
#include "verify/verify.hpp"

namespace rowan::tool {

namespace {

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

Exit run(const DatabaseArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments);
  const History history = replay_history(session.project.migrations);
  const Verification verification = verified(session, history, target);
  for (const auto& note : verification.notes) session.out.note("note: " + note);
  if (verification.failure) throw described(*verification.failure);
  const auto count = history.migrations.size();
  session.out.done(
      fmt::format("verified: {} migration{} up, down and up again", count, count == 1 ? "" : "s"));
  return Exit::done;
}

}  // namespace

Action declare_migration_verify(CLI::App& app) {
  auto arguments = std::make_shared<DatabaseArguments>();
  add_database_arguments(app, *arguments);
  return [arguments](Session& session) { return run(*arguments, session); };
}

}  // namespace rowan::tool
