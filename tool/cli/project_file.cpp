#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <toml++/toml.h>

#include "cli/failure.hpp"
#include "cli/project_objects.hpp"
#include "model/suggestion.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

std::string* pattern_of(NamingPatterns& patterns, std::string_view kind) {
  if (kind == "primary_key") return &patterns.primary_key;
  if (kind == "unique") return &patterns.unique;
  if (kind == "index") return &patterns.index;
  if (kind == "foreign_key") return &patterns.foreign_key;
  return kind == "check" ? &patterns.check : nullptr;
}

/// A value of the file, and where a message about it must point.
struct Value {
  const toml::node& node;
  std::string key;
  fs::path file;

  [[noreturn]] void reject(std::string_view expected) const {
    const auto& place = node.source().begin;
    throw Failure(
        fmt::format("{}:{}:{}: '{}' must be {}", file.string(), place.line, place.column, key, expected));
  }

  [[nodiscard]] std::string text() const {
    if (const auto value = node.value_exact<std::string>()) return *value;
    reject("a string");
  }

  [[nodiscard]] std::vector<std::string> texts() const {
    const auto* array = node.as_array();
    if (array == nullptr) reject("a list of strings");
    std::vector<std::string> result;
    for (const auto& element : *array) {
      const auto value = element.value_exact<std::string>();
      if (!value) Value{element, key, file}.reject("a list of strings");
      result.push_back(*value);
    }
    return result;
  }

  [[nodiscard]] bool flag() const {
    if (const auto value = node.value_exact<bool>()) return *value;
    reject("true or false");
  }

  [[nodiscard]] std::map<std::string, std::string> names() const {
    const auto* table = node.as_table();
    if (table == nullptr) reject("a table: [schemas], then a line namespace = \"schema\" for each");
    std::map<std::string, std::string> result;
    for (const auto& [name, element] : *table) {
      const auto value = element.value_exact<std::string>();
      if (!value || value->empty() || value->size() > 63)
        Value{element, fmt::format("{}.{}", key, name.str()), file}.reject("a name of 1 to 63 bytes");
      result.emplace(name.str(), *value);
    }
    return result;
  }

  [[nodiscard]] std::map<std::string, std::string> comments() const {
    const auto* table = node.as_table();
    if (table == nullptr) reject("a table: [schema_comments], then a line schema = \"text\" for each");
    std::map<std::string, std::string> result;
    for (const auto& [name, element] : *table)
      result.emplace(name.str(), Value{element, fmt::format("{}.{}", key, name.str()), file}.text());
    return result;
  }

  [[nodiscard]] NamingPatterns naming() const {
    const auto* table = node.as_table();
    if (table == nullptr) reject("a table: [naming], then style = \"…\" or a pattern for a kind");
    NamingPatterns patterns;
    if (const auto* style = table->get("style")) {
      const Value value{*style, "naming.style", file};
      const auto known = naming_style(value.text());
      if (!known) value.reject(fmt::format("one of {}", fmt::join(naming_styles(), ", ")));
      patterns = *known;
    }
    for (const auto& [name, element] : *table) {
      if (name.str() == "style") continue;
      const Value value{element, fmt::format("{}.{}", key, name.str()), file};
      auto* pattern = pattern_of(patterns, name.str());
      if (pattern == nullptr) {
        const auto& place = name.source().begin;
        throw Failure(
            fmt::format("{}:{}:{}: unknown key '{}'", file.string(), place.line, place.column, value.key),
            "the keys of [naming] are style, primary_key, unique, index, foreign_key, check");
      }
      *pattern = value.text();
      if (const auto error = pattern_error(name.str(), *pattern); !error.empty())
        value.reject(fmt::format("a pattern such as \"ix_{{table}}_{{columns}}\": {}", error));
    }
    return patterns;
  }

  [[nodiscard]] int number(int least, int most) const {
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < least || *value > most)
      reject(fmt::format("a whole number from {} to {}", least, most));
    return static_cast<int>(*value);
  }
};

/// One row per key of rowan.toml.
struct Key {
  std::string_view name;
  void (*read)(const Value& value, Project& project);
};

