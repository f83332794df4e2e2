#include "inspect/inspect.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "integration/inspect/inspected.hpp"
#include "support/schema_builder.hpp"

using namespace rowan::tool;
using namespace rowan::tool::testing;

namespace {

bool names_unmodelled(const Inspection& found, const std::string& what) {
  return std::find(found.unmodelled.begin(), found.unmodelled.end(), what) != found.unmodelled.end();
}

}  // namespace

TEST_CASE("an empty database is an empty schema") {
  TestDatabase database;
  const auto found = inspected(database);
  CHECK(found.schema == Schema{});
  CHECK(found.unmodelled.empty());
}

TEST_CASE("every type of the type table is found under its canonical name, as a value and as an array") {
  TestDatabase database;
  std::string ddl = "create table t (";
  std::size_t columns = 0;
  for (const auto& row : type_rows()) {
    auto type = std::string(row.name);
    if (type.ends_with("multirange") && database.major_version() < 14) continue;
    columns += 2;
    if (type == "char" || type == "bit") type += "(3)";  // bare they have the length 1
    const auto name = type == "\"char\"" ? "\"\"\"char\"\"" : "\"" + type;
    ddl += (ddl.ends_with("(") ? "" : ", ") + name + "\" " + type;
    ddl += ", " + name + "[]\" " + type + "[]";
  }
  const auto table = only_table(database, ddl + ")");
  REQUIRE(table.columns.size() == columns);
  for (const auto& column : table.columns) CHECK(display(column.type) == column.name);
}

TEST_CASE("modifiers of types are found as they were written") {
  TestDatabase database;
  const Names types{"char(1)",      "varbit(7)",   "time(0)",
                    "timetz(3)[]",  "interval(2)", "bpchar",
                    "bpchar[]",     "bit(1)",      "interval day to second(3)",
                    "interval year"};
  std::string ddl = "create table t (";
  for (const auto& each : types) ddl += (ddl.ends_with("(") ? "\"" : ", \"") + each + "\" " + each;
  for (const auto& column : only_table(database, ddl + ")").columns)
    CHECK(display(column.type) == column.name);
}

TEST_CASE("domains, composite and range types, collations and extensions are found with all they say") {
  TestDatabase database;
  database.run(R"(
    create schema gis; create extension hstore schema gis; create extension citext;
    create domain email as citext not null default 'a@b' check (value ~ '@');
    alter domain email add constraint short check (length(value::text) < 9) not valid;
    comment on domain email is 'where to write';
    create domain tags as varchar(9)[] collate "C";
    create collation german (provider = icu, locale = 'de', deterministic = false);
    create type address as (street text collate german, "Zip" varchar(10), at public.email[]);
    create type speed as range (subtype = float8, subtype_diff = float8mi);
    create type floatrange as range (subtype = float8);
    create table t (id int primary key, h gis.hstore, a address, s speed))");
  const auto found = inspected(database).schema;
  CHECK(inspected(database).unmodelled.empty());
  CHECK(found.extensions == std::vector<Extension>{{"citext", "", ""}, {"hstore", "gis", ""}});
  REQUIRE(found.domains.size() == 2);
  const auto& email = found.domains[0];
  CHECK(email.base == type("public.citext"));
  CHECK(email.not_null);
  CHECK(email.default_value.has_value());
  REQUIRE(email.checks.size() == 2);
  CHECK(email.checks[0].name == "email_check");
  CHECK(!email.checks[1].valid);
  CHECK(email.comment == "where to write");
  CHECK(found.domains[1].base == type("varchar(9)[]"));
  CHECK(found.domains[1].collation == QualifiedName{"pg_catalog", "C"});
  REQUIRE(found.composite_types.size() == 1);
  CHECK(found.composite_types[0].attributes ==
        std::vector<Attribute>{{"street", type("text"), QualifiedName{"public", "german"}},
                               {"Zip", type("varchar(10)"), {}},
                               {"at", type("public.email[]"), {}}});
  REQUIRE(found.range_types.size() == 2);
  CHECK(found.range_types[1].subtype_diff == "float8mi");
  REQUIRE(found.collations.size() == 1);
  CHECK(found.collations[0].locale == "de");
  CHECK(!found.collations[0].deterministic);
  const auto& columns = found.tables.at(0).columns;
  CHECK(columns[1].type == type("gis.hstore"));
  CHECK(columns[3].type == type("public.speed"));
}

