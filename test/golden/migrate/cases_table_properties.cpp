#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder events() {
  return table("events").required("at", "timestamptz").required("kind", "text").optional("note", "text");
}

Policy policy(std::string name, std::string command, std::string_view using_text) {
  return {.name = std::move(name), .command = std::move(command), .using_expression = expression(using_text)};
}

SchemaBuilder with_events(const std::function<void(Table&)>& change) {
  return schema().add(events().index({"at"}).adjust(change));
}

TableBuilder payments() {
  return table("payments")
      .required("id", "bigint")
      .required("paid_at", "timestamptz")
      .required("amount", "numeric(10,2)", "0")
      .primary_key({"id", "paid_at"})
      .partition_by(PartitionMethod::range, {"paid_at"})
      .index({"amount"});
}

constexpr auto january = "FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00')";
constexpr auto february = "FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00')";

TableBuilder january_payments() { return table("payments_01").partition_of("payments", january); }

TableBuilder kept_places(std::string compression, std::optional<int> statistics) {
  return table("places").required("name", "text").with([&](Column& column) {
    column.storage = compression.empty() ? "" : "external";
    column.compression = std::move(compression);
    column.statistics = statistics;
  });
}
TableBuilder capitals() {
  return table("capitals").required("country", "text").adjust([](Table& table) {
    table.inherits = {{"public", "places"}};
  });
}
void some_names(Index& index) { index.predicate = expression("name <> 'x'"); }
Statement names_of_capitals() {
  return {.name = "names",
          .up = "CREATE VIEW names AS SELECT name FROM capitals",
          .down = "DROP VIEW names",
          .stage = StatementStage::after_tables};
}

}  // namespace

