// Models the types, and collations, that users define: CREATE TYPE, CREATE DOMAIN, CREATE COLLATION.
// To add an option: a member here and in members(), a phrase in its Operation, a column in the inspector's
// query, and one golden case.
#pragma once
#include "model/key.hpp"

namespace rowan::tool {

struct EnumType {
  static constexpr std::string_view kind = "enum type";
  QualifiedName name;
  Names values;
  std::string comment;

  bool operator==(const EnumType&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &EnumType::name), member("values", &EnumType::values),
          member("comment", &EnumType::comment));
  }
};

struct Domain {
  static constexpr std::string_view kind = "domain";
  QualifiedName name;
  ColumnType base = {};
  CollationName collation = {};
  bool not_null = false;
  std::optional<Expression> default_value = {};
  std::vector<Check> checks = {};  ///< on VALUE
  std::string comment = {};

  bool operator==(const Domain&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Domain::name), member("base", &Domain::base),
          member("collation", &Domain::collation), member("not_null", &Domain::not_null),
          member("default", &Domain::default_value), member("checks", &Domain::checks),
          member("comment", &Domain::comment));
  }
};

struct Attribute {
  static constexpr std::string_view kind = "attribute";
  std::string name;
  ColumnType type = {};
  CollationName collation = {};

  bool operator==(const Attribute&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Attribute::name), member("type", &Attribute::type),
          member("collation", &Attribute::collation));
  }
};

/// CREATE TYPE … AS (…).
struct CompositeType {
  static constexpr std::string_view kind = "composite type";
  QualifiedName name;
  std::vector<Attribute> attributes = {};
  std::string comment = {};

  bool operator==(const CompositeType&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &CompositeType::name), member("attributes", &CompositeType::attributes),
          member("comment", &CompositeType::comment));
  }
};

/// CREATE TYPE … AS RANGE. Functions and classes as SQL names; empty: PostgreSQL's own choice.
struct RangeType {
  static constexpr std::string_view kind = "range type";
  QualifiedName name;
  ColumnType subtype = {};
  std::string operator_class = {};
  CollationName collation = {};
  std::string canonical = {};
  std::string subtype_diff = {};
  std::string multirange = {};  ///< its name, PostgreSQL 14
  std::string comment = {};

  bool operator==(const RangeType&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &RangeType::name), member("subtype", &RangeType::subtype),
          member("operator_class", &RangeType::operator_class), member("collation", &RangeType::collation),
          member("canonical", &RangeType::canonical), member("subtype_diff", &RangeType::subtype_diff),
          member("multirange", &RangeType::multirange), member("comment", &RangeType::comment));
  }
};

/// Its multirange type, in its schema: the name given, or the one PostgreSQL chooses.
std::string multirange_name(const RangeType& range);

struct Collation {
  static constexpr std::string_view kind = "collation";
  QualifiedName name;
  std::string provider = "libc";  ///< libc, icu, builtin
  std::string locale = {};        ///< of icu and builtin
  std::string lc_collate = {};    ///< of libc
  std::string lc_ctype = {};      ///< of libc
  bool deterministic = true;
  std::string comment = {};

  bool operator==(const Collation&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Collation::name), member("provider", &Collation::provider),
          member("locale", &Collation::locale), member("lc_collate", &Collation::lc_collate),
          member("lc_ctype", &Collation::lc_ctype), member("deterministic", &Collation::deterministic),
          member("comment", &Collation::comment));
  }
};

}  // namespace rowan::tool
