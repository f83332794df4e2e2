#include "sql/type_name.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// How the encoding of a locale's name begins (pg_collation.collname).
constexpr std::array<std::string_view, 8> encodings{"utf", "iso",   "latin", "euc",
                                                    "koi", "cp125", "gb",    "big5"};

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (auto& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return result;
}

/// `public."My Type"` as its parts.
std::vector<std::string> name_parts(std::string_view text) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && quoted && at + 1 < text.size() && text[at + 1] == '"') {
      parts.back() += text[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '.' && !quoted) {
      parts.emplace_back();
    } else {
      parts.back() += quoted || c < 'A' || c > 'Z' ? c : static_cast<char>(c | 0x20);
    }
  }
  return parts;
}

/// `12, 2`: whole numbers only.
std::optional<std::vector<int>> numbers(std::string_view text) {
  std::vector<int> result;
  for (auto rest = text; !rest.empty();) {
    const auto comma = rest.find(',');
    const auto digits = without_spaces(rest.substr(0, comma));
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    result.push_back(number);
    rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return result;
}

}  // namespace

std::optional<ColumnType> type_named(std::string_view text) {
  ColumnType type;
  text = without_spaces(text);
  for (; text.ends_with("[]"); text = without_spaces(text.substr(0, text.size() - 2))) type.array = true;
  std::string name(text);
  std::string arguments;
  if (const auto open = text.find('('), close = text.rfind(')'); open != text.npos) {
    if (close == text.npos || close < open) return std::nullopt;
    arguments = without_spaces(text.substr(open + 1, close - open - 1));
    name = std::string(without_spaces(text.substr(0, open))) + std::string(text.substr(close + 1));
  }
  if (name.empty()) return std::nullopt;
  const auto whole = numbers(arguments);
  if (const auto* row = find_type_by_name(name == "\"char\"" ? name : lower(name))) {
    type.name = row->name;
    if (!whole || whole->size() > static_cast<std::size_t>(row->max_modifiers)) return std::nullopt;
    type.modifiers = *whole;
    if (type.modifiers.empty() && (type.name == "char" || type.name == "bit")) type.modifiers = {1};
    return type;
  }
  const auto parts = name_parts(name);
  if (parts.size() > 2 || parts.back().empty()) return std::nullopt;
  type.schema = parts.size() == 2 ? parts[0] : "public";
  type.name = parts.back();
  type.arguments = arguments;
  return type;
}

std::string cast_sql(ColumnType type) {
  type.modifiers.clear();
  type.arguments.clear();
  const std::string list = type.array ? "[]" : "";
  if (type.schema.empty() && type.name == "char") return "bpchar" + list;
  if (type.schema.empty() && type.name == "bit") return "\"bit\"" + list;  // bare it means bit(1)
  return type_sql(type);
}

std::string type_sql(const ColumnType& type) {
  // Built-in names stay as they are: `double precision` quoted would be another type.
  std::string text = type.schema.empty() ? type.name : quote({type.schema, type.name});
  for (std::size_t i = 0; i < type.modifiers.size(); ++i)
    text += (i == 0 ? "(" : ",") + std::to_string(type.modifiers[i]);
  if (!type.modifiers.empty()) text += ")";
  if (!type.arguments.empty()) text += "(" + type.arguments + ")";
  return type.array ? text + "[]" : text;
}

std::string type_text(const ColumnType& type) {
  constexpr std::string_view usual = "public.";
  const auto text = type_sql(type);
  return type.schema == "public" ? text.substr(usual.size()) : text;
}

std::string collation_sql(const QualifiedName& collation) {
  return collation.schema == "pg_catalog" ? quote_identifier(collation.name) : quote(collation);
}

std::string collation_text(const QualifiedName& collation) {
  return collation.schema == "pg_catalog" ? collation.name : collation.schema + "." + collation.name;
}

QualifiedName collation_named(std::string_view text) {
  const auto dot = text.find('.');
  const bool locale = dot == text.npos || std::ranges::any_of(encodings, [&](std::string_view encoding) {
                        return std::ranges::equal(text.substr(dot + 1, encoding.size()), encoding,
                                                  [](char a, char b) { return (a | 0x20) == b; });
                      });
  if (locale) return {"pg_catalog", std::string(text)};
  return {std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

}  // namespace rowan::tool
