// Composite types, range types and collations, and columns of them.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

Column column_of(const char* name, std::string_view type_text) {
  Column column;
  column.name = name;
  column.type = type(type_text);
  return column;
}

Attribute attribute_of(const char* name, std::string_view type_text) {
  Attribute attribute;
  attribute.name = name;
  attribute.type = type(type_text);
  return attribute;
}

void add_composite_type(Random& random, Schema& schema) {
  CompositeType address;
  address.name = {"public", "address"};
  // PostgreSQL adds attributes behind all others, and their order is that of the values.
  address.attributes = {attribute_of("street", "text"),
                        attribute_of("town", random.seed() % 2 == 0 ? "text" : "varchar(40)"),
                        attribute_of("place", "bigint")};
  address.attributes.resize(1 + random.below(3));
  if (random.one_in(3)) address.comment = "where it is";
  schema.composite_types.push_back(address);
}

void add_range_type(Random& random, Schema& schema) {
  RangeType span;
  span.name = {"public", "span"};
  span.subtype = type("double precision");
  if (random.seed() % 2 == 0) span.subtype_diff = "float8mi";  // nothing alters a range type in use
  if (random.one_in(3)) span.comment = "from here to there";
  schema.range_types.push_back(span);
}

void add_collation(Random& random, Schema& schema) {
  Collation plain;
  plain.name = {"public", "plain"};
  plain.lc_collate = plain.lc_ctype = "C";
  if (random.one_in(3)) plain.comment = "byte by byte";
  schema.collations.push_back(plain);
}

}  // namespace

void vary_types(Random& random, Schema& schema) {
  if (random.one_in(2)) add_composite_type(random, schema);
  if (random.one_in(2)) add_range_type(random, schema);
  if (random.one_in(2)) add_collation(random, schema);
  for (auto& table : schema.tables) {
    if (!schema.composite_types.empty() && random.one_in(3))
      table.columns.push_back(column_of("home", "public.address"));
    if (!schema.range_types.empty() && random.one_in(3))
      table.columns.push_back(column_of("reach", random.seed() % 2 == 0 ? "public.span" : "public.span[]"));
    if (random.one_in(4)) table.columns.push_back(column_of("tags", "text[]"));
    auto* note = find_column(table, "note");
    if (note != nullptr && !schema.collations.empty() && random.one_in(2))
      note->collation = schema.collations[0].name;
  }
}

}  // namespace rowan::tool::testing
