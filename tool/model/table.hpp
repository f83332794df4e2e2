// Models a table with all that PostgreSQL keeps as part of it.
// To add an option of a table: a member here and in members(), a phrase in its Operation, a column in the
// inspector's query, a row in the annotation table, and one golden case.
#pragma once
#include "model/type.hpp"

namespace rowan::tool {

enum class PartitionMethod { range, list, hash };
template <>
struct EnumLabels<PartitionMethod> {
  static constexpr std::array labels{"range", "list", "hash"};
};

/// PARTITION BY; of a key: column or expression, operator class, collation.
struct PartitionBy {
  PartitionMethod method = PartitionMethod::range;
  std::vector<IndexKey> keys = {};

  bool operator==(const PartitionBy&) const = default;
  static constexpr void members(auto visit) {
    visit(member("method", &PartitionBy::method), member("keys", &PartitionBy::keys));
  }
};

/// The table is a partition. `bound` as PostgreSQL writes it: `FOR VALUES FROM (1) TO (9)`, `DEFAULT`.
struct PartitionOf {
  QualifiedName parent = {};
  std::string bound = {};

  bool operator==(const PartitionOf&) const = default;
  static constexpr void members(auto visit) {
    visit(member("parent", &PartitionOf::parent), member("bound", &PartitionOf::bound));
  }
};

/// A row level security policy (manual 5.8, CREATE POLICY).
struct Policy {
  static constexpr std::string_view kind = "policy";
  std::string name;
  bool permissive = true;
  std::string command = "all";  ///< all, select, insert, update, delete
  Names roles = {};             ///< empty: PUBLIC
  Expression using_expression = {};
  Expression check_expression = {};
  std::string comment = {};

  bool operator==(const Policy&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Policy::name), member("permissive", &Policy::permissive),
          member("command", &Policy::command), member("roles", &Policy::roles),
          member("using", &Policy::using_expression), member("with_check", &Policy::check_expression),
          member("comment", &Policy::comment));
  }
};

/// CREATE STATISTICS on columns and expressions of the table.
struct ExtendedStatistics {
  static constexpr std::string_view kind = "statistics";
  QualifiedName name;
  Names kinds = {};        ///< ndistinct, dependencies, mcv; empty: all
  Names expressions = {};  ///< columns and parenthesised expressions
  std::optional<int> target = {};
  std::string comment = {};

  bool operator==(const ExtendedStatistics&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &ExtendedStatistics::name), member("kinds", &ExtendedStatistics::kinds),
          member("expressions", &ExtendedStatistics::expressions),
          member("target", &ExtendedStatistics::target), member("comment", &ExtendedStatistics::comment));
  }
};

struct Table {
  static constexpr std::string_view kind = "table";
  QualifiedName name;
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key = {};
  std::vector<Unique> uniques = {};
  std::vector<Check> checks = {};
  std::vector<ForeignKey> foreign_keys = {};
  std::vector<Index> indexes = {};
  std::string comment = {};
  std::vector<Exclusion> exclusions = {};
  bool unlogged = false;
  std::vector<StorageParameter> with = {};  ///< `toast.` ones too
  std::string tablespace = {};
  std::vector<QualifiedName> inherits = {};
  std::optional<PartitionBy> partition_by = {};
  std::optional<PartitionOf> partition_of = {};
  std::string cluster_on = {};        ///< index or key
  std::string replica_identity = {};  ///< full, nothing, or an index; empty: the primary key
  bool row_level_security = false;
  bool force_row_level_security = false;
  std::vector<Policy> policies = {};
  std::vector<ExtendedStatistics> statistics = {};

  bool operator==(const Table&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &Table::name), member("columns", &Table::columns),
          member("primary_key", &Table::primary_key), member("uniques", &Table::uniques),
          member("checks", &Table::checks), member("foreign_keys", &Table::foreign_keys),
          member("indexes", &Table::indexes), member("comment", &Table::comment),
          member("exclusions", &Table::exclusions), member("unlogged", &Table::unlogged),
          member("with", &Table::with), member("tablespace", &Table::tablespace),
          member("inherits", &Table::inherits), member("partition_by", &Table::partition_by),
          member("partition_of", &Table::partition_of), member("cluster_on", &Table::cluster_on),
          member("replica_identity", &Table::replica_identity),
          member("row_level_security", &Table::row_level_security),
          member("force_row_level_security", &Table::force_row_level_security),
          member("policies", &Table::policies), member("statistics", &Table::statistics));
  }
};

}  // namespace rowan::tool
