// Models how names of keys, indexes and checks are made where the program gives none: a pattern per kind.
// To add a style, add a row to the table of naming.cpp; to add a placeholder, a branch of `filled` there.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/name.hpp"

namespace rowan::tool {

/// Placeholders: {table} {schema} {columns} ({columns} are joined by `_`) {columns_and} (by `_and_`) {column}
/// (the first) {referenced_table} {rails_hash} (the ten digits that Rails computes from table and columns, of
/// a check from its SQL).
struct NamingPatterns {
  std::string primary_key = "{table}_pkey";
  std::string unique = "{table}_{columns}_key";  ///< of unique constraints and of unique indexes
  std::string index = "{table}_{columns}_idx";
  std::string foreign_key = "{table}_{columns}_fkey";
  std::string check = "{table}_{columns}_check";
};

/// Of `postgresql`, `rails`, `ecto`, `prisma`.
std::optional<NamingPatterns> naming_style(std::string_view name);
std::vector<std::string> naming_styles();

/// The placeholder that is none, the pattern that does not tell two objects of a table apart, …; empty: the
/// pattern is good for this kind (`primary_key`, `index`, …).
std::string pattern_error(std::string_view kind, const std::string& pattern);

/// What a name is made of.
struct NamedObject {
  QualifiedName table;
  Names columns = {};
  std::string referenced_table = {};
  std::string expression = {};  ///< of a check
};

std::string primary_key_name(const NamingPatterns& patterns, const NamedObject& object);
std::string unique_name(const NamingPatterns& patterns, const NamedObject& object);
std::string index_name(const NamingPatterns& patterns, const NamedObject& object);
std::string foreign_key_name(const NamingPatterns& patterns, const NamedObject& object);
std::string check_name(const NamingPatterns& patterns, const NamedObject& object);

}  // namespace rowan::tool
