// Models how PostgreSQL performs changes of one property of a table: storage, descent, row level security.
// To add one: its change in model/change_table.hpp with `from` and `to`, here an Operation that inherits
// TableProperty with the member that holds it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/difference.hpp"
#include "operation/operation.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"

namespace rowan::tool {

/// What such changes have in common: they set a member that must be as they expect.
template <class C, auto property>
struct TableProperty : InTransaction<C> {
  static std::optional<Change> reverse(const C& change) { return C{change.table, change.to, change.from}; }
  static ApplyError apply(const C& change, Schema& schema) {
    return on_table(schema, change.table, [&](Table& table) -> ApplyError {
      if (table.*property != change.from)
        return differs("table", display(change.table),
                       "expected " + show(change.from) + ", found " + show(table.*property));
      table.*property = change.to;
      return {};
    });
  }
  static Hazards hazards(const C& change) {
    return Operation<C>::lock(change).rewrites ? Hazards{Hazard::rewrites_table} : Hazards{};
  }
  static Facts facts(const C& change) {
    return {.provides = {}, .needs = {word::table(change.table)}, .releases = {}, .destroys = {}};
  }
};

template <>
struct Operation<AlterTableLogged> : TableProperty<AlterTableLogged, &Table::unlogged> {
  static constexpr std::string_view name = "alter_table_logged";
  static Sql sql(const AlterTableLogged& change);
  static Lock lock(const AlterTableLogged& change);
  static Facts facts(const AlterTableLogged& change);
  static std::string summary(const AlterTableLogged& change);
};

template <>
struct Operation<AlterTableOptions> : TableProperty<AlterTableOptions, &Table::with> {
  static constexpr std::string_view name = "alter_table_options";
  static Sql sql(const AlterTableOptions& change);
  static Lock lock(const AlterTableOptions& change);
  static std::string summary(const AlterTableOptions& change);
};

template <>
struct Operation<SetTablespace> : TableProperty<SetTablespace, &Table::tablespace> {
  static constexpr std::string_view name = "set_tablespace";
  static Sql sql(const SetTablespace& change);
  static Lock lock(const SetTablespace& change);
  static std::string summary(const SetTablespace& change);
};

template <>
struct Operation<ClusterOn> : TableProperty<ClusterOn, &Table::cluster_on> {
  static constexpr std::string_view name = "cluster_on";
  static Sql sql(const ClusterOn& change);
  static Lock lock(const ClusterOn& change);
  static Facts facts(const ClusterOn& change);
  static std::string summary(const ClusterOn& change);
};

template <>
struct Operation<SetReplicaIdentity> : TableProperty<SetReplicaIdentity, &Table::replica_identity> {
  static constexpr std::string_view name = "set_replica_identity";
  static Sql sql(const SetReplicaIdentity& change);
  static Lock lock(const SetReplicaIdentity& change);
  static Hazards hazards(const SetReplicaIdentity&) { return {Hazard::replication_changed}; }
  static Facts facts(const SetReplicaIdentity& change);
  static std::string summary(const SetReplicaIdentity& change);
};

template <>
struct Operation<AlterRowSecurity> : TableProperty<AlterRowSecurity, &Table::row_level_security> {
  static constexpr std::string_view name = "alter_row_security";
  static Sql sql(const AlterRowSecurity& change);
  static Lock lock(const AlterRowSecurity& change);
  static Hazards hazards(const AlterRowSecurity&) { return {Hazard::access_changed}; }
  static std::string summary(const AlterRowSecurity& change);
};

template <>
struct Operation<ForceRowSecurity> : TableProperty<ForceRowSecurity, &Table::force_row_level_security> {
  static constexpr std::string_view name = "force_row_security";
  static Sql sql(const ForceRowSecurity& change);
  static Lock lock(const ForceRowSecurity& change);
  static Hazards hazards(const ForceRowSecurity&) { return {Hazard::access_changed}; }
  static std::string summary(const ForceRowSecurity& change);
};

template <>
struct Operation<AlterInherits> : TableProperty<AlterInherits, &Table::inherits> {
  static constexpr std::string_view name = "alter_inherits";
  static Sql sql(const AlterInherits& change);
  static ApplyError apply(const AlterInherits& change, Schema& schema);
  static Lock lock(const AlterInherits& change);
  static Facts facts(const AlterInherits& change);
  static std::string summary(const AlterInherits& change);
};

template <>
struct Operation<AlterPartition> : TableProperty<AlterPartition, &Table::partition_of> {
  static constexpr std::string_view name = "alter_partition";
  static Sql sql(const AlterPartition& change);
  static ApplyError apply(const AlterPartition& change, Schema& schema);
  static Lock lock(const AlterPartition& change);
  static Hazards hazards(const AlterPartition& change) {
    Hazards hazards;
    if (change.from) hazards.push_back(Hazard::detach_blocks);
    if (change.to) hazards.push_back(Hazard::attach_scans);
    return hazards;
  }
  static Facts facts(const AlterPartition& change);
  static std::string summary(const AlterPartition& change);
};

}  // namespace rowan::tool