TEST_CASE("a range type's multirange is found by its name where the server has multiranges") {
  TestDatabase database;
  const std::string ddl = "create type speed as range (subtype = float8, multirange_type_name = speeds)";
  if (database.major_version() < 14) {
    CHECK_THROWS_AS(database.run(ddl), pqxx::sql_error);
    return;
  }
  database.run(ddl + "; create type floatrange as range (subtype = float8); create table t (s speeds[])");
  const auto found = inspected(database).schema;
  REQUIRE(found.range_types.size() == 2);
  CHECK(found.range_types[0].multirange == "");
  CHECK(found.range_types[1].multirange == "speeds");
  CHECK(found.tables.at(0).columns[0].type == type("public.speeds[]"));
}

TEST_CASE("numeric keeps precision and scale") {
  TestDatabase database;
  const auto table = only_table(database, "create table t (a numeric(5,2), b numeric(7))");
  CHECK(table.columns[0].type.modifiers == std::vector{5, 2});
  CHECK(table.columns[1].type.modifiers == std::vector{7, 0});
}

TEST_CASE("enum types keep the order of their values, and columns name them with their schema") {
  TestDatabase database;
  database.run(R"(create schema shop; create type shop.status as enum ('open', 'closed');
    alter type shop.status add value 'half' before 'closed'; comment on type shop.status is 'of an order';
    create table t (s shop.status not null default 'open', all_of shop.status[]))");
  const auto found = inspected(database);
  CHECK(found.schema.schemas == Names{"shop"});
  CHECK(found.schema.enum_types ==
        std::vector{EnumType{{"shop", "status"}, {"open", "half", "closed"}, "of an order"}});
  const auto& columns = found.schema.tables.at(0).columns;
  CHECK(columns[0].type == type("shop.status"));
  CHECK(columns[1].type == type("shop.status[]"));
  CHECK(columns[0].default_value == "'open'::shop.status");
}

TEST_CASE("what PostgreSQL 15 added to keys and types is read, and older servers do not have it") {
  TestDatabase database;
  const auto create = [&](const std::string& definition) {
    database.run("create table t (" + definition + ")");
  };
  const std::vector<std::string> definitions{"a numeric(5,-2)",
                                             "a int, b int, constraint k unique nulls not distinct (a, b)",
                                             "a int primary key, b int, c int, unique (b, c), constraint k "
                                             "foreign key (b, c) references t (b, c) on "
                                             "delete set null (c)"};
  if (database.major_version() < 15) {
    for (const auto& definition : definitions) CHECK_THROWS_AS(create(definition), pqxx::sql_error);
    return;
  }
  std::vector<Table> tables;
  for (const auto& definition : definitions) {
    create(definition);
    tables.push_back(inspected(database).schema.tables.at(0));
    database.run("drop table t");
  }
  CHECK(tables[0].columns[0].type.modifiers == std::vector{5, -2});
  CHECK(tables[1].uniques.at(0).nulls_not_distinct);
  CHECK(tables[2].foreign_keys.at(0).set_columns == Names{"c"});
  create("a int");
  database.run("create unique index n on t (a) nulls not distinct");
  CHECK(inspected(database).schema.tables.at(0).indexes.at(0).nulls_not_distinct);
}

TEST_CASE("what the model has no place for is named, never dropped silently") {
  TestDatabase database;
  database.run(R"(
    create table t (id serial, g int generated always as (1) stored, during tsrange);
    create view v as select 1 as one; create materialized view m as select 1 as one; create domain d as int;
    create function f(int) returns int language sql as 'select 1'; create sequence free;
    create function tf() returns trigger language plpgsql as 'begin return new; end';
    create trigger trg before insert on t for each row execute function tf())");
  const auto found = inspected(database);
  for (const auto* what :
       {"view v", "materialized view m", "function public.f(integer)", "trigger trg of t"}) {
    CAPTURE(what);
    CHECK(names_unmodelled(found, what));
  }
  CHECK(find_column(*find_table(found.schema, {"public", "t"}), "id")->default_value ==
        "nextval('public.t_id_seq'::regclass)");
}

