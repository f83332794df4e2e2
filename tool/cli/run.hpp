// Models the program: arguments in, exit code out. The only place where errors become messages.
// To add a command, see command.hpp.
#pragma once
#include <string>
#include <vector>

namespace rowan::tool {

/// `arguments` without the program's name. Never throws, never prompts.
int run(std::vector<std::string> arguments);

}  // namespace rowan::tool