/// A path of the file is meant from the project's root, and shown from the working directory.
fs::path from_root(const Project& project, const std::string& path) {
  return (project.root / path).lexically_normal();
}

std::vector<std::string> paths_from_root(const Project& project, const std::vector<std::string>& paths) {
  std::vector<std::string> result;
  for (const auto& path : paths) result.push_back(from_root(project, path).string());
  return result;
}

constexpr Key keys[] = {
    {"headers", [](const Value& v, Project& p) { p.headers = paths_from_root(p, v.texts()); }},
    {"include_paths", [](const Value& v, Project& p) { p.include_paths = paths_from_root(p, v.texts()); }},
    {"compile_flags", [](const Value& v, Project& p) { p.compile_flags = v.texts(); }},
    {"compile_database", [](const Value& v, Project& p) { p.compile_database = from_root(p, v.text()); }},
    {"output", [](const Value& v, Project& p) { p.output = from_root(p, v.text()); }},
    {"migrations", [](const Value& v, Project& p) { p.migrations = from_root(p, v.text()); }},
    {"min_pg_version", [](const Value& v, Project& p) { p.min_pg_version = v.number(13, 99); }},
    {"schemas", [](const Value& v, Project& p) { p.schemas = v.names(); }},
    {"schema_comments", [](const Value& v, Project& p) { p.schema_comments = v.comments(); }},
    {"naming", [](const Value& v, Project& p) { p.naming = v.naming(); }},
    {"comments", [](const Value& v, Project& p) { p.comments = v.flag(); }},
    {"statement", [](const Value& v, Project& p) { p.statements = read_statements(v.node, v.file, p.root); }},
    {"url", [](const Value& v, Project& p) { p.url = v.text(); }},
    {"drift_ignore", [](const Value& v, Project& p) { p.drift_ignore = v.texts(); }},
    {"extensions", [](const Value& v, Project& p) { read_extensions(v.node, v.file, p); }},
    {"create_schemas", [](const Value& v, Project& p) { p.objects.schemas = v.texts(); }},
    {"domain", [](const Value& v, Project& p) { read_domains(v.node, v.file, p); }},
    {"composite_type", [](const Value& v, Project& p) { read_composite_types(v.node, v.file, p); }},
    {"range_type", [](const Value& v, Project& p) { read_range_types(v.node, v.file, p); }},
    {"collation", [](const Value& v, Project& p) { read_collations(v.node, v.file, p); }},
    {"migrations_table", [](const Value& v, Project& p) { p.migrations_table = v.text(); }},
};

/// `shown` is what messages call the file.
toml::table parse(const fs::path& file, const fs::path& shown) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    throw Failure(fmt::format("{}:{}:{}: {}", shown.string(), place.line, place.column, error.description()));
  }
}

void read_key(const toml::key& name, const toml::node& node, const fs::path& file, Project& project) {
  const std::string word(name.str());
  std::vector<std::string> known;
  for (const auto& key : keys) {
    if (key.name == word) return key.read({node, word, file}, project);
    known.emplace_back(key.name);
  }
  const auto& place = name.source().begin;
  const std::string meant = nearest(word, known);
  throw Failure(fmt::format("{}:{}:{}: unknown key '{}'", file.string(), place.line, place.column, word),
                meant.empty() ? fmt::format("the keys are {}", fmt::join(known, ", "))
                              : fmt::format("did you mean '{}'?", meant));
}

fs::path find_root(const fs::path& directory) {
  for (fs::path folder = fs::absolute(directory).lexically_normal();; folder = folder.parent_path()) {
    if (fs::exists(folder / "rowan.toml")) return fs::proximate(folder, directory);
    if (folder == folder.parent_path()) return ".";
  }
}

}  // namespace

Project load_project(const fs::path& directory) {
  Project project;
  project.root = find_root(directory);
  project.output = from_root(project, "generated");
  project.migrations = from_root(project, "migrations");
  const fs::path file = from_root(project, "rowan.toml");
  if (fs::exists(directory / file)) {
    const toml::table table = parse(directory / file, file);
    for (const auto& [key, node] : table) read_key(key, node, file, project);
  }
  return project;
}

}  // namespace rowan::tool
