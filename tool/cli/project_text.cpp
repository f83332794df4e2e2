#include "cli/project_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <toml++/toml.h>

#include "cli/failure.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string escaped(std::string_view text, bool several_lines) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == '"')
      result += std::string("\\") + c;
    else if (c == '\n' && !several_lines)
      result += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20 && c != '\n')
      result += c == '\t' ? "\\t" : fmt::format("\\u{:04X}", static_cast<int>(c));
    else
      result += c;
  }
  return result;
}

/// As a person would quote it: literal where that saves escapes, over several lines where it has them.
std::string quoted(const std::string& text) {
  const bool lines = text.find('\n') != std::string::npos;
  const bool control = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
  });
  const bool needs_escapes = text.find_first_of("\"\\") != std::string::npos;
  if (lines) {
    if (!control && text.find("'''") == std::string::npos && !text.ends_with('\''))
      return "'''\n" + text + "'''";
    return "\"\"\"\n" + escaped(text, true) + "\"\"\"";
  }
  if (needs_escapes && !control && text.find('\'') == std::string::npos) return "'" + text + "'";
  return '"' + escaped(text, false) + '"';
}

std::string key_text(const std::string& name) {
  const bool bare = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '-';
  });
  return bare ? name : '"' + escaped(name, false) + '"';
}

std::string list(const Names& values) {
  Names parts;
  for (const auto& value : values) parts.push_back(quoted(value));
  const auto line = fmt::format("[{}]", fmt::join(parts, ", "));
  return line.size() < 100 ? line : fmt::format("[\n  {},\n]", fmt::join(parts, ",\n  "));
}

/// One [[table]] of the file; what is empty needs no line.
class TableText {
 public:
  explicit TableText(std::string_view kind) : text_(fmt::format("[[{}]]\n", kind)) {}
  TableText& line(std::string_view key, const std::string& value) {
    if (!value.empty()) text_ += fmt::format("{} = {}\n", key, value);
    return *this;
  }
  TableText& text(std::string_view key, const std::string& value) {
    return line(key, value.empty() ? "" : quoted(value));
  }
  [[nodiscard]] const std::string& str() const { return text_; }

 private:
  std::string text_;
};

std::string text_of(const CollationName& collation) {
  return collation ? collation_text(*collation) : std::string();
}

std::string text_of(const Domain& domain) {
  TableText text("domain");
  text.text("name", display(domain.name)).text("type", type_text(domain.base));
  text.text("collate", text_of(domain.collation)).line("not_null", domain.not_null ? "true" : "");
  text.text("default", domain.default_value.value_or(""));
  Names checks;
  for (const auto& check : domain.checks)
    checks.push_back(key_text(check.name) + " = " + quoted(check.expression));
  text.line("checks", checks.empty() ? "" : fmt::format("{{ {} }}", fmt::join(checks, ", ")));
  return text.text("comment", domain.comment).str();
}

std::string text_of(const CompositeType& type) {
  Names attributes;
  for (const auto& each : type.attributes) {
    auto text = fmt::format("{{ name = {}, type = {}", quoted(each.name), quoted(type_text(each.type)));
    if (each.collation) text += ", collate = " + quoted(text_of(each.collation));
    attributes.push_back(text + " }");
  }
  TableText text("composite_type");
  text.text("name", display(type.name));
  text.line("attributes", fmt::format("[{}]", fmt::join(attributes, ", ")));
  return text.text("comment", type.comment).str();
}

std::string text_of(const RangeType& type) {
  TableText text("range_type");
  text.text("name", display(type.name)).text("subtype", type_text(type.subtype));
  text.text("operator_class", type.operator_class).text("collate", text_of(type.collation));
  text.text("canonical", type.canonical).text("subtype_diff", type.subtype_diff);
  return text.text("multirange", type.multirange).text("comment", type.comment).str();
}

std::string text_of(const Collation& collation) {
  TableText text("collation");
  text.text("name", display(collation.name)).text("provider", collation.provider);
  text.text("locale", collation.locale).text("lc_collate", collation.lc_collate);
  text.text("lc_ctype", collation.lc_ctype).line("deterministic", collation.deterministic ? "" : "false");
  return text.text("comment", collation.comment).str();
}

std::string text_of(const Statement& statement) {
  TableText text("statement");
  text.text("name", statement.name).text("up", statement.up).text("down", statement.down);
  if (statement.stage == StatementStage::before_tables) text.text("stage", "before_tables");
  return text.line("after", statement.after.empty() ? "" : list(statement.after)).str();
}

std::string name_of(const QualifiedName& name) { return display(name); }
std::string name_of(const std::string& name) { return name; }

/// What the file has by name: of each kind of table, and of each list.
struct Declared {
  std::set<std::string> keys;
  std::map<std::string, std::set<std::string>> names;
  std::set<std::string> commented_schemas = {};

  [[nodiscard]] bool has(const std::string& kind, const std::string& name) const {
    const auto at = names.find(kind);
    return at != names.end() && at->second.contains(name);
  }
};

Declared declared_by(const toml::table& file) {
  Declared result;
  for (const auto& [key, node] : file) {
    const std::string kind(key.str());
    result.keys.insert(kind);
    if (const auto* table = node.as_table(); table != nullptr && kind == "schema_comments")
      for (const auto& each : *table) result.commented_schemas.emplace(each.first.str());
    if (const auto* array = node.as_array())
      for (const auto& each : *array) {
        if (const auto text = each.value<std::string>()) result.names[kind].insert(*text);
        if (const auto* table = each.as_table())
          if (const auto name = (*table)["name"].value<std::string>()) result.names[kind].insert(*name);
      }
  }
  return result;
}

