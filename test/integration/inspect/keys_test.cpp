// Keys, checks, exclusion constraints and indexes as the inspector finds them.
#include "integration/inspect/inspected.hpp"
#include "sql/spelling.hpp"
#include "support/schema_builder.hpp"

using namespace rowan::tool;
using namespace rowan::tool::testing;

TEST_CASE("keys, uniques and checks keep names, column order, deferrability and validity") {
  TestDatabase database;
  const auto table = only_table(database, R"(
    create table t (a int, b int, c int, constraint "T pk" primary key (b, a), unique (c, b) deferrable,
                    constraint later unique (c) deferrable initially deferred,
                    constraint positive check (c > 0));
    alter table t add constraint unproven check (a < b) not valid)");
  CHECK(table.primary_key == PrimaryKey{"T pk", {"b", "a"}});
  CHECK(table.uniques ==
        std::vector<Unique>{{"later", {"c"}, false, Deferrable::initially_deferred},
                            {"t_c_b_key", {"c", "b"}, false, Deferrable::initially_immediate}});
  CHECK(table.checks == std::vector<Check>{{"positive", "c > 0", true}, {"unproven", "a < b", false}});
}

TEST_CASE("keys keep INCLUDE, WITH, tablespace, deferrability and comment, checks NO INHERIT and comment") {
  TestDatabase database;
  database.run(R"(
    create table t (a int, b int, c int,
                    constraint k primary key (a) include (b) with (fillfactor = 80) deferrable,
                    constraint u unique (b) include (c) with (fillfactor = 70) deferrable initially deferred,
                    constraint low check (a < 9) no inherit);
    comment on constraint k on t is 'the key';
    comment on constraint u on t is 'once';
    comment on constraint low on t is 'few')");
  const auto found = inspected(database);
  CHECK(found.unmodelled.empty());
  const auto& table = found.schema.tables.at(0);
  CHECK(
      table.primary_key ==
      PrimaryKey{"k", {"a"}, Deferrable::initially_immediate, {"b"}, {{"fillfactor", "80"}}, {}, "the key"});
  CHECK(table.uniques ==
        std::vector<Unique>{
            {"u", {"b"}, false, Deferrable::initially_deferred, {"c"}, {{"fillfactor", "70"}}, {}, "once"}});
  CHECK(table.checks == std::vector<Check>{{"low", "a < 9", true, true, "few"}});
}

TEST_CASE("exclusion constraints keep their keys, operators, condition and options") {
  TestDatabase database;
  const auto table = only_table(database, R"(
    create table t (a int, during tstzrange, note text,
                    constraint x exclude using gist (during with &&, (daterange('2020-01-01', null)) with &&)
                      include (a) with (fillfactor = 60) where (a > 0) deferrable,
                    constraint y exclude using btree (lower(note) collate "C" with =, a with =)))");
  REQUIRE(table.exclusions.size() == 2);
  CHECK(table.indexes.empty());
  const auto& x = table.exclusions[0];
  CHECK(x.method == "gist");
  CHECK(x.elements.at(0) == ExclusionElement{{.column = "during", .expression = {}}, "&&"});
  CHECK(x.elements.at(1).operator_name == "&&");
  CHECK(x.elements.at(1).key.expression.starts_with("daterange("));
  CHECK(x.predicate == "a > 0");
  CHECK(x.deferrable == Deferrable::initially_immediate);
  CHECK(x.include == Names{"a"});
  CHECK(x.with == std::vector<StorageParameter>{{"fillfactor", "60"}});
  const auto& y = table.exclusions[1];
  CHECK(y.method == "btree");
  CHECK(y.elements.at(0).key.collation == QualifiedName{"pg_catalog", "C"});
  CHECK(y.elements.at(1) == ExclusionElement{{.column = "a", .expression = {}}, "="});
}

TEST_CASE("schemas keep their comments, the one of a new database's public is none") {
  TestDatabase database;
  database.run("create schema shop; comment on schema shop is 'what we sell'");
  CHECK(inspected(database).schema.schema_comments ==
        std::vector<std::pair<std::string, std::string>>{{"shop", "what we sell"}});
  database.run("comment on schema public is 'ours'");
  CHECK(inspected(database).schema.schema_comments.size() == 2);
}

