// Sequences that stand by themselves: of nobody, shared by tables, and of serial columns.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

Sequence sequence_named(Random& random, std::string name) {
  static constexpr std::array types{"smallint", "integer", "bigint"};
  Sequence sequence;
  sequence.name = {"public", std::move(name)};
  sequence.type = random.one_of(types);
  if (random.one_in(3)) sequence.options.increment = random.one_in(2) ? 5 : -5;
  const bool down = sequence.options.increment < 0;
  if (random.one_in(4)) (down ? sequence.options.min_value : sequence.options.max_value) = down ? -900 : 900;
  if (random.one_in(4)) sequence.options.start = down ? -20 : 20;
  if (random.one_in(4)) sequence.options.cache = 10;
  if (random.one_in(4)) sequence.options.cycle = true;
  if (random.one_in(4)) sequence.comment = "counts";
  return sequence;
}

void draw_from(Table& table, const char* column, const QualifiedName& sequence) {
  Column drawn;
  drawn.name = column;
  drawn.type = type("bigint");
  drawn.not_null = true;
  drawn.default_value = expression("nextval('public." + sequence.name + "'::regclass)");
  table.columns.push_back(drawn);
}

}  // namespace

void vary_sequences(Random& random, Schema& schema) {
  if (random.one_in(2)) schema.sequences.push_back(sequence_named(random, "numbers"));
  const bool shared = !schema.sequences.empty();
  for (auto& table : schema.tables) {
    if (shared && random.one_in(3)) draw_from(table, "number", schema.sequences[0].name);
    if (!random.one_in(3)) continue;
    auto serial = sequence_named(random, table.name.name + "_place_seq");
    serial.owned_by = ColumnReference{table.name, "place"};
    draw_from(table, "place", serial.name);
    schema.sequences.push_back(serial);
  }
}

}  // namespace rowan::tool::testing
