// Models one run of a command: the project, where to speak, the options that many commands share.
// To share another option, add its struct and `add_…` function here.
#pragma once
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/project.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming)
class App;
}

namespace rowan::tool {

struct Session {
  Output& out;
  Project project;
  std::vector<std::string> compile_flags;  ///< what stands after `--`
};

/// `--headers FILE…`: what to scan. Empty: `headers` of rowan.toml.
struct ScanArguments {
  std::vector<std::string> headers;
};
void add_scan_arguments(CLI::App& app, ScanArguments& arguments);

/// `--url URL`: which database.
struct DatabaseArguments {
  std::string url;
};
void add_database_arguments(CLI::App& app, DatabaseArguments& arguments);

}  // namespace rowan::tool