TEST_CASE("indexes keep the statistics of their expressions and the parameters of operator classes") {
  TestDatabase database;
  const auto table = only_table(database, R"(
    create table t (v tsvector, note text);
    create index by_parameter on t using gist (v tsvector_ops (siglen = 100));
    create index by_expression on t (lower(note), (note || 'x'));
    alter index by_expression alter column 2 set statistics 250)");
  REQUIRE(table.indexes.size() == 2);
  CHECK(table.indexes[0].name == "by_expression");
  CHECK_FALSE(table.indexes[0].keys.at(0).statistics);
  CHECK(table.indexes[0].keys.at(1).statistics == 250);
  CHECK(table.indexes[1].keys.at(0).operator_class == "tsvector_ops");
  CHECK(table.indexes[1].keys.at(0).operator_class_parameters ==
        std::vector<StorageParameter>{{"siglen", "100"}});
}

TEST_CASE("a check that was read back from its own deparsed text is the same check") {
  TestDatabase database;
  const auto first = only_table(database, R"(
    create table t (kind varchar(9), constraint k check (kind in ('a', 'b')), constraint n check (kind not in ('c', 'd')));
    create index i on t (kind) where kind in ('a', 'b'))");
  for (const auto* name : {"k", "n"}) {
    const auto text = database.value("select pg_get_constraintdef(oid) from pg_constraint where conname = '" +
                                     std::string(name) + "'");
    database.run("alter table t drop constraint " + std::string(name) + ", add constraint " + name + " " +
                 text);
  }
  database.run("drop index i; create index i on t (kind) where " + first.indexes.at(0).predicate);
  const auto second = inspected(database).schema.tables.at(0);
  CHECK(second != first);
  CHECK(spelled_like(Schema{.tables = {first}}, Schema{.tables = {second}}).tables.at(0) == first);
}

TEST_CASE("foreign keys keep actions, match and deferrability") {
  TestDatabase database;
  database.run(R"(
    create schema far; create table far.p (x int, y int, primary key (x, y));
    create table c (a int, b int, constraint k foreign key (b, a) references far.p (y, x) match full on update cascade
                    on delete set null deferrable initially deferred);
    alter table c add constraint k2 foreign key (a, b) references far.p on delete restrict not valid)");
  const auto found = inspected(database);
  const auto* table = find_table(found.schema, {"public", "c"});
  REQUIRE(table != nullptr);
  ForeignKey key{"k",
                 {"b", "a"},
                 {"far", "p"},
                 {"y", "x"},
                 ReferentialAction::set_null,
                 ReferentialAction::cascade,
                 {},
                 MatchType::full,
                 Deferrable::initially_deferred,
                 true};
  ForeignKey second{"k2",
                    {"a", "b"},
                    {"far", "p"},
                    {"x", "y"},
                    ReferentialAction::restrict,
                    ReferentialAction::no_action,
                    {},
                    MatchType::simple,
                    Deferrable::no,
                    false};
  CHECK(table->foreign_keys == std::vector{key, second});
}

TEST_CASE(
    "indexes keep keys, expressions, order, operator classes, collations, INCLUDE, WITH and predicate") {
  TestDatabase database;
  const auto table = only_table(database, R"(
    create table t (a text, b int, c int);
    create unique index i on t (a text_pattern_ops desc, b nulls first, lower(a) collate "C") include (c)
      with (fillfactor = 70) where b > 0;
    create index h on t using hash (b);
    comment on index h is 'hashed')");
  REQUIRE(table.indexes.size() == 2);
  const auto& hash = table.indexes[0];
  CHECK(hash.method == "hash");
  CHECK(hash.comment == "hashed");
  const auto& index = table.indexes[1];
  CHECK(index.unique);
  CHECK(index.keys == std::vector<IndexKey>{{"a", "", true, NullsOrder::standard, "text_pattern_ops"},
                                            {"b", "", false, NullsOrder::first},
                                            {"", "lower(a)", false, NullsOrder::standard, "",
                                             QualifiedName{"pg_catalog", "C"}}});
  CHECK(index.include == Names{"c"});
  CHECK(index.with == std::vector<StorageParameter>{{"fillfactor", "70"}});
  CHECK(index.predicate == "b > 0");
}

TEST_CASE("storage parameters keep the order in which they were written") {
  TestDatabase database;
  const auto table = only_table(database, R"(
    create table t (a int, constraint k primary key (a) with (fillfactor = 80, deduplicate_items = off))
      with (parallel_workers = 2, fillfactor = 70);
    create index i on t (a) with (fillfactor = 60, deduplicate_items = off))");
  CHECK(table.with == std::vector<StorageParameter>{{"parallel_workers", "2"}, {"fillfactor", "70"}});
  CHECK(table.primary_key->with ==
        std::vector<StorageParameter>{{"fillfactor", "80"}, {"deduplicate_items", "off"}});
  CHECK(table.indexes.at(0).with ==
        std::vector<StorageParameter>{{"fillfactor", "60"}, {"deduplicate_items", "off"}});
}
