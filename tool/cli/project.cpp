#include "cli/project.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <glob.h>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/failure.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (glob(pattern.c_str(), 0, nullptr, &found) == 0)
    for (std::size_t i = 0; i < found.gl_pathc; ++i) paths.emplace_back(found.gl_pathv[i]);
  globfree(&found);
  return paths;
}

/// The arguments of an entry: `arguments`, or `command` split at spaces outside quotes.
std::vector<std::string> arguments_of(const nlohmann::json& entry) {
  if (entry.contains("arguments")) return entry.at("arguments").get<std::vector<std::string>>();
  std::vector<std::string> words;
  std::string word;
  bool inside_word = false;
  char quote = 0;
  const auto command = entry.at("command").get<std::string>();
  for (std::size_t i = 0; i < command.size(); ++i) {
    char c = command[i];
    if (c == '\\' && quote != '\'' && i + 1 < command.size()) {
      word += command[++i];
      inside_word = true;
    } else if (quote != 0 ? c == quote : (c == '"' || c == '\'')) {
      quote = quote != 0 ? '\0' : c;
      inside_word = true;
    } else if (c == ' ' && quote == 0) {
      if (inside_word) words.push_back(std::exchange(word, {}));
      inside_word = false;
    } else {
      word += c;
      inside_word = true;
    }
  }
  if (inside_word) words.push_back(word);
  return words;
}

/// What a scan can use of a compiler's arguments, paths made absolute by the entry's directory.
std::vector<std::string> scan_flags(const std::vector<std::string>& arguments, const fs::path& directory) {
  constexpr std::string_view path_flags[] = {"-I", "-isystem", "-include"};
  constexpr std::string_view word_flags[] = {"-D", "-U", "-std="};
  std::vector<std::string> flags;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    for (const auto flag : path_flags) {
      if (!argument.starts_with(flag)) continue;
      std::string path = argument.substr(flag.size());
      if (path.empty() && i + 1 < arguments.size()) path = arguments[++i];
      flags.emplace_back(flag);
      flags.push_back((directory / path).lexically_normal().string());
      break;
    }
    for (const auto flag : word_flags)
      if (argument.starts_with(flag)) flags.push_back(argument);
  }
  return flags;
}

std::size_t shared_folders(const fs::path& a, const fs::path& b) {
  const auto [end, unused] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(std::distance(a.begin(), end));
}

std::vector<std::string> database_flags(const fs::path& database, const std::string& header) try {
  std::ifstream file(database);
  if (!file)
    throw Failure(fmt::format("cannot read the compile database {}", database.string()),
                  "configure the build with CMAKE_EXPORT_COMPILE_COMMANDS=ON, or correct compile_database in "
                  "rowan.toml");
  const auto entries = nlohmann::json::parse(file);
  const fs::path wanted = fs::absolute(header).lexically_normal();
  std::vector<std::string> flags;
  std::size_t best = 0;
  for (const auto& entry : entries) {
    const fs::path directory = entry.at("directory").get<std::string>();
    const auto shared =
        shared_folders((directory / entry.at("file").get<std::string>()).lexically_normal(), wanted);
    if (shared <= best) continue;
    best = shared;
    flags = scan_flags(arguments_of(entry), directory);
  }
  return flags;
} catch (const nlohmann::json::exception& problem) {
  throw Failure(fmt::format("{} is no compile database: {}", database.string(), problem.what()));
}

}  // namespace

std::vector<std::string> expand_headers(const std::vector<std::string>& patterns) {
  std::vector<std::string> headers;
  for (const auto& pattern : patterns) {
    const auto found = matches(pattern);
    if (found.empty()) throw Failure(fmt::format("no header is named {}", pattern));
    headers.insert(headers.end(), found.begin(), found.end());
  }
  std::sort(headers.begin(), headers.end());
  headers.erase(std::unique(headers.begin(), headers.end()), headers.end());
  return headers;
}

std::vector<std::string> project_compile_flags(const Project& project, const std::string& header) {
  std::vector<std::string> flags;
  if (!project.compile_database.empty()) flags = database_flags(project.compile_database, header);
  for (const auto& path : project.include_paths) flags.push_back("-I" + path);
  flags.insert(flags.end(), project.compile_flags.begin(), project.compile_flags.end());
  return flags;
}

}  // namespace rowan::tool
