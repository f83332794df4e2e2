// Models the constraints of a table: primary key, unique, check, foreign key, exclusion.
// To add an option: a member here and in members(), a phrase in its Operation, a column in the inspector's
// query, a parameter in the annotation table, and one golden case.
#pragma once
#include "model/index.hpp"

namespace rowan::tool {

/// When a key is checked (manual, CREATE TABLE: DEFERRABLE).
enum class Deferrable { no, initially_immediate, initially_deferred };
template <>
struct EnumLabels<Deferrable> {
  static constexpr std::array labels{"no", "initially_immediate", "initially_deferred"};
};

struct PrimaryKey {
  static constexpr std::string_view kind = "primary key";
  std::string name;
  Names columns;
  Deferrable deferrable = Deferrable::no;
  Names include = {};
  std::vector<StorageParameter> with = {};  ///< of its index
  std::string tablespace = {};              ///< of its index
  std::string comment = {};

  bool operator==(const PrimaryKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &PrimaryKey::name), member("columns", &PrimaryKey::columns),
          member("deferrable", &PrimaryKey::deferrable), member("include", &PrimaryKey::include),
          member("with", &PrimaryKey::with), member("tablespace", &PrimaryKey::tablespace),
          member("comment", &PrimaryKey::comment));
  }
};

/// A UNIQUE constraint. A unique index without a constraint is an Index with `unique`.
struct Unique {
  static constexpr std::string_view kind = "unique constraint";
  std::string name;
  Names columns;
  bool nulls_not_distinct = false;  ///< PostgreSQL 15
  Deferrable deferrable = Deferrable::no;
  Names include = {};
  std::vector<StorageParameter> with = {};  ///< of its index
  std::string tablespace = {};              ///< of its index
  std::string comment = {};

  bool operator==(const Unique&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Unique::name), member("columns", &Unique::columns),
          member("nulls_not_distinct", &Unique::nulls_not_distinct),
          member("deferrable", &Unique::deferrable), member("include", &Unique::include),
          member("with", &Unique::with), member("tablespace", &Unique::tablespace),
          member("comment", &Unique::comment));
  }
};

struct Check {
  static constexpr std::string_view kind = "check";
  std::string name;
  Expression expression;
  bool valid = true;  ///< false: NOT VALID, rows written before it are not verified
  bool no_inherit = false;
  std::string comment = {};

  bool operator==(const Check&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Check::name), member("expression", &Check::expression),
          member("valid", &Check::valid), member("no_inherit", &Check::no_inherit),
          member("comment", &Check::comment));
  }
};

enum class ReferentialAction { no_action, restrict, cascade, set_null, set_default };
template <>
struct EnumLabels<ReferentialAction> {
  static constexpr std::array labels{"no_action", "restrict", "cascade", "set_null", "set_default"};
};

enum class MatchType { simple, full };
template <>
struct EnumLabels<MatchType> {
  static constexpr std::array labels{"simple", "full"};
};

struct ForeignKey {
  static constexpr std::string_view kind = "foreign key";
  std::string name;
  Names columns;
  QualifiedName referenced_table;
  Names referenced_columns;
  ReferentialAction on_delete = ReferentialAction::no_action;
  ReferentialAction on_update = ReferentialAction::no_action;
  Names set_columns = {};  ///< ON DELETE SET NULL (a, b) or SET DEFAULT (a, b), PostgreSQL 15; empty: all
  MatchType match = MatchType::simple;
  Deferrable deferrable = Deferrable::no;
  bool valid = true;
  std::string comment = {};

  bool operator==(const ForeignKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &ForeignKey::name), member("columns", &ForeignKey::columns),
          member("referenced_table", &ForeignKey::referenced_table),
          member("referenced_columns", &ForeignKey::referenced_columns),
          member("on_delete", &ForeignKey::on_delete), member("on_update", &ForeignKey::on_update),
          member("set_columns", &ForeignKey::set_columns), member("match", &ForeignKey::match),
          member("deferrable", &ForeignKey::deferrable), member("valid", &ForeignKey::valid),
          member("comment", &ForeignKey::comment));
  }
};

/// `key WITH op`: no two rows may have both true.
struct ExclusionElement {
  IndexKey key = {};
  std::string operator_name = {};  ///< `&&`

  bool operator==(const ExclusionElement&) const = default;
  static constexpr void members(auto visit) {
    visit(member("key", &ExclusionElement::key), member("operator", &ExclusionElement::operator_name));
  }
};

/// EXCLUDE (manual, CREATE TABLE).
struct Exclusion {
  static constexpr std::string_view kind = "exclusion constraint";
  std::string name;
  std::string method = "gist";
  std::vector<ExclusionElement> elements = {};
  Expression predicate = {};
  Deferrable deferrable = Deferrable::no;
  Names include = {};
  std::vector<StorageParameter> with = {};  ///< of its index
  std::string tablespace = {};              ///< of its index
  std::string comment = {};

  bool operator==(const Exclusion&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Exclusion::name), member("method", &Exclusion::method),
          member("elements", &Exclusion::elements), member("predicate", &Exclusion::predicate),
          member("deferrable", &Exclusion::deferrable), member("include", &Exclusion::include),
          member("with", &Exclusion::with), member("tablespace", &Exclusion::tablespace),
          member("comment", &Exclusion::comment));
  }
};

}  // namespace rowan::tool
