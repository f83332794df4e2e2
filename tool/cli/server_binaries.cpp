#include "cli/server_binaries.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>
#include <unistd.h>

#include "cli/failure.hpp"
#include "cli/process.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// A folder of PATH that this user cannot enter holds no program for them.
bool executable(const fs::path& path) {
  std::error_code unreachable;
  return fs::is_regular_file(path, unreachable) && access(path.c_str(), X_OK) == 0;
}

std::vector<fs::path> path_folders() {
  std::vector<fs::path> folders;
  const char* path = std::getenv("PATH");
  std::istringstream words(path == nullptr ? "" : path);
  for (std::string folder; std::getline(words, folder, ':');)
    if (!folder.empty()) folders.emplace_back(folder);
  return folders;
}

/// `parent`'s folders that start with `prefix` and a number, the greatest number first.
std::vector<fs::path> newest_first(const fs::path& parent, const std::string& prefix) {
  std::vector<std::pair<double, fs::path>> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(parent, none)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    if (const double version = std::strtod(name.c_str() + prefix.size(), nullptr); version > 0)
      found.emplace_back(version, entry.path() / "bin");
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<fs::path> folders;
  for (auto& [version, folder] : found) folders.push_back(std::move(folder));
  return folders;
}

std::vector<fs::path> folder_of_pg_config() {
  for (const auto& folder : path_folders()) {
    if (!executable(folder / "pg_config")) continue;
    auto result = run_program({{(folder / "pg_config").string(), "--bindir"}, {}});
    if (result.exit_code == 0 && !result.output.empty())
      return {result.output.substr(0, result.output.find('\n'))};
  }
  return {};
}

/// "15" from "pg_ctl (PostgreSQL) 15.8 (Debian …)"
std::string major_version(const fs::path& pg_ctl) {
  const std::string output = run_program({{pg_ctl.string(), "--version"}, {}}).output;
  const auto digit = output.find_first_of("0123456789");
  if (digit == std::string::npos) return {};
  return output.substr(digit, output.find_first_not_of("0123456789", digit) - digit);
}

}  // namespace

std::vector<fs::path> standard_folders() {
  std::vector<fs::path> folders = path_folders();
  for (const auto& more : {newest_first("/usr/lib/postgresql", ""), newest_first("/usr", "pgsql-"),
                           std::vector<fs::path>{"/usr/local/pgsql/bin"}, folder_of_pg_config()})
    folders.insert(folders.end(), more.begin(), more.end());
  return folders;
}

ServerBinaries find_server_binaries(const std::vector<fs::path>& folders, const std::string& major) {
  for (const auto& folder : folders) {
    ServerBinaries found{folder / "initdb", folder / "pg_ctl"};
    if (!executable(found.initdb) || !executable(found.pg_ctl)) continue;
    if (major.empty() || major_version(found.pg_ctl) == major) return found;
  }
  std::string looked = "looked for initdb and pg_ctl in:";
  for (const auto& folder : folders) looked += "\n  " + folder.string();
  throw Failure(
      fmt::format("no installed PostgreSQL{} server was found", major.empty() ? "" : " " + major),
      fmt::format("install it (Debian: apt install postgresql{}), or name another server with --url\n{}",
                  major.empty() ? "" : "-" + major, looked));
}

}  // namespace rowan::tool
