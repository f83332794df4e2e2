#include "sql/naming.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rowan/sha256.hpp"

namespace rowan::tool {
namespace {

struct Style {
  std::string_view name;
  NamingPatterns patterns;
};

const std::array<Style, 4>& styles() {
  static const std::array<Style, 4> all{{
      {"postgresql", {}},
      {"rails",
       {.unique = "index_{table}_on_{columns_and}",
        .index = "index_{table}_on_{columns_and}",
        .foreign_key = "fk_rails_{rails_hash}",
        .check = "chk_rails_{rails_hash}"}},
      {"ecto",
       {.unique = "{table}_{columns}_index",
        .index = "{table}_{columns}_index",
        .foreign_key = "{table}_{column}_fkey"}},
      {"prisma", {}},
  }};
  return all;
}

constexpr std::array placeholders{"table",  "schema",           "columns",   "columns_and",
                                  "column", "referenced_table", "rails_hash"};

std::string joined_names(const Names& names, std::string_view with) {
  std::string result;
  for (const auto& name : names) result += (result.empty() ? "" : std::string(with)) + name;
  return result;
}

/// ActiveRecord's SchemaStatements, foreign_key_name and check_constraint_name.
std::string rails_hash(const NamedObject& object) {
  const auto identifier = object.expression.empty()
                              ? object.table.name + "_" + joined_names(object.columns, "_and_") + "_fk"
                              : object.table.name + "_" + object.expression + "_chk";
  return sha256(identifier).substr(0, 10);
}

std::string value_of(std::string_view placeholder, const NamedObject& object) {
  if (placeholder == "table") return object.table.name;
  if (placeholder == "schema") return object.table.schema;
  if (placeholder == "columns") return joined_names(object.columns, "_");
  if (placeholder == "columns_and") return joined_names(object.columns, "_and_");
  if (placeholder == "column") return object.columns.empty() ? "" : object.columns.front();
  if (placeholder == "referenced_table") return object.referenced_table;
  return rails_hash(object);
}

/// The text between the braces and behind them, piece by piece: visit(text, is_placeholder).
void for_each_piece(std::string_view pattern, auto visit) {
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    if (open > 0) visit(pattern.substr(0, open), false);
    visit(pattern.substr(open + 1, close - open - 1), true);
    pattern.remove_prefix(close + 1);
  }
  if (!pattern.empty()) visit(pattern, false);
}

/// What stands behind the last placeholder stays when the name is too long, as PostgreSQL keeps `_fkey`.
std::string filled(const std::string& pattern, const NamedObject& object) {
  std::string name;
  std::string tail;
  for_each_piece(pattern, [&](std::string_view piece, bool is_placeholder) {
    if (!is_placeholder) {
      tail += piece;
      return;
    }
    name += std::exchange(tail, "") + value_of(piece, object);
  });
  if (name.size() + tail.size() <= max_identifier_bytes) return name + tail;
  if (tail.starts_with('_')) return generated_name({name}, tail.substr(1));
  return generated_name({name}, sha256(name).substr(0, 10));
}

}  // namespace

std::optional<NamingPatterns> naming_style(std::string_view name) {
  const auto found =
      std::find_if(styles().begin(), styles().end(), [&](const Style& style) { return style.name == name; });
  return found == styles().end() ? std::nullopt : std::optional(found->patterns);
}

std::vector<std::string> naming_styles() {
  std::vector<std::string> names;
  for (const auto& style : styles()) names.emplace_back(style.name);
  return names;
}

std::string pattern_error(std::string_view kind, const std::string& pattern) {
  std::string error;
  bool tells_columns = kind == "primary_key";
  bool tells_table = false;
  for_each_piece(pattern, [&](std::string_view piece, bool is_placeholder) {
    const bool known = std::find(placeholders.begin(), placeholders.end(), piece) != placeholders.end();
    if (is_placeholder && !known) error = "there is no placeholder {" + std::string(piece) + "}";
    if (!is_placeholder && piece.find_first_of("{}") != std::string_view::npos)
      error = "a brace is not closed";
    if (!is_placeholder) return;
    tells_columns = tells_columns || piece.starts_with("column") || piece == "rails_hash";
    tells_table = tells_table || piece == "table" || piece == "rails_hash";
  });
  if (!error.empty()) {
    std::string list;
    for (const auto* each : placeholders) list += (list.empty() ? "{" : " {") + std::string(each) + "}";
    return error + "; the placeholders are " + list;
  }
  if (!tells_table) return "it needs {table}: names are shared by a whole schema";
  return tells_columns ? "" : "it needs {columns}: a table has several of this kind";
}

std::string primary_key_name(const NamingPatterns& patterns, const NamedObject& object) {
  return filled(patterns.primary_key, object);
}
std::string unique_name(const NamingPatterns& patterns, const NamedObject& object) {
  return filled(patterns.unique, object);
}
std::string index_name(const NamingPatterns& patterns, const NamedObject& object) {
  return filled(patterns.index, object);
}
std::string foreign_key_name(const NamingPatterns& patterns, const NamedObject& object) {
  return filled(patterns.foreign_key, object);
}
std::string check_name(const NamingPatterns& patterns, const NamedObject& object) {
  return filled(patterns.check, object);
}

}  // namespace rowan::tool
