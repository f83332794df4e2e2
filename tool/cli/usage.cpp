#include "cli/usage.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <sstream>

#include "model/suggestion.hpp"

namespace rowan::tool {

namespace {

std::string examples_text(std::string_view examples) {
  std::string text = "Examples:";
  std::istringstream lines{std::string(examples)};
  for (std::string line; std::getline(lines, line);) text += "\n  " + line;
  return text;
}

/// The list of all commands, for `rowan --help`.
std::string overview() {
  std::string text =
      "Rowan: a typed PostgreSQL data layer for C++\nUsage: rowan COMMAND [OPTIONS]\n\nCommands:\n";
  for (const auto& command : command_table())
    text += fmt::format("  {:<18}{}\n", command.path, command.summary);
  return text +
         "\n`rowan COMMAND --help` tells more, `rowan --version` the version. Exit codes: 0 done, 1 failed, "
         "2 usage, 3 a difference was "
         "found.\n";
}

/// `migration add` stands in `migration`, which is made for its first command.
CLI::App& place_of(CLI::App& app, const Command& command) {
  const auto space = command.path.find(' ');
  if (space == std::string_view::npos)
    return *app.add_subcommand(std::string(command.path), std::string(command.summary));
  const std::string noun(command.path.substr(0, space));
  const auto groups = app.get_subcommands([&](const CLI::App* each) { return each->get_name() == noun; });
  CLI::App* group = groups.empty() ? nullptr : groups.front();
  if (group == nullptr) {
    group = app.add_subcommand(noun, noun == "db" ? "the database and its server" : "migration files");
    group->require_subcommand(1);
  }
  return *group->add_subcommand(std::string(command.path.substr(space + 1)), std::string(command.summary));
}

/// The innermost command that the words so far mean.
const CLI::App& innermost(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : innermost(*chosen.front());
}

std::string full_name(const CLI::App& app) {
  return app.get_parent() == nullptr ? "rowan" : full_name(*app.get_parent()) + " " + app.get_name();
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

Failure unknown_word(const CLI::App& command, const std::string& word) {
  const bool option = word.starts_with("-");
  const auto known = option ? option_names(command) : command_names(command);
  const std::string typed = word.substr(0, word.find('='));
  const std::string meant = nearest(typed, known);
  const std::string kind = option ? "option" : known.empty() ? "argument" : "command";
  std::string help = fmt::format("see {} --help", full_name(command));
  if (!meant.empty())
    help = fmt::format("did you mean '{}'?", meant);
  else if (!option && !known.empty())
    help = fmt::format("the commands are {}", fmt::join(known, ", "));
  return Failure(fmt::format("unknown {} '{}' of {}", kind, typed, full_name(command)), help, Exit::usage);
}

}  // namespace

void declare_commands(CLI::App& app, Invocation& invocation) {
  app.require_subcommand(1);
  app.set_help_flag("-h,--help", "print this help and exit");
  app.set_version_flag("--version", "rowan " ROWAN_VERSION);
  for (const auto& command : command_table()) {
    CLI::App& place = place_of(app, command);
    auto action = command.declare(place);
    place.add_flag("--quiet", invocation.quiet, "print results and errors only");
    place.footer(examples_text(command.examples));
    place.callback([&invocation, action] { invocation.action = action; });
  }
  app.formatter_fn([](const CLI::App*, const std::string&, CLI::AppFormatMode) { return overview(); });
}

std::optional<Failure> unknown_command(const CLI::App& app) {
  const CLI::App& group = innermost(app);
  for (const auto& word : app.remaining(true))
    if (!word.starts_with("-") && !command_names(group).empty()) return unknown_word(group, word);
  return {};
}

Failure usage_failure(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  if (const auto words = app.remaining(true); !words.empty()) return unknown_word(command, words.front());
  std::string help = fmt::format("see {} --help", full_name(command));
  if (const auto known = command_names(command); !known.empty()) {
    help = fmt::format("the commands are {}", fmt::join(known, ", "));
    return Failure(fmt::format("{} needs a command", full_name(command)), help, Exit::usage);
  }
  const std::string message = error.what();  // --to: 1 required VERSION missing
  if (error.get_name() == "ArgumentMismatch" && message.ends_with(" missing"))
    return Failure(fmt::format("{} needs a value", message.substr(0, message.find(':'))), help, Exit::usage);
  return Failure(message, help, Exit::usage);
}

}  // namespace rowan::tool
