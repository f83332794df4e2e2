// A table that inherits from another, with columns, checks and indexes of its own; from none in some schemas.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {

void vary_inheritance(Random& random, Schema& schema) {
  if (schema.tables.empty() || random.one_in(4)) return;
  auto archive = testing::table("archive").required("kept_until", "date", "'2030-01-01'::date").build();
  if (random.one_in(4))
    archive.columns.push_back(testing::table("x").required("id", "bigint", "0").build().columns[0]);
  else
    archive.inherits = {random.one_of(schema.tables).name};
  if (random.one_in(2)) archive.indexes.push_back(index_on("archive", {"id"}));
  if (random.one_in(2)) archive.indexes.push_back(index_on("archive", {"kept_until"}));
  if (random.one_in(2)) archive.primary_key = PrimaryKey{"archive_pkey", {"id"}};
  if (random.one_in(3)) archive.checks.push_back({"archive_id_check", expression("id > 0")});
  schema.tables.push_back(archive);
}

}  // namespace rowan::tool::testing
