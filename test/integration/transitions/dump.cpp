#include "dump.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace rowan::tool::testing {
namespace {

bool says_nothing(const std::string& line) {
  return line.empty() || line.starts_with("--") || line.starts_with("SET ") ||
         line.starts_with("SELECT pg_catalog.set_config");
}

/// Columns and constraints in any order, without the commas that depend on it.
std::string sorted_lines(const std::string& statement) {
  if (!statement.starts_with("CREATE TABLE") && !statement.starts_with("CREATE UNLOGGED TABLE"))
    return statement;
  std::vector<std::string> lines;
  std::istringstream text(statement);
  for (std::string line; std::getline(text, line);) {
    if (line.ends_with(',')) line.pop_back();
    lines.push_back(line);
  }
  std::sort(lines.begin() + 1, lines.end());
  std::string sorted;
  for (const auto& line : lines) sorted += line + "\n";
  return sorted;
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string text;
  std::array<char, 65536> buffer{};
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    text.append(buffer.data(), count);
  return text;
}

}  // namespace

std::string dump_text(const std::string& url) {
  std::istringstream lines(output_of("pg_dump -s --no-owner --no-privileges -d \"" + url + "\""));
  std::string text;
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("\\restrict ") && !line.starts_with("\\unrestrict ")) text += line + "\n";
  return text;
}

std::vector<std::string> statements_of(const std::string& dump_text) {
  std::istringstream text(dump_text);
  std::vector<std::string> statements;
  std::string statement;
  for (std::string line; std::getline(text, line);) {
    if (statement.empty() && says_nothing(line)) continue;
    statement += line + "\n";
    if (!line.ends_with(';')) continue;
    statements.push_back(sorted_lines(statement));
    statement.clear();
  }
  std::sort(statements.begin(), statements.end());
  return statements;
}

std::string first_difference(const std::vector<std::string>& wanted, const std::vector<std::string>& found) {
  std::vector<std::string> missing;
  std::vector<std::string> surplus;
  std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
  std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(surplus));
  std::string text;
  if (!missing.empty()) text += "missing: " + missing.front();
  if (!surplus.empty()) text += "surplus: " + surplus.front();
  return text;
}

}  // namespace rowan::tool::testing
