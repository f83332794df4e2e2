// Claims about what belongs to a table beside columns, keys and indexes.
#include "integration/measured/measured_case.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

const QualifiedName t{"public", "t"};
const QualifiedName p{"public", "p"};
PartitionOf low() { return {p, "FOR VALUES FROM ('1') TO ('10')"}; }
PartitionOf high() { return {p, "FOR VALUES FROM ('10') TO ('20')"}; }

TableBuilder base() { return table("t").id().optional("a", "integer").optional("b", "text"); }
Schema with(const std::function<void(Table&)>& adjust) { return schema().add(base().adjust(adjust)); }
Schema plain() { return schema().add(base()); }

Policy policy(std::string_view rows, std::string comment = {}) {
  return {.name = "own", .using_expression = expression(rows), .comment = std::move(comment)};
}
Schema with_policy() {
  return with([](Table& table) { table.policies = {policy("a > 1")}; });
}

ExtendedStatistics statistics() {
  return {.name = {"public", "s"}, .kinds = {"ndistinct"}, .expressions = {"a", "b"}, .target = 100};
}

/// `t` beside its parent, and as its child.
TableBuilder parent() { return table("p").required("id", "integer"); }
TableBuilder child() { return table("t").required("id", "integer"); }
Schema two() { return schema().add(parent()).add(child()); }
TableBuilder heir() {
  return table("t").adjust([](Table& table) { table.inherits = {p}; });
}
TableBuilder partitioned() { return parent().partition_by(PartitionMethod::range, {"id"}); }
TableBuilder partition() { return table("t").partition_of("p", low().bound); }

std::vector<MeasuredCase> of_properties() {
  const std::vector<StorageParameter> full{{"fillfactor", "70"}, {"toast.autovacuum_enabled", "false"}};
  return {
      {"make a table unlogged", plain(), AlterTableLogged{t, false, true}},
      {"set storage parameters", plain(), AlterTableOptions{t, {}, full}},
      {"reset storage parameters", with([&](Table& table) { table.with = full; }),
       AlterTableOptions{t, full, {}}},
      {"make a table one of the catalog's users", plain(),
       AlterTableOptions{t, {}, {{"user_catalog_table", "true"}}}},
      {"cluster on", plain(), ClusterOn{t, "", "t_pkey"}},
      {"cluster on nothing", with([](Table& table) { table.cluster_on = "t_pkey"; }),
       ClusterOn{t, "t_pkey", ""}},
      {"replica identity", plain(), SetReplicaIdentity{t, "", "full"}},
      {"replica identity by an index", plain(), SetReplicaIdentity{t, "", "t_pkey"}},
      {"enable row level security", plain(), AlterRowSecurity{t, false, true}},
      {"force row level security", plain(), ForceRowSecurity{t, false, true}},
      {"create policy", plain(), CreatePolicy{t, policy("a > 1", "mine")}},
      {"change policy", with_policy(), AlterPolicy{t, policy("a > 1"), policy("a > 2")}},
      {"comment on policy", with_policy(), AlterPolicy{t, policy("a > 1"), policy("a > 1", "mine")}},
      {"drop policy", with_policy(), DropPolicy{t, policy("a > 1")}},
      {"create statistics", plain(), CreateStatistics{t, statistics()}},
      {"drop statistics", with([](Table& table) { table.statistics = {statistics()}; }),
       DropStatistics{t, statistics()}},
  };
}

std::vector<MeasuredCase> of_descent() {
  return {
      {"inherit", two(), AlterInherits{t, {}, {p}}},
      {"inherit no longer", schema().add(parent()).add(heir()), AlterInherits{t, {p}, {}}},
      {"create an inheriting table", schema().add(parent()), CreateTable{heir().build()}},
      {"drop an inheriting table", schema().add(parent()).add(heir()), DropTable{heir().build()}},
      {"create a partition", schema().add(partitioned()), CreateTable{partition().build()}},
      {"drop a partition", schema().add(partitioned()).add(partition()), DropTable{partition().build()}},
      {"attach a partition", schema().add(partitioned()).add(child()), AlterPartition{t, {}, low()}},
      {"detach a partition", schema().add(partitioned()).add(partition()), AlterPartition{t, low(), {}}},
      {"change the bound of a partition", schema().add(partitioned()).add(partition()),
       AlterPartition{t, low(), high()}},
  };
}

}  // namespace

std::vector<MeasuredCase> measured_table_properties() {
  auto all = of_properties();
  for (auto& each : of_descent()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
