#include "cli/run.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "cli/usage.hpp"

namespace rowan::tool {

namespace {

/// Splits off what stands after `--`: flags of the compiler, no business of the parser's.
std::vector<std::string> take_compile_flags(std::vector<std::string>& arguments) {
  const auto mark = std::find(arguments.begin(), arguments.end(), "--");
  if (mark == arguments.end()) return {};
  std::vector<std::string> flags(mark + 1, arguments.end());
  arguments.erase(mark, arguments.end());
  return flags;
}

/// `rowan help db migrate` is `rowan db migrate --help`.
void understand_help(std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front() != "help") return;
  arguments.erase(arguments.begin());
  arguments.emplace_back("--help");
}

Exit perform(std::vector<std::string> arguments, Output& out) {
  auto compile_flags = take_compile_flags(arguments);
  understand_help(arguments);
  CLI::App app("", "rowan");
  Invocation invocation;
  declare_commands(app, invocation);
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes words from the back
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    if (auto failure = unknown_command(app)) throw *failure;
    out.result(app.help());
    return Exit::done;
  } catch (const CLI::CallForVersion& version) {
    out.result(version.what());
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    throw usage_failure(app, error);
  }
  out.set_quiet(invocation.quiet);
  Session session{out, load_project(std::filesystem::current_path()), std::move(compile_flags)};
  return invocation.action(session);
}

}  // namespace

int run(std::vector<std::string> arguments) {
  Output out;
  try {
    return static_cast<int>(perform(std::move(arguments), out));
  } catch (const Failure& failure) {
    out.error(failure.what(), failure.help());
    return static_cast<int>(failure.exit());
  } catch (const std::exception& problem) {
    out.error(problem.what(), "");
    return static_cast<int>(Exit::failed);
  }
}

}  // namespace rowan::tool
