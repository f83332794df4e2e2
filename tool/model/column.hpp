// Models a column and what fills it: default, identity, generated expression, sequence.
// To add an option of a column: a member here and in members(), a phrase in its Operation, a column in the
// inspector's query, a row in the annotation table, and one golden case.
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

/// `fillfactor = 70` of WITH (…).
using StorageParameter = std::pair<std::string, std::string>;

/// An option left empty has the value PostgreSQL gives by itself.
using CollationName = std::optional<QualifiedName>;  // built-in ones: {"pg_catalog", "C"}

enum class IdentityGeneration { always, by_default };
template <>
struct EnumLabels<IdentityGeneration> {
  static constexpr std::array labels{"always", "by_default"};
};

/// Of CREATE SEQUENCE and of identity columns. Empty bounds: those of the type and direction; empty start:
/// the first value in that direction.
struct SequenceOptions {
  std::optional<long long> start = {};
  long long increment = 1;
  std::optional<long long> min_value = {};
  std::optional<long long> max_value = {};
  long long cache = 1;
  bool cycle = false;

  bool operator==(const SequenceOptions&) const = default;
  static constexpr void members(auto visit) {
    visit(member("start", &SequenceOptions::start), member("increment", &SequenceOptions::increment),
          member("min", &SequenceOptions::min_value), member("max", &SequenceOptions::max_value),
          member("cache", &SequenceOptions::cache), member("cycle", &SequenceOptions::cycle));
  }
};

/// `a GENERATED ALWAYS AS (expression)`.
struct GeneratedExpression {
  Expression expression = {};
  bool stored = true;  ///< false: VIRTUAL, PostgreSQL 18

  bool operator==(const GeneratedExpression&) const = default;
  static constexpr void members(auto visit) {
    visit(member("expression", &GeneratedExpression::expression),
          member("stored", &GeneratedExpression::stored));
  }
};

struct Column {
  static constexpr std::string_view kind = "column";
  std::string name;
  ColumnType type;
  bool not_null = false;
  std::optional<Expression> default_value = {};
  std::optional<IdentityGeneration> identity = {};
  std::string comment = {};
  CollationName collation = {};  ///< empty: that of the type
  std::optional<GeneratedExpression> generated = {};
  SequenceOptions identity_options = {};
  std::string identity_sequence = {};          ///< empty: `table_column_seq`
  bool inherited = false;                      ///< only from a table it INHERITS
  std::string storage = {};                    ///< plain, external, extended, main; empty: that of the type
  std::string compression = {};                ///< pglz, lz4
  std::optional<int> statistics = {};          ///< ALTER COLUMN SET STATISTICS
  std::vector<StorageParameter> options = {};  ///< n_distinct

  bool operator==(const Column&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Column::name), member("type", &Column::type), member("not_null", &Column::not_null),
          member("default", &Column::default_value), member("identity", &Column::identity),
          member("comment", &Column::comment), member("collation", &Column::collation),
          member("generated", &Column::generated), member("identity_options", &Column::identity_options),
          member("identity_sequence", &Column::identity_sequence), member("inherited", &Column::inherited),
          member("storage", &Column::storage), member("compression", &Column::compression),
          member("statistics", &Column::statistics), member("options", &Column::options));
  }
};

struct ColumnReference {
  QualifiedName table = {};
  std::string column = {};

  bool operator==(const ColumnReference&) const = default;
  static constexpr void members(auto visit) {
    visit(member("table", &ColumnReference::table), member("column", &ColumnReference::column));
  }
};

/// A sequence that stands by itself: of a serial, shared, or of nobody. Those of identity columns belong to
/// the column.
struct Sequence {
  static constexpr std::string_view kind = "sequence";
  QualifiedName name = {};
  std::string type = "bigint";  ///< smallint, integer, bigint
  SequenceOptions options = {};
  std::optional<ColumnReference> owned_by = {};  ///< dropped with that column
  bool unlogged = false;
  std::string comment = {};

  bool operator==(const Sequence&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Sequence::name), member("type", &Sequence::type),
          member("options", &Sequence::options), member("owned_by", &Sequence::owned_by),
          member("unlogged", &Sequence::unlogged), member("comment", &Sequence::comment));
  }
};

}  // namespace rowan::tool
