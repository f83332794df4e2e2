// Models the type of a column, and the one table of the types that Rowan knows.
// To add a type: one row in column_type.cpp, one rowan::codec specialisation in the runtime. Scan, inspect,
// SQL, code generation and docs/types.md read the row; the type test iterates the rows.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/members.hpp"
#include "model/name.hpp"

namespace rowan::tool {

/// `numeric(12,2)[]`, or an enum type by its qualified name.
struct ColumnType {
  std::string schema;  ///< empty: built in; else the schema of a user-defined type
  std::string name;  ///< canonical name of a TypeRow (`bigint`, `varchar`, `timestamptz`), or the user's type
  std::vector<int> modifiers;  ///< (80) of varchar(80), (12, 2) of numeric(12,2)
  bool array = false;          ///< PostgreSQL does not distinguish dimensions (manual 8.15.1)
  std::string arguments = {};  ///< `Point,4326`: in the parentheses of a type that Rowan has no row for

  bool operator==(const ColumnType&) const = default;
  static constexpr void members(auto visit) {
    visit(member("schema", &ColumnType::schema), member("name", &ColumnType::name),
          member("modifiers", &ColumnType::modifiers), member("array", &ColumnType::array),
          member("arguments", &ColumnType::arguments));
  }
};

/// What Rowan knows of one built-in type.
struct TypeRow {
  std::string_view name;                      ///< canonical, as Rowan writes it
  std::span<const std::string_view> aliases;  ///< other spellings, `format_type`'s among them
  std::string_view cpp_type;  ///< canonical C++ spelling, as the scanner matches and codegen writes it
  bool cpp_default;           ///< true: a member of cpp_type without `type(…)` gets this type
  unsigned oid;               ///< pg_type.oid, fixed for built-in types
  unsigned array_oid;
  int max_modifiers;
  bool text_too = false;  ///< a std::string with `type(…)` holds it in PostgreSQL's own spelling
};

std::span<const TypeRow> type_rows();
const TypeRow* find_type_by_name(std::string_view name_or_alias);
const TypeRow* find_type_by_cpp(std::string_view cpp_type);
const TypeRow* find_type_by_oid(unsigned oid);

/// As written in SQL: `numeric(12,2)[]`, `shop.order_status` (unquoted: for messages; tool/sql quotes).
std::string display(const ColumnType& type);

}  // namespace rowan::tool
