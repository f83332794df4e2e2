#include "unit/lint/rule_case.hpp"

namespace rowan::tool::testing {
namespace {

using enum Hazard;

std::vector<RuleCase> of_objects() {
  return {
      {renamed, "ALTER TABLE orders RENAME TO purchases;",
       "ALTER TABLE orders RENAME TO purchases; CREATE VIEW orders AS SELECT * FROM purchases;"},
      {renamed, "ALTER TABLE orders RENAME COLUMN note TO remark;",
       "ALTER TABLE orders RENAME CONSTRAINT a TO b;"},
      {renamed, "ALTER TABLE orders SET SCHEMA sales;",
       "CREATE TABLE fresh (a integer); ALTER TABLE fresh SET SCHEMA sales;"},
      {dropped_and_added, "ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ADD COLUMN remark text;",
       "ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ADD COLUMN weight integer;"},
      {column_dropped, "ALTER TABLE orders DROP COLUMN note;",
       "ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;"},
      {object_dropped, "DROP TABLE orders;", "CREATE TABLE fresh (a integer); DROP TABLE fresh;"},
      {object_dropped, "DROP SEQUENCE numbers;", "DROP VIEW totals;"},
      {truncates_or_cascades, "TRUNCATE orders;", "DELETE FROM orders WHERE id = 1;"},
      {truncates_or_cascades, "DROP VIEW totals CASCADE;", "DROP VIEW totals;"},
      {truncates_or_cascades, "ALTER TABLE orders DROP COLUMN note CASCADE;",
       "ALTER TABLE orders DROP COLUMN note;"},
      {extension_changed, "ALTER EXTENSION postgis UPDATE;", "CREATE EXTENSION postgis;"},
      {extension_changed, "DROP EXTENSION postgis;", "DROP VIEW totals;"},
      {access_changed, "GRANT SELECT ON orders TO reader;",
       "CREATE TABLE fresh (a integer); GRANT SELECT ON fresh TO reader;"},
      {access_changed, "CREATE POLICY p ON orders USING (true);",
       "CREATE TABLE fresh (a integer); CREATE POLICY p ON fresh USING (true);"},
      {row_level_security_without_policy, "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;",
       "CREATE POLICY p ON orders USING (true); ALTER TABLE orders ENABLE ROW LEVEL SECURITY;"},
      {rights_of_the_owner,
       "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
       "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS "
       "'SELECT 1';"},
      {rights_of_the_owner, "CREATE VIEW v AS SELECT * FROM secrets;",
       "CREATE VIEW v WITH (security_invoker = on) AS SELECT * FROM secrets;"},
      {partition_created_on_parent,
       "CREATE TABLE payments_02 PARTITION OF payments FOR VALUES FROM (1) TO (2);",
       "CREATE TABLE payments_02 (LIKE payments);"},
      {attach_scans, "ALTER TABLE payments ATTACH PARTITION payments_01 FOR VALUES FROM (1) TO (2);",
       "CREATE TABLE fresh (LIKE payments); ALTER TABLE payments ATTACH PARTITION fresh FOR VALUES FROM (1) "
       "TO (2);"},
      {attach_scans, "ALTER TABLE payments ATTACH PARTITION payments_01 FOR VALUES FROM (1) TO (2);",
       "ALTER TABLE payments ATTACH PARTITION orders FOR VALUES FROM (1) TO (2);"},
      {detach_blocks, "ALTER TABLE payments DETACH PARTITION payments_01;",
       "ALTER TABLE payments DETACH PARTITION payments_01 CONCURRENTLY;"},
  };
}

std::vector<RuleCase> of_transactions() {
  return {
      {unbatched_write, "UPDATE orders SET note = '';",
       "UPDATE orders SET note = '' WHERE id BETWEEN 1 AND 5000;"},
      {unbatched_write, "UPDATE orders SET note = '' WHERE note IS NULL;",
       "UPDATE orders SET note = '' WHERE id = 7;"},
      {unbatched_write, "INSERT INTO orders SELECT * FROM customers;", "INSERT INTO orders VALUES (1);"},
      {rows_changed_after_ddl, "ALTER TABLE orders ADD COLUMN a text; UPDATE orders SET a = '' WHERE id = 1;",
       "ALTER TABLE orders ADD COLUMN a text; UPDATE customers SET email = '' WHERE id = 1;"},
      {no_lock_timeout, "ALTER TABLE orders ADD COLUMN a text;",
       "SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN a text;"},
      {no_lock_timeout, "ALTER TABLE orders ADD COLUMN a text;",
       "ALTER TABLE orders VALIDATE CONSTRAINT total_known;"},
      {locks_several_tables, "ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text;",
       "ALTER TABLE orders ADD COLUMN a text; ALTER TABLE orders ADD COLUMN b text;"},
      {locks_several_tables, "ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text;",
       "LOCK TABLE customers, orders; ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN "
       "a text;"},
      {locks_several_tables, "ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text;",
       "ALTER TABLE orders RENAME TO purchases; ALTER TABLE purchases ADD COLUMN a text;"},
      {slow_under_lock,
       "ALTER TABLE orders ADD COLUMN a text; ALTER TABLE payments_01 VALIDATE CONSTRAINT c;",
       "ALTER TABLE payments_01 VALIDATE CONSTRAINT c; ALTER TABLE orders ADD COLUMN a text;"},
      {slow_under_lock, "ALTER TABLE orders ADD COLUMN a text; UPDATE customers SET email = '';",
       "UPDATE customers SET email = ''; ALTER TABLE orders ADD COLUMN a text;"},
      {trigger_blocks_writes, "CREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f();",
       "CREATE TABLE fresh (a integer); CREATE TRIGGER t BEFORE INSERT ON fresh EXECUTE FUNCTION f();"},
      {maintenance_blocks, "REFRESH MATERIALIZED VIEW m;", "REFRESH MATERIALIZED VIEW CONCURRENTLY m;"},
      {maintenance_blocks, "VACUUM FULL orders;", "VACUUM orders;", false},
      {maintenance_blocks, "ALTER TABLE orders SET UNLOGGED;", "ALTER TABLE orders SET (fillfactor = 70);"},
      {transaction_in_file, "COMMIT;", "SAVEPOINT s;"},
      {unqualified_name, "ALTER TABLE orders ADD COLUMN a text;",
       "ALTER TABLE public.orders ADD COLUMN a text;"},
      {unqualified_name, "SET search_path = sales;", "SET LOCAL search_path = sales;"},
      {long_identifier,
       "CREATE TABLE public.fresh (a integer, "
       "this_name_of_a_column_has_more_than_the_sixty_three_bytes_that_fit integer);",
       "CREATE TABLE public.fresh (a integer, "
       "this_name_of_a_column_has_just_as_many_as_sixty_three_bytes_ok_ integer);"},
      {unchecked_function_body, "SET LOCAL check_function_bodies = off;", "SET LOCAL statement_timeout = 0;"},
      {replication_changed, "ALTER TABLE orders REPLICA IDENTITY FULL;",
       "CREATE TABLE fresh (a integer); ALTER TABLE fresh REPLICA IDENTITY FULL;"},
      {replication_changed, "ALTER PUBLICATION p ADD TABLE orders;", "DROP VIEW totals;"},
      {sequence_falls_behind, "ALTER SEQUENCE numbers RESTART WITH 1;", "ALTER SEQUENCE numbers CACHE 10;"},
      {sequence_falls_behind, "ALTER TABLE orders ALTER COLUMN id RESTART WITH 1;",
       "ALTER TABLE orders ALTER COLUMN id SET GENERATED ALWAYS;"},
      {newer_postgres, "CREATE UNIQUE INDEX i ON orders (note) NULLS NOT DISTINCT;",
       "CREATE UNIQUE INDEX i ON orders (note);"},
      {newer_postgres,
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (note) REFERENCES customers (email) ON DELETE SET "
       "NULL (note);",
       "ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (note) REFERENCES customers (email) ON DELETE SET "
       "NULL;"},
      {statistics_missing, "ALTER TABLE orders ALTER COLUMN total TYPE bigint;",
       "ALTER TABLE orders ALTER COLUMN total TYPE bigint; ANALYZE orders (total);"},
      {collation_changed, "ALTER COLLATION german REFRESH VERSION;",
       "ALTER COLLATION german RENAME TO austrian;"},
  };
}

}  // namespace

std::vector<RuleCase> cases_of_statements() {
  auto all = of_objects();
  const auto others = of_transactions();
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace rowan::tool::testing
