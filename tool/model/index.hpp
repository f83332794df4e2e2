// Models an index that no constraint owns, and its keys.
// To add an option: a member here and in members(), a phrase in its Operation, a column in the inspector's
// query, a parameter in the annotation table, and one golden case.
#pragma once
#include "model/column.hpp"

namespace rowan::tool {

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
  std::string operator_class = {};  ///< `gin_trgm_ops`; `schema.name` outside pg_catalog and public
  CollationName collation = {};
  std::vector<StorageParameter> operator_class_parameters = {};  ///< `siglen=32`
  std::optional<int> statistics = {};  ///< ALTER INDEX … SET STATISTICS, of an expression

  bool operator==(const IndexKey&) const = default;
  static constexpr void members(auto visit) {
    visit(member("column", &IndexKey::column), member("expression", &IndexKey::expression),
          member("descending", &IndexKey::descending), member("nulls", &IndexKey::nulls),
          member("operator_class", &IndexKey::operator_class),
          member("operator_class_parameters", &IndexKey::operator_class_parameters),
          member("collation", &IndexKey::collation), member("statistics", &IndexKey::statistics));
  }
};

struct Index {
  static constexpr std::string_view kind = "index";
  std::string name;
  bool unique = false;
  std::string method = "btree";
  std::vector<IndexKey> keys;
  Names include = {};
  Expression predicate = {};  ///< WHERE; empty: every row
  bool nulls_not_distinct = false;
  std::vector<StorageParameter> with = {};
  std::string tablespace = {};
  std::string comment = {};

  bool operator==(const Index&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Index::name), member("unique", &Index::unique), member("method", &Index::method),
          member("keys", &Index::keys), member("include", &Index::include),
          member("predicate", &Index::predicate), member("nulls_not_distinct", &Index::nulls_not_distinct),
          member("with", &Index::with), member("tablespace", &Index::tablespace),
          member("comment", &Index::comment));
  }
};

}  // namespace rowan::tool
