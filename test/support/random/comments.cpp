// Comments on what the others have made.
#include "support/random/features.hpp"

namespace rowan::tool::testing {
namespace {

void vary_comment(Random& random, std::string& comment) {
  static constexpr std::array texts{"", "one", "it's another", "two\nlines"};
  if (random.one_in(2)) comment = random.one_of(texts);
}

void vary_all(Random& random, auto& objects) {
  for (auto& object : objects) vary_comment(random, object.comment);
}

}  // namespace

void vary_comments(Random& random, Schema& schema) {
  if (random.one_in(2))
    schema.schema_comments = {{"public", random.one_in(2) ? "all of it" : "what is there"}};
  vary_all(random, schema.enum_types);
  vary_all(random, schema.domains);
  vary_all(random, schema.composite_types);
  vary_all(random, schema.range_types);
  vary_all(random, schema.collations);
  vary_all(random, schema.sequences);
  vary_all(random, schema.tables);
  for (auto& table : schema.tables) {
    vary_all(random, table.columns);
    if (table.primary_key) vary_comment(random, table.primary_key->comment);
    vary_all(random, table.uniques);
    vary_all(random, table.checks);
    vary_all(random, table.foreign_keys);
    vary_all(random, table.indexes);
    vary_all(random, table.exclusions);
    vary_all(random, table.policies);
    vary_all(random, table.statistics);
  }
}

}  // namespace rowan::tool::testing