MigrateCases table_property_cases() {
  return {
      {"table_without_primary_key", "a table needs no primary key", schema(), schema().add(events())},
      {"table_storage_from_nothing",
       "a new table comes with its storage, a mark for CLUSTER and a replica identity", schema(),
       with_events([](Table& table) {
         table.unlogged = true;
         table.with = {{"fillfactor", "70"}, {"toast.autovacuum_enabled", "false"}};
         table.cluster_on = "events_at_idx";
         table.replica_identity = "full";
       })},
      {"change_table_storage",
       "storage, mark and replica identity of a table in use change in place",
       with_events(
           [](Table& table) { table.with = {{"autovacuum_enabled", "false"}, {"fillfactor", "70"}}; }),
       with_events([](Table& table) {
         table.unlogged = true;
         table.with = {{"fillfactor", "80"}, {"toast.autovacuum_enabled", "false"}};
         table.cluster_on = "events_at_idx";
         table.replica_identity = "nothing";
       }),
       {},
       "insert into events values (now(), 'a', 'b')"},
      {"clustered_index_goes",
       "a table is clustered on nothing before the index goes, and on it again on the way down",
       with_events([](Table& table) { table.cluster_on = "events_at_idx"; }), schema().add(events())},
      {"row_level_security_from_nothing", "policies come after their table", schema(),
       with_events([](Table& table) {
         table.row_level_security = true;
         table.force_row_level_security = true;
         table.policies = {policy("events_read", "select", "kind <> 'secret'")};
       })},
      {"change_policies", "a policy changes in place where PostgreSQL can, else it is made anew",
       with_events([](Table& table) {
         table.policies = {policy("altered", "select", "kind <> 'a'"), policy("remade", "select", "true"),
                           policy("gone", "delete", "false")};
       }),
       with_events([](Table& table) {
         table.row_level_security = true;
         table.policies = {policy("altered", "select", "kind <> 'b'"), policy("remade", "update", "true"),
                           policy("made", "insert", "")};
         table.policies[0].roles = {"postgres"};
         table.policies[2].check_expression = expression("kind <> 'c'");
         table.policies[2].permissive = false;
         table.policies[2].comment = "no c";
       })},
      {"policy_calls_a_function", "a policy comes after the function that it calls, and goes before it",
       with_events([](Table&) {}),
       with_events([](Table& table) { table.policies = {policy("events_seen", "select", "is_seen(kind)")}; })
           .statement({.name = "is_seen",
                       .up = "CREATE FUNCTION is_seen(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
                       .down = "DROP FUNCTION is_seen(text)",
                       .stage = StatementStage::before_tables})},
      {"create_statistics", "extended statistics come and go with their table in use",
       with_events([](Table&) {}), with_events([](Table& table) {
         table.statistics = {ExtendedStatistics{.name = {"public", "events_kinds"},
                                                .kinds = {"ndistinct"},
                                                .expressions = {"kind", "note"},
                                                .target = 500}};
       })},
      {"partitioned_table_from_nothing", "a partition comes after its parent, with keys of its own", schema(),
       schema()
           .add(january_payments().check("small", "amount < 100").index({"id"}))
           .add(table("payments_rest").partition_of("payments", "DEFAULT"))
           .add(payments())},
      {"partitions_by_list_and_hash", "partitions may be partitioned again", schema(),
       schema()
           .add(table("cities")
                    .required("country", "text")
                    .required("id", "integer")
                    .partition_by(PartitionMethod::list, {"country"}))
           .add(table("cities_at")
                    .partition_of("cities", "FOR VALUES IN ('at', 'de')")
                    .partition_by(PartitionMethod::hash, {"id"}))
           .add(table("cities_at_0").partition_of("cities_at", "FOR VALUES WITH (modulus 2, remainder 0)"))},
      {"add_partition",
       "a partition of a table in use is created, and key, index and column come to all",
       schema().add(payments()).add(january_payments()),
       schema()
           .add(payments().optional("note", "text").index({"note"}))
           .add(january_payments())
           .add(table("payments_02").partition_of("payments", february)),
       {},
       "insert into payments values (1, '2026-01-05', 3)"},
      {"drop_partitioned_table", "partitions go before their parent",
       schema().add(payments()).add(january_payments()), schema(), allow_drop()},
      {"attach_partition", "a table becomes a partition",
       schema()
           .add(payments())
           .add(table("payments_01")
                    .required("id", "bigint")
                    .required("paid_at", "timestamptz")
                    .required("amount", "numeric(10,2)", "0")
                    .primary_key({"id", "paid_at"})
                    .index({"amount"})),
       schema().add(payments()).add(january_payments())},
      {"join_parent_last", "a table has all that its new parent has before it joins, and after it leaves",
       schema()
           .add(table("places").required("name", "varchar(40)"))
           .add(table("capitals").optional("name", "text").optional("mayor", "text").index({"mayor"})),
       schema()
           .add(table("places")
                    .required("name", "text")
                    .optional("people", "bigint")
                    .check("named", "name <> ''"))
           .add(table("capitals").required("country", "text", "'at'").adjust([](Table& table) {
             table.inherits = {{"public", "places"}};
           })),
       allow_drop(), "insert into capitals values ('Wien', 'x')"},
      {"partition_leaves_before_its_parent_goes", "a partition stays as a table when its parent is dropped",
       schema().add(payments()).add(january_payments()),
       schema().add(table("payments_01")
                        .required("id", "bigint")
                        .required("paid_at", "timestamptz")
                        .primary_key({"id", "paid_at"})),
       allow_drop(), "insert into payments values (1, '2026-01-05', 3)"},
      {"table_becomes_partitioned",
       "a table that becomes partitioned is made anew, and what refers to it or reads it with it",
       schema()
           .add(table("payments").id().required("code", "bigint").unique({"code"}))
           .add(table("refunds")
                    .id()
                    .required("payment_code", "bigint")
                    .foreign_key({"payment_code"}, "payments", {"code"}))
           .statement({.name = "codes",
                       .up = "CREATE VIEW public.codes AS SELECT code FROM public.payments",
                       .down = "DROP VIEW public.codes"}),
       schema()
           .add(table("payments")
                    .required("code", "bigint")
                    .optional("note", "text")
                    .unique({"code"})
                    .partition_by(PartitionMethod::range, {"code"}))
           .add(table("payments_0").partition_of("payments", "FOR VALUES FROM ('0') TO ('1000')"))
           .add(table("refunds")
                    .id()
                    .required("payment_code", "bigint")
                    .foreign_key({"payment_code"}, "payments", {"code"}))
           .statement({.name = "codes",
                       .up = "CREATE VIEW public.codes AS SELECT code FROM public.payments",
                       .down = "DROP VIEW public.codes"}),
       allow_drop()},
      {"table_is_no_longer_partitioned",
       "a table that is no longer partitioned is made anew, and its partition stays, alone",
       schema().add(payments()).add(january_payments()),
       schema()
           .add(table("payments").id().required("amount", "numeric(10,2)", "0"))
           .add(table("payments_01")
                    .required("id", "bigint")
                    .required("paid_at", "timestamptz")
                    .required("amount", "numeric(10,2)", "0")
                    .primary_key({"id", "paid_at"})
                    .index({"amount"})),
       allow_drop()},
      {"inherits", "a table inherits columns and checks from another", schema(),
       schema()
           .add(table("places").required("name", "text").check("named", "name <> ''"))
           .add(table("capitals").required("country", "text").adjust([](Table& table) {
             table.inherits = {{"public", "places"}};
           }))},
      {"settings_of_inherited_column",
       "how a column is kept changes for the tables that inherit it too, its statistics do not",
       schema().add(kept_places("", {})).add(capitals()),
       schema().add(kept_places("pglz", 500)).add(capitals())},
      {"child_comes_and_settings_of_parent_go",
       "a new table inherits what its parent's column is to be, and goes back to what it was",
       schema().add(kept_places("pglz", 500).adjust([](Table& table) {
         find_column(table, "name")->compression.clear();  // PostgreSQL 13 has none
       })),
       schema().add(kept_places("", {})).add(capitals())},
      {"retype_column_that_a_child_uses",
       "what a child and a view of it say of an inherited column stands aside when the type changes",
       schema()
           .add(table("places").required("name", "varchar(20)"))
           .add(capitals().check("named", "name <> ''").index({"name"}, "named_idx", some_names))
           .statement(names_of_capitals()),
       schema()
           .add(table("places").required("name", "text"))
           .add(capitals().check("named", "name <> ''").index({"name"}, "named_idx", some_names))
           .statement(names_of_capitals()),
       {},
       "insert into capitals values ('Wien', 'at')"},
      {"inherited_column_to_own", "a column goes with those of the parent before it comes as the table's own",
       schema()
           .add(table("places").required("name", "text").optional("note", "text"))
           .add(table("capitals").required("country", "text").adjust([](Table& table) {
             table.inherits = {{"public", "places"}};
           })),
       schema()
           .add(table("places").required("name", "text"))
           .add(table("capitals")
                    .required("country", "text")
                    .optional("note", "text")
                    .adjust([](Table& table) { table.inherits = {{"public", "places"}}; })),
       allow_drop()},
  };
}

}  // namespace rowan::tool::testing