std::string extension_text(const Extension& extension) {
  if (extension.schema.empty()) return quoted(extension.name);
  return fmt::format("{{ name = {}, schema = {} }}", quoted(extension.name), quoted(extension.schema));
}

/// Schemas that no table and no type brings along.
Names bare_schemas(const Schema& schema) {
  std::set<std::string> used;
  const auto use = [&](const auto& values) {
    for (const auto& each : values) used.insert(each.name.schema);
  };
  use(schema.tables);
  use(schema.enum_types);
  use(schema.domains);
  use(schema.composite_types);
  use(schema.range_types);
  use(schema.collations);
  for (const auto& extension : schema.extensions) used.insert(extension.schema);
  Names result;
  for (const auto& name : schema.schemas)
    if (!used.contains(name)) result.push_back(name);
  return result;
}

/// A list of the file: its lines when it has none yet, else `into` gets them before its closing bracket.
struct ListText {
  std::string key;
  Names elements;
};

/// Keys stand before the tables, as TOML wants it.
struct ProjectText {
  std::string keys;
  std::string tables;
  Names schema_comments = {};  ///< lines for the table of that name, which the file has
};

ProjectText missing(const Declared& declared, const PulledProject& pulled, std::vector<ListText>& longer) {
  const auto& schema = pulled.schema;
  ProjectText result;
  const auto add_list = [&](const std::string& key, const Names& values) {
    if (values.empty()) return;
    if (declared.keys.contains(key))
      longer.push_back({key, values});
    else
      result.keys += fmt::format("{} = [{}]\n", key, fmt::join(values, ", "));
  };
  if (!declared.keys.contains("headers")) result.keys += fmt::format("headers = {}\n", list(pulled.headers));
  if (pulled.min_pg_version > PulledProject().min_pg_version && !declared.keys.contains("min_pg_version"))
    result.keys += fmt::format("min_pg_version = {}\n", pulled.min_pg_version);
  Names extensions;
  for (const auto& each : schema.extensions)
    if (!declared.has("extensions", each.name)) extensions.push_back(extension_text(each));
  add_list("extensions", extensions);
  Names schemas;
  for (const auto& name : bare_schemas(schema))
    if (!declared.has("create_schemas", name)) schemas.push_back(quoted(name));
  add_list("create_schemas", schemas);

  Names comments;
  for (const auto& [name, comment] : schema.schema_comments)
    if (!declared.commented_schemas.contains(name))
      comments.push_back(key_text(name) + " = " + quoted(comment));
  if (declared.keys.contains("schema_comments"))
    result.schema_comments = comments;
  else if (!comments.empty())
    result.keys += fmt::format("schema_comments = {{ {} }}\n", fmt::join(comments, ", "));

  const auto add = [&](const std::string& kind, const auto& values) {
    for (const auto& each : values)
      if (!declared.has(kind, name_of(each.name)))
        result.tables += (result.tables.empty() ? "" : "\n") + text_of(each);
  };
  add("collation", schema.collations);
  add("domain", schema.domains);
  add("composite_type", schema.composite_types);
  add("range_type", schema.range_types);
  add("statement", schema.statements);
  return result;
}

/// Byte of `text` at a place that the parser names.
std::size_t offset_of(const std::string& text, const toml::source_position& place) {
  std::size_t at = 0;
  for (unsigned line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  return at + place.column - 1;
}

/// `{ … }` gets the lines behind its brace, `[key]` on lines of their own.
void add_to_table(const toml::table& file, std::string_view key, const Names& lines, std::string& text) {
  const auto* table = file[key].as_table();
  if (table == nullptr) return;  // the reader of the file says what is wrong with it
  const auto begin = offset_of(text, table->source().begin);
  if (text[begin] == '{')
    text.insert(begin + 1, fmt::format(" {}{}", fmt::join(lines, ", "), table->empty() ? " " : ","));
  else if (const auto end = text.find('\n', begin); end == std::string::npos)
    text += fmt::format("\n{}\n", fmt::join(lines, "\n"));
  else
    text.insert(end + 1, fmt::format("{}\n", fmt::join(lines, "\n")));
}

}  // namespace

std::string project_text(const PulledProject& pulled) {
  std::vector<ListText> none;
  const auto [keys, tables, comments] = missing({}, pulled, none);
  return keys + (tables.empty() ? "" : "\n") + tables;
}

std::string completed_project_text(const std::string& text, const std::filesystem::path& shown,
                                   const PulledProject& pulled) {
  toml::table file;
  try {
    file = toml::parse(text);
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    throw Failure(fmt::format("{}:{}:{}: {}", shown.string(), place.line, place.column, error.description()));
  }
  std::vector<ListText> longer;
  const auto added = missing(declared_by(file), pulled, longer);
  auto result = text;
  for (const auto& each : longer) {
    const auto* array = file[each.key].as_array();
    if (array == nullptr) continue;  // the reader of the file says what is wrong with it
    // Comments may stand at its end, so the new ones stand at its begin.
    const auto place = result.find('[', offset_of(result, array->source().begin)) + 1;
    result.insert(place, fmt::format("{}{}", fmt::join(each.elements, ", "), array->empty() ? "" : ", "));
    file = toml::parse(result);
  }
  if (!added.schema_comments.empty()) add_to_table(file, "schema_comments", added.schema_comments, result);
  if (!added.keys.empty()) result = added.keys + (result.empty() ? "" : "\n") + result;
  if (!added.tables.empty())
    result += (result.empty() || result.ends_with("\n\n") ? ""
               : result.ends_with('\n')                   ? "\n"
                                                          : "\n\n") +
              added.tables;
  return result;
}

}  // namespace rowan::tool
