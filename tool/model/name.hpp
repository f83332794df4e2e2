// Models names of database objects, and the names PostgreSQL would choose by itself.
// To add a kind of generated name, add one function here and its case to the unit test.
#pragma once
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "model/members.hpp"

namespace rowan::tool {

using Names = std::vector<std::string>;

/// A name within a PostgreSQL schema (manual 5.9). Neither part is quoted here; tool/sql quotes.
struct QualifiedName {
  std::string schema = "public";
  std::string name;

  auto operator<=>(const QualifiedName&) const = default;
  static constexpr void members(auto visit) {
    visit(member("schema", &QualifiedName::schema), member("name", &QualifiedName::name));
  }
};

/// `schema.name`, unquoted, without `public.`: for messages only, never for SQL.
std::string display(const QualifiedName& name);

/// NAMEDATALEN - 1: PostgreSQL cuts longer identifiers silently (manual 4.1.1), so we never send one.
inline constexpr std::size_t max_identifier_bytes = 63;

/// `parts` joined by `_` and `suffix` at the end; above 63 bytes it is shortened at a character boundary and
/// ends in a hash of the whole, so that it stays readable, stable and unique.
std::string generated_name(const Names& parts, std::string_view suffix);

std::string primary_key_name(std::string_view table);                        // orders_pkey
std::string unique_name(std::string_view table, const Names& columns);       // customers_email_key
std::string index_name(std::string_view table, const Names& columns);        // orders_status_idx
std::string foreign_key_name(std::string_view table, const Names& columns);  // orders_customer_id_fkey
std::string not_null_check_name(std::string_view table,
                                std::string_view column);  // helper of an online SET NOT NULL

}  // namespace rowan::tool
