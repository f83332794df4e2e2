// Models the command line itself: the tree of subcommands, its help, and what is told to who mistypes.
// To change how help looks, see usage.cpp; to add a command, see command.hpp.
#pragma once
#include <optional>

#include "cli/command.hpp"

namespace CLI {
class ParseError;
}

namespace rowan::tool {

/// What the command line asks for.
struct Invocation {
  Action action;
  bool quiet = false;
};

/// The parser of all commands: parsing sets `invocation`.
void declare_commands(CLI::App& app, Invocation& invocation);

/// What to say about a command line that does not parse: the nearest option or command where a word is
/// unknown.
Failure usage_failure(const CLI::App& app, const CLI::ParseError& error);

/// What to say to who wants help of a command that there is not.
std::optional<Failure> unknown_command(const CLI::App& app);

}  // namespace rowan::tool
