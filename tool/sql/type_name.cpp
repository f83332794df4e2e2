#include "sql/type_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// How the encoding of a locale's name begins (pg_collation.collname).
constexpr std::array<std::string_view, 8> encodings{"utf", "iso",   "latin", "euc",
                                                    "koi", "cp125", "gb",    "big5"};

}  // namespace

std::string type_sql(const ColumnType& type) {
  // Built-in names stay as they are: `double precision` quoted would be another type.
  std::string text = type.schema.empty() ? type.name : quote({type.schema, type.name});
  for (std::size_t i = 0; i < type.modifiers.size(); ++i)
    text += (i == 0 ? "(" : ",") + std::to_string(type.modifiers[i]);
  if (!type.modifiers.empty()) text += ")";
  if (!type.arguments.empty()) text += "(" + type.arguments + ")";
  return type.array ? text + "[]" : text;
}

std::string collation_sql(const QualifiedName& collation) {
  return collation.schema == "pg_catalog" ? quote_identifier(collation.name) : quote(collation);
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