TEST_CASE("a view is written down as it is when it was made from its own text, with defaults of columns") {
  TestDatabase database;
  database.run(R"(
    create table t (kind varchar(9)); create view v as select kind from t where kind in ('a', 'b');
    alter view v alter kind set default 'a')");
  const auto written = [&] {
    pqxx::work transaction(database.connection());
    return inspect(transaction, {}, OtherObjects::written).schema.statements.at(0);
  };
  const auto view = written();
  CHECK(view.up.ends_with("ALTER VIEW public.v ALTER COLUMN kind SET DEFAULT 'a'::character varying"));
  database.run(view.down);
  database.run(view.up);
  CHECK(written() == view);
}

TEST_CASE("comments that the model has no place for are named") {
  TestDatabase database;
  database.run(R"(
    create table t (a int constraint k primary key); comment on index k is 'of the index';
    create type c as (a int); comment on column c.a is 'of the attribute';
    create domain d as int constraint positive check (value > 0); comment on constraint positive on domain d is 'why')");
  CHECK(inspected(database).unmodelled == std::vector<std::string>{"comment of attribute a of c",
                                                                   "comment of constraint positive of d",
                                                                   "comment of index k"});
}

TEST_CASE("a materialized view is written down with its indexes and what is said of them") {
  TestDatabase database;
  database.run(R"(
    create materialized view m as select 1 as one; create index i on m (one);
    comment on index i is 'only one')");
  pqxx::work transaction(database.connection());
  const auto found = inspect(transaction, {}, OtherObjects::written);
  REQUIRE(found.schema.statements.size() == 1);
  CHECK(found.schema.statements[0].up.ends_with(
      "CREATE INDEX i ON public.m USING btree (one);\nCOMMENT ON INDEX public.i IS 'only one'"));
}

TEST_CASE("operators, casts, text search, event triggers and foreign servers are named too") {
  TestDatabase database;
  database.run(R"(
    create domain d as int constraint small check (value < 9);
    comment on constraint small on domain d is 'not big';
    create type pair as (a int, b int); comment on column pair.a is 'the first';
    create function same(pair, pair) returns boolean language sql as 'select true';
    create operator === (function = same, leftarg = pair, rightarg = pair);
    create function pair_of(int) returns pair language sql as 'select row($1, $1)::pair';
    create cast (int as pair) with function pair_of(int);
    create text search configuration english_too (copy = pg_catalog.english);
    create text search dictionary plain (template = pg_catalog.simple);
    create operator family odd using btree; create type base;
    create function never() returns event_trigger language plpgsql as 'begin end';
    create event trigger watch on ddl_command_end when tag in ('CREATE RULE') execute function never();
    create foreign data wrapper far; create server there foreign data wrapper far)");
  const auto found = inspected(database);
  for (const auto* what :
       {"comment of constraint small of d", "comment of attribute a of pair",
        "operator public.===(public.pair,public.pair)", "cast (integer AS public.pair)",
        "text search configuration english_too", "text search dictionary plain", "operator family odd",
        "shell type base", "event trigger watch", "foreign-data wrapper far", "foreign server there"}) {
    CAPTURE(what);
    CHECK(names_unmodelled(found, what));
  }
  CHECK(found.outside.empty());
}

TEST_CASE("who may do what, and where rows go, is named and not compared") {
  TestDatabase database;
  database.run(R"(
    create table t (a int, b int); create view v as select 1 as one; create sequence q;
    create function f() returns int language sql as 'select 1'; create type e as enum ('x');
    create table schema_migrations (version text); grant select on schema_migrations to pg_monitor;
    grant select on t, v to pg_monitor; grant usage on q to pg_monitor; grant update (b) on t to pg_monitor;
    revoke execute on function f() from public; revoke usage on type e from public;
    create schema s; grant usage on schema s to pg_monitor;
    alter default privileges in schema s grant select on tables to pg_monitor;
    create publication p for table t)");
  database.run("alter database " + database.value("select current_database()") + " set work_mem = '5MB'");
  const auto found = inspected(database);
  const std::vector<OtherObject> expected{{"default privileges", "of postgres in s on tables"},
                                          {"privileges of column", "b of t"},
                                          {"privileges of function", "public.f()"},
                                          {"privileges of schema", "s"},
                                          {"privileges of sequence", "q"},
                                          {"privileges of table", "t"},
                                          {"privileges of type", "e"},
                                          {"privileges of view", "v"},
                                          {"publication", "p"},
                                          {"setting of the database", "work_mem=5MB"}};
  for (const auto& object : expected) {
    CAPTURE(object.kind);
    CAPTURE(object.name);
    CHECK(std::find(found.outside.begin(), found.outside.end(), object) != found.outside.end());
  }
  CHECK(found.outside.size() == expected.size());
}

