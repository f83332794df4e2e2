#include "unit/lint/rule_case.hpp"

namespace rowan::tool::testing {
namespace {

using enum Hazard;

std::vector<RuleCase> of_indexes() {
  return {
      {index_blocks_writes, "CREATE INDEX i ON orders (note);",
       "CREATE TABLE public.fresh (a integer); CREATE INDEX i ON public.fresh (a);"},
      {index_blocks_writes, "CREATE INDEX i ON orders (note);",
       "CREATE INDEX CONCURRENTLY i ON orders (note);", false},
      {index_blocks_writes, "CREATE INDEX i ON payments (amount);",
       "CREATE INDEX i ON ONLY payments (amount);"},
      {index_drop_blocks, "DROP INDEX orders_status_idx;", "DROP INDEX CONCURRENTLY orders_status_idx;",
       false},
      {index_drop_blocks, "DROP INDEX orders_status_idx;",
       "DROP INDEX orders_status_idx; DROP TABLE orders;"},
      {reindex_blocks_writes, "REINDEX TABLE orders;", "REINDEX TABLE CONCURRENTLY orders;", false},
      {concurrently_in_transaction, "CREATE INDEX CONCURRENTLY i ON orders (note);",
       "CREATE INDEX i ON orders (note);"},
      {concurrently_in_transaction, "VACUUM orders;", "ANALYZE orders;"},
      {concurrently_in_transaction, "ALTER TABLE payments DETACH PARTITION payments_01 CONCURRENTLY;",
       "ALTER TABLE payments DETACH PARTITION payments_01;"},
      {index_if_not_exists, "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note);",
       "CREATE INDEX CONCURRENTLY i ON orders (note);", false},
      {concurrently_under_lock_timeout, "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY orders_status_idx;",
       "SET lock_timeout = 0; DROP INDEX CONCURRENTLY orders_status_idx;", false},
      {concurrently_on_partitioned_table, "CREATE INDEX CONCURRENTLY i ON payments (amount);",
       "CREATE INDEX CONCURRENTLY i ON payments_01 (amount);", false},
      {concurrently_on_partitioned_table, "DROP INDEX CONCURRENTLY payments_at_idx;",
       "DROP INDEX CONCURRENTLY orders_status_idx;", false},
      {index_gap, "CREATE INDEX CONCURRENTLY gone_idx ON orders (other);",
       "CREATE INDEX CONCURRENTLY i ON orders (other);", false},
      {index_on_changing_function, "CREATE INDEX i ON orders (note) WHERE at > now();",
       "CREATE INDEX i ON orders (lower(note)) WHERE at > '2026-01-01';"},
      {index_on_changing_function, "CREATE INDEX i ON orders (note) WHERE at > CURRENT_DATE;",
       "CREATE INDEX i ON orders (note) WHERE at IS NULL;"},
      {wasteful_index, "CREATE INDEX i ON orders USING hash (note);", "CREATE INDEX i ON orders (at);"},
      {wasteful_index, "CREATE INDEX i ON orders (id, note, status, at);",
       "CREATE INDEX i ON orders (id, note, at);"},
      {wasteful_index, "CREATE INDEX i ON orders (status);",
       "CREATE INDEX i ON orders (status) WHERE note IS NULL;"},
  };
}

std::vector<RuleCase> of_constraints() {
  return {
      {check_scans, "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0);",
       "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;"},
      {foreign_key_scans,
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id);",
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;"},
      {validated_in_same_transaction,
       "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE "
       "CONSTRAINT c;",
       "ALTER TABLE orders VALIDATE CONSTRAINT total_known;"},
      {inline_constraint_scans, "ALTER TABLE orders ADD COLUMN a integer CHECK (a > 0);",
       "ALTER TABLE orders ADD COLUMN a integer;"},
      {inline_constraint_scans, "ALTER TABLE orders ADD COLUMN a bigint REFERENCES customers;",
       "CREATE TABLE fresh (b integer); ALTER TABLE fresh ADD COLUMN a bigint REFERENCES customers;"},
      {key_builds_index, "ALTER TABLE orders ADD CONSTRAINT u UNIQUE (note);",
       "ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_note_key;"},
      {key_builds_index, "ALTER TABLE orders ADD PRIMARY KEY (id);",
       "ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_note_key;"},
      {primary_key_on_nullable_column, "ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_note_key;",
       "ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_status_idx;"},
      {exclusion_builds_index, "ALTER TABLE orders ADD CONSTRAINT e EXCLUDE (note WITH =);",
       "CREATE TABLE fresh (a integer); ALTER TABLE fresh ADD CONSTRAINT e EXCLUDE (a WITH =);"},
      {foreign_key_without_index,
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (code) REFERENCES customers (email) NOT VALID;",
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;"},
      {foreign_key_type_differs,
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (status) REFERENCES customers (id) NOT VALID;",
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;"},
      {many_foreign_keys,
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; "
       "ALTER TABLE payments_01 ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES customers (id) NOT VALID;",
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; "
       "ALTER TABLE orders ADD CONSTRAINT g FOREIGN KEY (customer_id) REFERENCES payments_01 (id) NOT "
       "VALID;"},
      {drop_locks_referenced_table, "ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;",
       "ALTER TABLE orders DROP CONSTRAINT total_known;"},
      {drop_locks_referenced_table, "DROP TABLE orders;", "DROP TABLE orders, customers;"},
      {constraint_dropped, "ALTER TABLE orders DROP CONSTRAINT total_known;",
       "ALTER TABLE orders DROP CONSTRAINT total_known; "
       "ALTER TABLE orders RENAME CONSTRAINT total_known__new TO total_known;"},
      {constraint_dropped, "ALTER TABLE orders DROP CONSTRAINT total_known;",
       "ALTER TABLE orders ALTER COLUMN status SET NOT NULL; ALTER TABLE orders DROP CONSTRAINT "
       "status_not_null;"},
      {foreign_key_on_partitioned_table,
       "ALTER TABLE payments ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES customers (id) NOT VALID;",
       "ALTER TABLE payments_01 ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES customers (id) NOT VALID;"},
      {deferrable_unique,
       "ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_note_key DEFERRABLE;",
       "ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_note_key;"},
      {domain_constraint, "ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(value) < 80);",
       "ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(value) < 80) NOT VALID;"},
      {domain_constraint, "ALTER DOMAIN email VALIDATE CONSTRAINT short;",
       "ALTER DOMAIN email DROP CONSTRAINT short;"},
      {domain_constraint, "ALTER TABLE orders ADD COLUMN a public.email;",
       "ALTER TABLE orders ADD COLUMN a text;"},
  };
}

std::vector<RuleCase> of_columns() {
  return {
      {not_null_scans, "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;",
       "ALTER TABLE orders ALTER COLUMN status SET NOT NULL;"},
      {proof_dropped_with_not_null,
       "ALTER TABLE orders ALTER COLUMN status SET NOT NULL, DROP CONSTRAINT status_not_null;",
       "ALTER TABLE orders ALTER COLUMN status SET NOT NULL; ALTER TABLE orders DROP CONSTRAINT "
       "status_not_null;"},
      {not_null_dropped, "ALTER TABLE orders ALTER COLUMN id DROP NOT NULL;",
       "CREATE TABLE fresh (a integer NOT NULL); ALTER TABLE fresh ALTER COLUMN a DROP NOT NULL;"},
      {needs_backfill, "ALTER TABLE orders ADD COLUMN a integer NOT NULL;",
       "ALTER TABLE orders ADD COLUMN a integer NOT NULL DEFAULT 0;"},
      {volatile_default_rewrites, "ALTER TABLE orders ADD COLUMN a uuid DEFAULT gen_random_uuid();",
       "ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT now();"},
      {identity_rewrites, "ALTER TABLE orders ADD COLUMN a bigserial;",
       "ALTER TABLE orders ADD COLUMN a bigint;"},
      {identity_rewrites, "ALTER TABLE orders ADD COLUMN a bigint GENERATED ALWAYS AS IDENTITY;",
       "ALTER TABLE orders ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;"},
      {generated_column_rewrites,
       "ALTER TABLE orders ADD COLUMN a text GENERATED ALWAYS AS (lower(note)) STORED;",
       "ALTER TABLE orders ADD COLUMN a text DEFAULT lower('A');"},
      {default_of_existing_rows, "ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT now();",
       "ALTER TABLE orders ADD COLUMN a timestamptz; ALTER TABLE orders ALTER COLUMN a SET DEFAULT now();"},
  };
}

std::vector<RuleCase> of_types() {
  return {
      {type_change_rewrites, "ALTER TABLE orders ALTER COLUMN total TYPE bigint;",
       "ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);"},
      {type_change_rewrites, "ALTER TABLE elsewhere ALTER COLUMN a TYPE bigint;",
       "CREATE TABLE elsewhere (a integer); ALTER TABLE elsewhere ALTER COLUMN a TYPE bigint;"},
      {type_change_scans, "ALTER TABLE orders ALTER COLUMN kind TYPE text;",
       "ALTER TABLE orders DROP CONSTRAINT kind_known; ALTER TABLE orders ALTER COLUMN kind TYPE text;"},
      {narrows_type, "ALTER TABLE orders ALTER COLUMN code TYPE varchar(5);",
       "ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);"},
      {time_zone_change, "ALTER TABLE orders ALTER COLUMN at TYPE timestamp;",
       "SET LOCAL timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN at TYPE timestamp;"},
      {time_zone_change, "ALTER TABLE orders ALTER COLUMN at TYPE timestamp;",
       "ALTER TABLE orders ALTER COLUMN at TYPE timestamp USING at AT TIME ZONE 'UTC';"},
      {regrettable_type, "ALTER TABLE orders ADD COLUMN a json;", "ALTER TABLE orders ADD COLUMN a jsonb;"},
      {regrettable_type, "CREATE TABLE fresh (id integer PRIMARY KEY);",
       "CREATE TABLE fresh (id bigint PRIMARY KEY);"},
      {enum_value_renamed, "ALTER TYPE mood RENAME VALUE 'sad' TO 'low';",
       "ALTER TYPE mood ADD VALUE 'low' AFTER 'sad';"},
      {enum_value_unplaced, "ALTER TYPE mood ADD VALUE 'low';",
       "ALTER TYPE mood ADD VALUE 'low' BEFORE 'sad';"},
      {enum_value_used_too_soon, "ALTER TYPE mood ADD VALUE 'low'; INSERT INTO people VALUES ('low');",
       "ALTER TYPE mood ADD VALUE 'low'; INSERT INTO people VALUES ('sad');"},
      {enum_type_rebuilt,
       "ALTER TABLE orders ALTER COLUMN mood TYPE public.mood_new USING mood::text::public.mood_new;",
       "ALTER TABLE orders ALTER COLUMN code TYPE text;"},
  };
}

}  // namespace

std::vector<RuleCase> cases_of_tables() {
  std::vector<RuleCase> all;
  for (const auto& part : {of_indexes(), of_constraints(), of_columns(), of_types()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace rowan::tool::testing
