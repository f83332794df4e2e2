// Models changes of what belongs to a table beside columns, keys and indexes: how it is stored, whom it
// descends from, who may see its rows, what the planner knows of it. To add one: see change.hpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace rowan::tool {

// clang-format off
struct AlterTableLogged { QualifiedName table; bool from = false; bool to = false;  ///< unlogged
  bool operator==(const AlterTableLogged&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterTableLogged::table), member("from", &AlterTableLogged::from),
                                                      member("to", &AlterTableLogged::to)); } };
struct AlterTableOptions { QualifiedName table; std::vector<StorageParameter> from; std::vector<StorageParameter> to;
  bool operator==(const AlterTableOptions&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterTableOptions::table), member("from", &AlterTableOptions::from),
                                                      member("to", &AlterTableOptions::to)); } };
/// Empty: the tablespace of the database.
struct SetTablespace { QualifiedName table; std::string from; std::string to;
  bool operator==(const SetTablespace&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &SetTablespace::table), member("from", &SetTablespace::from),
                                                      member("to", &SetTablespace::to)); } };
/// Only the mark: it writes no row. Empty: none.
struct ClusterOn { QualifiedName table; std::string from; std::string to;
  bool operator==(const ClusterOn&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &ClusterOn::table), member("from", &ClusterOn::from),
                                                      member("to", &ClusterOn::to)); } };
/// full, nothing, or an index; empty: the primary key.
struct SetReplicaIdentity { QualifiedName table; std::string from; std::string to;
  bool operator==(const SetReplicaIdentity&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &SetReplicaIdentity::table), member("from", &SetReplicaIdentity::from),
                                                      member("to", &SetReplicaIdentity::to)); } };
/// INHERIT and NO INHERIT.
struct AlterInherits { QualifiedName table; std::vector<QualifiedName> from; std::vector<QualifiedName> to;
  bool operator==(const AlterInherits&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterInherits::table), member("from", &AlterInherits::from),
                                                      member("to", &AlterInherits::to)); } };
/// ATTACH PARTITION, DETACH PARTITION, or both for another bound.
struct AlterPartition { QualifiedName table; std::optional<PartitionOf> from; std::optional<PartitionOf> to;
  bool operator==(const AlterPartition&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterPartition::table), member("from", &AlterPartition::from),
                                                      member("to", &AlterPartition::to)); } };

struct AlterRowSecurity { QualifiedName table; bool from = false; bool to = false;  ///< ENABLE ROW LEVEL SECURITY
  bool operator==(const AlterRowSecurity&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterRowSecurity::table), member("from", &AlterRowSecurity::from),
                                                      member("to", &AlterRowSecurity::to)); } };
struct ForceRowSecurity { QualifiedName table; bool from = false; bool to = false;  ///< for the owner too
  bool operator==(const ForceRowSecurity&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &ForceRowSecurity::table), member("from", &ForceRowSecurity::from),
                                                      member("to", &ForceRowSecurity::to)); } };
struct CreatePolicy { QualifiedName table; Policy policy;
  bool operator==(const CreatePolicy&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &CreatePolicy::table), member("policy", &CreatePolicy::policy)); } };
struct DropPolicy { QualifiedName table; Policy policy;
  bool operator==(const DropPolicy&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropPolicy::table), member("policy", &DropPolicy::policy)); } };
/// Roles, expressions and comment; the command of a policy and whether it is permissive never change.
struct AlterPolicy { QualifiedName table; Policy from; Policy to;
  bool operator==(const AlterPolicy&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterPolicy::table), member("from", &AlterPolicy::from),
                                                      member("to", &AlterPolicy::to)); } };

struct CreateStatistics { QualifiedName table; ExtendedStatistics statistics;
  bool operator==(const CreateStatistics&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &CreateStatistics::table), member("statistics", &CreateStatistics::statistics)); } };
struct DropStatistics { QualifiedName table; ExtendedStatistics statistics;
  bool operator==(const DropStatistics&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropStatistics::table), member("statistics", &DropStatistics::statistics)); } };
// clang-format on

}  // namespace rowan::tool
