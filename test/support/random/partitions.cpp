// A partitioned table and tables that are partitions of it in one schema, tables of their own in the other.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::array methods{PartitionMethod::range, PartitionMethod::list, PartitionMethod::hash};

/// Slots far from each other, so that bounds never overlap.
std::string bound_of(Random& random, PartitionMethod method, std::uint32_t slot) {
  const auto number = std::to_string(slot);
  if (method == PartitionMethod::range)
    return "FOR VALUES FROM ('" + number + "00') TO ('" + number + (random.one_in(2) ? "50" : "99") + "')";
  if (method == PartitionMethod::list)
    return "FOR VALUES IN ('a" + number + "'" + (random.one_in(2) ? ", 'b" + number + "')" : ")");
  return "FOR VALUES WITH (modulus 3, remainder " + number + ")";
}

Table events(Random& random, const std::string& name, const std::string& key) {
  auto builder = testing::table(name).required("id", "bigint").required("kind", "text", "'a0'");
  if (random.one_in(2)) builder.optional("note", "text");
  if (random.one_in(2)) builder.optional("amount", "numeric(10,2)", "1");
  Table table = builder.build();
  if (random.one_in(2))
    table.primary_key = PrimaryKey{primary_key_name(name), key == "id" ? Names{"id"} : Names{key, "id"}};
  if (random.one_in(3)) table.indexes.push_back(index_on(name, {"kind"}));
  if (random.one_in(3)) table.checks.push_back({"events_id_check", expression("id >= 0")});
  return table;
}

void refer(Random& random, const Schema& schema, Table& table) {
  const auto& referenced = schema.tables[0];
  if (referenced.primary_key->columns == Names{"id"} &&
      referenced.primary_key->deferrable == Deferrable::no && random.one_in(3))
    table.foreign_keys.push_back(foreign_key_to(table.name.name, {"id"}, display(referenced.name), {"id"}));
}

}  // namespace

void vary_partitions(Random& random, Schema& schema) {
  if (random.one_in(4)) return;
  const auto method = methods[random.seed() % methods.size()];
  const std::string key = method == PartitionMethod::list ? "kind" : "id";
  Table parent = events(random, "events", key);
  parent.partition_by = PartitionBy{method, index_on("events", {key}).keys};
  if (!schema.tables.empty()) refer(random, schema, parent);
  schema.tables.push_back(parent);
  for (std::uint32_t slot = 0; slot < 3; ++slot) {
    const auto name = "events_" + std::to_string(slot);
    if (random.one_in(3)) continue;
    if (random.one_in(3)) {
      schema.tables.push_back(events(random, name, key));
      continue;
    }
    Table part = testing::table(name).partition_of("events", bound_of(random, method, slot)).build();
    if (random.one_in(3)) part.indexes.push_back(index_on(name, {"id", "kind"}));
    if (random.one_in(3)) part.checks.push_back({name + "_kind_check", expression("kind <> ''")});
    schema.tables.push_back(part);
  }
  if (method != PartitionMethod::hash && random.one_in(3))
    schema.tables.push_back(testing::table("events_rest").partition_of("events", "DEFAULT").build());
}

}  // namespace rowan::tool::testing
