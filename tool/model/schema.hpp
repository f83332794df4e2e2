// Models what a PostgreSQL database holds, desired (scan), recorded (replay) or found (inspect): values only.
// To add an option of a table, column, index or key: a member here and in members(), a phrase in its
// Operation, a column in the inspector's query, a row in the annotation table, and one golden case.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/column_type.hpp"
#include "model/members.hpp"
#include "model/name.hpp"

namespace rowan::tool {

/// SQL text in the normal form of tool/sql `normalize_expression`, so that equal meaning is equal text.
using Expression = std::string;

enum class IdentityGeneration { always, by_default };
template <>
struct EnumLabels<IdentityGeneration> {
  static constexpr std::array labels{"always", "by_default"};
};

struct Column {
  std::string name;
  ColumnType type;
  bool not_null = false;
  std::optional<Expression> default_value;
  std::optional<IdentityGeneration> identity;
  std::string comment;

  bool operator==(const Column&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Column::name), member("type", &Column::type), member("not_null", &Column::not_null),
          member("default", &Column::default_value), member("identity", &Column::identity),
          member("comment", &Column::comment));
  }
};

/// When a key is checked (manual, CREATE TABLE: DEFERRABLE).
enum class Deferrable { no, initially_immediate, initially_deferred };
template <>
struct EnumLabels<Deferrable> {
  static constexpr std::array labels{"no", "initially_immediate", "initially_deferred"};
};

struct PrimaryKey {
  std::string name;
  Names columns;

  bool operator==(const PrimaryKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &PrimaryKey::name), member("columns", &PrimaryKey::columns));
  }
};

/// A UNIQUE constraint. A unique index without a constraint is an Index with `unique`.
struct Unique {
  std::string name;
  Names columns;
  bool nulls_not_distinct = false;  ///< PostgreSQL 15
  Deferrable deferrable = Deferrable::no;

  bool operator==(const Unique&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Unique::name), member("columns", &Unique::columns),
          member("nulls_not_distinct", &Unique::nulls_not_distinct),
          member("deferrable", &Unique::deferrable));
  }
};

struct Check {
  std::string name;
  Expression expression;
  bool valid = true;  ///< false: NOT VALID, rows written before it are not verified

  bool operator==(const Check&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Check::name), member("expression", &Check::expression),
          member("valid", &Check::valid));
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
  std::string name;
  Names columns;
  QualifiedName referenced_table;
  Names referenced_columns;
  ReferentialAction on_delete = ReferentialAction::no_action;
  ReferentialAction on_update = ReferentialAction::no_action;
  Names set_columns;  ///< ON DELETE SET NULL (a, b) or SET DEFAULT (a, b), PostgreSQL 15; empty: all
  MatchType match = MatchType::simple;
  Deferrable deferrable = Deferrable::no;
  bool valid = true;

  bool operator==(const ForeignKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &ForeignKey::name), member("columns", &ForeignKey::columns),
          member("referenced_table", &ForeignKey::referenced_table),
          member("referenced_columns", &ForeignKey::referenced_columns),
          member("on_delete", &ForeignKey::on_delete), member("on_update", &ForeignKey::on_update),
          member("set_columns", &ForeignKey::set_columns), member("match", &ForeignKey::match),
          member("deferrable", &ForeignKey::deferrable), member("valid", &ForeignKey::valid));
  }
};

enum class NullsOrder { standard, first, last };  ///< standard: last for ASC, first for DESC
template <>
struct EnumLabels<NullsOrder> {
  static constexpr std::array labels{"standard", "first", "last"};
};

/// One key of an index: a column or an expression, exactly one of them set.
struct IndexKey {
  std::string column;
  Expression expression;
  bool descending = false;
  NullsOrder nulls = NullsOrder::standard;
  std::string operator_class;
  std::string collation;

  bool operator==(const IndexKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("column", &IndexKey::column), member("expression", &IndexKey::expression),
          member("descending", &IndexKey::descending), member("nulls", &IndexKey::nulls),
          member("operator_class", &IndexKey::operator_class), member("collation", &IndexKey::collation));
  }
};

using StorageParameter = std::pair<std::string, std::string>;

struct Index {
  std::string name;
  bool unique = false;
  std::string method = "btree";
  std::vector<IndexKey> keys;
  Names include;
  Expression predicate;  ///< WHERE; empty: every row
  bool nulls_not_distinct = false;
  std::vector<StorageParameter> with;
  std::string tablespace;
  std::string comment;

  bool operator==(const Index&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Index::name), member("unique", &Index::unique), member("method", &Index::method),
          member("keys", &Index::keys), member("include", &Index::include),
          member("predicate", &Index::predicate), member("nulls_not_distinct", &Index::nulls_not_distinct),
          member("with", &Index::with), member("tablespace", &Index::tablespace),
          member("comment", &Index::comment));
  }
};

struct EnumType {
  QualifiedName name;
  Names values;
  std::string comment;

  bool operator==(const EnumType&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &EnumType::name), member("values", &EnumType::values),
          member("comment", &EnumType::comment));
  }
};

struct Table {
  QualifiedName name;
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<ForeignKey> foreign_keys;
  std::vector<Index> indexes;
  std::string comment;

  bool operator==(const Table&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Table::name), member("columns", &Table::columns),
          member("primary_key", &Table::primary_key), member("uniques", &Table::uniques),
          member("checks", &Table::checks), member("foreign_keys", &Table::foreign_keys),
          member("indexes", &Table::indexes), member("comment", &Table::comment));
  }
};

/// The whole: `schemas` are PostgreSQL schemas other than public, which always exists.
struct Schema {
  Names schemas;
  std::vector<EnumType> enum_types;
  std::vector<Table> tables;

  bool operator==(const Schema&) const = default;
  static constexpr void members(auto visit) {
    visit(member("schemas", &Schema::schemas), member("enum_types", &Schema::enum_types),
          member("tables", &Schema::tables));
  }
};

const Table* find_table(const Schema& schema, const QualifiedName& name);
const EnumType* find_enum_type(const Schema& schema, const QualifiedName& name);
const Column* find_column(const Table& table, std::string_view name);
Table* find_table(Schema& schema, const QualifiedName& name);
EnumType* find_enum_type(Schema& schema, const QualifiedName& name);
Column* find_column(Table& table, std::string_view name);

/// Sorts everything whose order has no meaning (tables, keys, checks, indexes, types; never columns), so that
/// equal schemas compare equal. `column_order` false sorts columns too: what the migration contract compares.
Schema normalized(Schema schema, bool column_order = true);

}  // namespace rowan::tool
