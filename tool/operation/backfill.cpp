#include "operation/backfill.hpp"

#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// One pass after the other over the blocks of the table, each batch in its own transaction, rows locked by
/// others left for the next pass, until none is NULL. Reading a range of blocks needs PostgreSQL 14 to be
/// cheap (TID range scan); 13 gives the same rows, slower.
constexpr std::string_view loop = R"(
#variable_conflict use_column
DECLARE
  rowan_blocks_per_batch CONSTANT bigint := 64;
  rowan_block bigint;
  rowan_last_block bigint;
BEGIN
  LOOP
    rowan_block := 0;
    rowan_last_block := pg_relation_size(:regclass) / current_setting('block_size')::bigint;
    WHILE rowan_block <= rowan_last_block LOOP
      UPDATE :table SET :column = :value
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM :table
        WHERE ctid >= format('(%s,0)', rowan_block)::tid
          AND ctid < format('(%s,0)', rowan_block + rowan_blocks_per_batch)::tid
          AND :column IS NULL
        FOR UPDATE SKIP LOCKED));
      COMMIT;
      rowan_block := rowan_block + rowan_blocks_per_batch;
    END LOOP;
    EXIT WHEN NOT EXISTS (SELECT FROM :table WHERE :column IS NULL);
    IF EXISTS (SELECT FROM :table WHERE :column IS NULL AND (:value) IS NULL) THEN
      RAISE EXCEPTION '%', :message;
    END IF;
    PERFORM pg_sleep(0.1);
  END LOOP;
END
)";

void replace_all(std::string& text, std::string_view placeholder, const std::string& value) {
  for (auto at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + value.size()))
    text.replace(at, placeholder.size(), value);
}

}  // namespace

Sql Operation<BackfillColumn>::sql(const BackfillColumn& change) {
  if (change.reversed) return {"SELECT 1"};  // a section of a migration file may not be empty
  std::string body(loop);
  replace_all(body, ":message",
              quote_literal("the value to fill " + part_of(change.table, change.column) +
                            " with is NULL for some rows"));
  replace_all(body, ":regclass", quote_literal(quote(change.table)) + "::regclass");
  replace_all(body, ":table", quote(change.table));
  replace_all(body, ":column", quote_identifier(change.column));
  replace_all(body, ":value", change.value);
  return {"DO " + quote_body(body)};
}
std::optional<Change> Operation<BackfillColumn>::reverse(const BackfillColumn& change) {
  auto result = change;
  result.reversed = !change.reversed;
  return result;
}
ApplyError Operation<BackfillColumn>::apply(const BackfillColumn& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [](const Column&) { return ApplyError{}; });
}
Lock Operation<BackfillColumn>::lock(const BackfillColumn& change) {
  return {.level = change.reversed ? LockLevel::none : LockLevel::row_exclusive, .others = {}};
}
Hazards Operation<BackfillColumn>::hazards(const BackfillColumn&) { return {}; }
Facts Operation<BackfillColumn>::facts(const BackfillColumn& change) {
  Facts facts;
  facts.provides = {word::filled(change.table, change.column)};
  word::add_columns(facts.needs, change.table, {change.column});
  word::add_expression(facts.needs, change.table, change.value);
  return facts;
}
std::string Operation<BackfillColumn>::summary(const BackfillColumn& change) {
  const auto column = part_of(change.table, change.column);
  return change.reversed ? "column " + column + " keeps the values it was filled with"
                         : "fill column " + column + " with " + change.value + " where it is null";
}
bool Operation<BackfillColumn>::transactional(const BackfillColumn&) { return false; }
std::string Operation<BackfillColumn>::done(const BackfillColumn& change) {
  if (change.reversed) return "SELECT true";
  return "SELECT NOT EXISTS (SELECT FROM " + quote(change.table) + " WHERE " +
         quote_identifier(change.column) + " IS NULL)";
}

}  // namespace rowan::tool