TEST_CASE("a partition and an inheriting table hold only what their parent has not") {
  TestDatabase database;
  database.run(R"(
    create table part (a int not null, b text default 'x', primary key (a)) partition by range (a);
    create table part_1 partition of part (b default 'y') for values from (1) to (10);
    create index part_b on part (b); create index own on part_1 (b);
    create unlogged table fast (a int, check (a > 0)); create table child (c int) inherits (fast))");
  const auto found = inspected(database);
  CHECK(found.unmodelled.empty());
  const auto& partition = *find_table(found.schema, {"public", "part_1"});
  REQUIRE(partition.partition_of);
  CHECK(partition.partition_of->bound == "FOR VALUES FROM (1) TO (10)");
  CHECK(!partition.primary_key);
  REQUIRE(partition.columns.size() == 1);
  CHECK(partition.columns[0].inherited);
  REQUIRE(partition.indexes.size() == 1);
  CHECK(partition.indexes[0].name == "own");
  const auto& child = *find_table(found.schema, {"public", "child"});
  CHECK(child.inherits == std::vector<QualifiedName>{{"public", "fast"}});
  CHECK(child.columns.size() == 1);
  CHECK(child.checks.empty());
}

TEST_CASE("row level security, policies and extended statistics are read with their table") {
  TestDatabase database;
  const bool of_expressions = database.major_version() >= 14;  // the first with statistics of expressions
  database.run(R"(
    create table t (a int, b int) with (fillfactor = 70); alter table t enable row level security;
    create policy mine on t for select using (a > 0);
    create statistics s (ndistinct) on b, a)" +
               std::string(of_expressions ? ", (a + b)" : "") + " from t");
  const auto found = inspected(database);
  CHECK(found.unmodelled.empty());
  const auto& table = *find_table(found.schema, {"public", "t"});
  CHECK(table.row_level_security);
  CHECK(table.with == std::vector<StorageParameter>{{"fillfactor", "70"}});
  REQUIRE(table.policies.size() == 1);
  CHECK(table.policies[0].using_expression == "a > 0");
  REQUIRE(table.statistics.size() == 1);
  CHECK(table.statistics[0].expressions == (of_expressions ? Names{"a", "b", "(a + b)"} : Names{"a", "b"}));
}

TEST_CASE("an INVALID index is reported, and is no index of the schema") {
  TestDatabase database;
  database.run("create table t (a int); insert into t values (1), (1)");
  CHECK_THROWS(database.run("create unique index concurrently i on t (a)"));
  const auto found = inspected(database);
  CHECK(found.schema.tables.at(0).indexes.empty());
  CHECK(names_unmodelled(found, "invalid index i"));
}

TEST_CASE("members of extensions and the bookkeeping tables are not seen") {
  TestDatabase database;
  database.run(
      "create extension citext; create table schema_migrations (version text); create table "
      "rowan_migrations (version text); create table t (name citext)");
  const auto found = inspected(database);
  REQUIRE(found.schema.tables.size() == 1);
  CHECK(found.schema.tables[0].columns[0].type == type("public.citext"));
  CHECK(found.schema.extensions == std::vector<Extension>{{"citext", "", ""}});
  CHECK(found.unmodelled.empty());
}

TEST_CASE("inspecting leaves the search path as it was") {
  TestDatabase database;
  database.run(
      "set search_path = pg_temp, public; create table public.a (x int); create table public.b (x int)");
  inspected(database);
  CHECK(database.value("show search_path") == "pg_temp, public");
}
