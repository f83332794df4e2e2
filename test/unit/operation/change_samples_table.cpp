// Samples of the changes of model/change_table.hpp.
#include "support/schema_builder.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool::testing {
namespace {

Policy own_orders() {
  return {
      .name = "own", .command = "select", .roles = {"clerk"}, .using_expression = expression("amount < 10")};
}

Table parent() {
  return table("archive").required("id", "bigint").partition_by(PartitionMethod::range, {"id"}).build();
}

Table loose(std::string_view name) { return table(name).required("id", "bigint").build(); }

ExtendedStatistics statistics() {
  return {.name = {"shop", "orders_sizes"},
          .kinds = {"mcv"},
          .expressions = {"amount", "(lower(note))"},
          .target = 100};
}

}  // namespace

std::vector<ChangeSample> table_property_samples() {
  auto wider = own_orders();
  wider.roles = {};
  wider.using_expression = expression("amount < 20");
  const PartitionOf first{{"public", "archive"}, "FOR VALUES FROM ('1') TO ('10')"};
  const std::string prefix = "ALTER TABLE public.orders ";
  return {
      {AlterTableLogged{orders, false, true}, {prefix + "SET UNLOGGED"}},
      {AlterTableOptions{
           orders, {{"fillfactor", "70"}, {"toast.autovacuum_enabled", "false"}}, {{"fillfactor", "80"}}},
       {prefix + "SET (fillfactor = 80)", prefix + "RESET (toast.autovacuum_enabled)"},
       {AlterTableOptions{orders, {}, {{"fillfactor", "70"}, {"toast.autovacuum_enabled", "false"}}}}},
      {SetTablespace{orders, "fast", ""},
       {prefix + "SET TABLESPACE pg_default"},
       {SetTablespace{orders, "", "fast"}}},
      {ClusterOn{orders, "", "orders_pkey"}, {prefix + "CLUSTER ON orders_pkey"}},
      {SetReplicaIdentity{orders, "", "full"}, {prefix + "REPLICA IDENTITY FULL"}},
      {AlterRowSecurity{orders, false, true}, {prefix + "ENABLE ROW LEVEL SECURITY"}},
      {ForceRowSecurity{orders, false, true}, {prefix + "FORCE ROW LEVEL SECURITY"}},
      {CreatePolicy{orders, own_orders()},
       {"CREATE POLICY own ON public.orders FOR SELECT TO clerk USING (amount < 10)"}},
      {DropPolicy{orders, own_orders()},
       {"DROP POLICY own ON public.orders"},
       {CreatePolicy{orders, own_orders()}}},
      {AlterPolicy{orders, own_orders(), wider},
       {"ALTER POLICY own ON public.orders TO PUBLIC USING (amount < 20)"},
       {CreatePolicy{orders, own_orders()}}},
      {CreateStatistics{orders, statistics()},
       {"CREATE STATISTICS shop.orders_sizes (mcv) ON amount, (lower(note)) FROM public.orders",
        "ALTER STATISTICS shop.orders_sizes SET STATISTICS 100"}},
      {DropStatistics{orders, statistics()},
       {"DROP STATISTICS shop.orders_sizes"},
       {CreateStatistics{orders, statistics()}}},
      {AlterInherits{{"public", "archive_1"}, {}, {{"public", "archive_all"}}},
       {"ALTER TABLE public.archive_1 INHERIT public.archive_all"},
       {CreateTable{loose("archive_all")}, CreateTable{loose("archive_1")}}},
      {AlterPartition{{"public", "archive_1"}, {}, first},
       {"ALTER TABLE public.archive ATTACH PARTITION public.archive_1 FOR VALUES FROM ('1') TO ('10')"},
       {CreateTable{parent()}, CreateTable{loose("archive_1")}}},
  };
}

}  // namespace rowan::tool::testing
