#include "cli/project_statements.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <toml++/toml.h>

#include "cli/failure.hpp"
#include "model/suggestion.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// The version of PostgreSQL whose grammar libpg_query has.
constexpr int grammar_version = 15;

std::string trimmed(const std::string& text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

class Reader {
 public:
  Reader(const fs::path& file, const fs::path& root) : file_(file), root_(root) {}

  StatementEntry read(const toml::table& table) {
    StatementEntry entry;
    entry.project.place = place(table);
    auto& statement = entry.project.statement;
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (name == "name")
        statement.name = text(node, name);
      else if (name == "up" || name == "up_file")
        set(entry.up, node, name);
      else if (name == "down" || name == "down_file")
        set(entry.down, node, name);
      else if (name == "after")
        statement.after = names(node);
      else if (name == "stage")
        statement.stage = stage(node);
      else
        reject_key(key, name);
    }
    if (statement.name.empty() || statement.name.size() > max_identifier_bytes)
      throw Failure(entry.project.place + ": a statement needs a name of 1 to 63 bytes: name = \"…\"");
    if (trimmed(entry.up.text).empty())
      throw Failure(
          fmt::format("{}: statement '{}' needs the SQL that it runs: up = \"…\" or up_file = \"…\"",
                      entry.project.place, statement.name));
    statement.up = trimmed(entry.up.text);
    statement.down = trimmed(entry.down.text);
    return entry;
  }

  [[noreturn]] void reject(const toml::node& node, std::string_view key, std::string_view expected) const {
    throw Failure(fmt::format("{}: '{}' must be {}", place(node), key, expected));
  }

 private:
  [[nodiscard]] std::string place(const toml::node& node) const {
    const auto& begin = node.source().begin;
    return fmt::format("{}:{}:{}", file_.string(), begin.line, begin.column);
  }

  [[nodiscard]] std::string text(const toml::node& node, std::string_view key) const {
    if (const auto value = node.value_exact<std::string>()) return *value;
    reject(node, key, "a string");
  }

  [[nodiscard]] Names names(const toml::node& node) const {
    Names result;
    const auto* array = node.as_array();
    if (array == nullptr) reject(node, "after", "a list of strings");
    for (const auto& each : *array) result.push_back(text(each, "after"));
    std::sort(result.begin(), result.end());
    return result;
  }

  [[nodiscard]] StatementStage stage(const toml::node& node) const {
    const auto word = text(node, "stage");
    for (const auto stage : {StatementStage::before_tables, StatementStage::after_tables})
      if (word == EnumLabels<StatementStage>::labels.at(static_cast<std::size_t>(stage))) return stage;
    reject(node, "stage", "\"before_tables\" or \"after_tables\"");
  }

  void set(PlacedText& into, const toml::node& node, const std::string& key) const {
    if (into.line != 0) throw Failure(fmt::format("{}: '{}' gives a second text", place(node), key));
    if (key.ends_with("_file")) {
      const auto path = (root_ / text(node, key)).lexically_normal();
      std::ifstream stream(path, std::ios::binary);
      if (!stream) throw Failure(fmt::format("{}: '{}': cannot read {}", place(node), key, path.string()));
      into = {{std::istreambuf_iterator<char>(stream), {}}, path.string(), 1, 1};
      return;
    }
    into = {text(node, key), file_.string(), node.source().begin.line, node.source().begin.column + 1};
    const auto lines = static_cast<std::size_t>(std::count(into.text.begin(), into.text.end(), '\n'));
    if (node.source().end.line > node.source().begin.line + lines) {  // a line break after the quotes is none
      into.line += 1;
      into.column = 1;
    } else if (lines > 0) {
      into.column += 2;
    }
  }

  [[noreturn]] void reject_key(const toml::key& key, const std::string& name) const {
    const std::vector<std::string> known{"name", "up", "up_file", "down", "down_file", "after", "stage"};
    const auto meant = nearest(name, known);
    const auto& begin = key.source().begin;
    throw Failure(fmt::format("{}:{}:{}: unknown key '{}' of a statement", file_.string(), begin.line,
                              begin.column, name),
                  meant.empty() ? fmt::format("the keys are {}", fmt::join(known, ", "))
                                : fmt::format("did you mean '{}'?", meant));
  }

  fs::path file_;
  fs::path root_;
};

std::string place_of(const PlacedText& text, std::size_t offset) {
  auto line = text.line;
  auto column = text.column;
  for (std::size_t at = 0; at < offset && at < text.text.size(); ++at) {
    column = text.text[at] == '\n' ? 1 : column + 1;
    line += text.text[at] == '\n' ? 1 : 0;
  }
  return fmt::format("{}:{}:{}", text.file, line, column);
}

void check(const PlacedText& text, int min_pg_version, std::vector<std::string>& notes) {
  if (text.line == 0) return;
  const auto split = split_statements(text.text);
  const auto problem = split.error ? split.error : misfit_of(text.text);
  if (!problem) return;
  const auto message = fmt::format("{}: in SQL: {}", place_of(text, problem->offset), problem->message);
  if (!split.error || min_pg_version <= grammar_version) throw Failure(message);
  notes.push_back(fmt::format("{}; this is the grammar of PostgreSQL {}, a newer server may understand it",
                              message, grammar_version));
}

}  // namespace

std::vector<StatementEntry> read_statements(const toml::node& node, const fs::path& file,
                                            const fs::path& root) {
  Reader reader(file, root);
  const auto* array = node.as_array();
  if (array == nullptr) reader.reject(node, "statement", "written [[statement]], once for each");
  std::vector<StatementEntry> entries;
  for (const auto& each : *array) {
    const auto* table = each.as_table();
    if (table == nullptr) reader.reject(each, "statement", "written [[statement]], once for each");
    entries.push_back(reader.read(*table));
  }
  return entries;
}

std::vector<ProjectStatement> checked_statements(const std::vector<StatementEntry>& entries,
                                                 int min_pg_version, std::vector<std::string>& notes) {
  std::vector<ProjectStatement> statements;
  for (const auto& entry : entries) {
    check(entry.up, min_pg_version, notes);
    check(entry.down, min_pg_version, notes);
    if (entry.project.statement.down.empty())
      notes.push_back(fmt::format("{}: statement '{}' has no down: a migration that runs it cannot be undone",
                                  entry.project.place, entry.project.statement.name));
    statements.push_back(entry.project);
  }
  return statements;
}

}  // namespace rowan::tool
