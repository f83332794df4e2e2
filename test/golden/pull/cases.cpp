#include "cases.hpp"

namespace rowan::test {
namespace {

using namespace rowan::tool;

Column column(std::string name, ColumnType type, bool not_null = true) {
  Column result{std::move(name), std::move(type)};
  result.not_null = not_null;
  return result;
}

Column with_default(Column value, std::string expression) {
  value.default_value = std::move(expression);
  return value;
}

ColumnType type(std::string name, std::vector<int> modifiers = {}, bool array = false) {
  return {"", std::move(name), std::move(modifiers), array};
}

Table table(QualifiedName name, std::vector<Column> columns, Names key = {}) {
  Table result{std::move(name), std::move(columns)};
  if (!key.empty()) result.primary_key = PrimaryKey{primary_key_name(result.name.name), std::move(key)};
  return result;
}

ForeignKey foreign_key(const Table& table, Names columns, QualifiedName target,
                       Names target_columns = {"id"}) {
  ForeignKey key;
  key.name = foreign_key_name(table.name.name, columns);
  key.columns = std::move(columns);
  key.referenced_table = std::move(target);
  key.referenced_columns = std::move(target_columns);
  return key;
}

Index index(std::string name, const Names& columns, bool unique = false) {
  Index result;
  result.name = std::move(name);
  result.unique = unique;
  for (const auto& each : columns) {
    result.keys.emplace_back();
    result.keys.back().column = each;
  }
  return result;
}

/// What most databases are made of.
Schema shop() {
  Schema schema;
  schema.enum_types.push_back(
      {{"public", "order_status"}, {"pending", "NC-17", "delete"}, "How far an order is."});

  auto id = column("id", type("bigint"));
  id.identity = IdentityGeneration::by_default;
  auto customers = table({"public", "customers"},
                         {with_default(column("id", type("uuid")), "gen_random_uuid()"),
                          column("email", type("text")), column("nickname", type("varchar", {80}), false),
                          with_default(column("inserted_at", type("timestamptz")), "now()")},
                         {"id"});
  customers.comment = "Who buys.\nOne row each.";
  customers.columns[1].comment = "  indented";
  customers.columns[2].comment = "What friends say.";
  customers.indexes = {index("customers_email_key", {"email"}, true),
                       index("index_customers_on_nickname", {"nickname"})};

  auto categories =
      table({"public", "categories"},
            {id, column("parent_id", type("bigint"), false), column("name", type("text"))}, {"id"});
  categories.foreign_keys = {foreign_key(categories, {"parent_id"}, categories.name)};
  categories.indexes = {index("categories_parent_id_idx", {"parent_id"})};

  auto orders =
      table({"public", "orders"},
            {id, column("customer_id", type("uuid")), column("billing_id", type("uuid"), false),
             with_default(column("amount", type("numeric", {12, 2})), "0"),
             with_default(column("status", {"public", "order_status", {}}), "'NC-17'::public.order_status"),
             with_default(column("note", type("text")), "''::text"),
             with_default(column("depth", type("smallint")), "'-1'::int"),
             with_default(column("paid", type("bool")), "false"),
             with_default(column("tags", type("text", {}, true)), "'{}'::text[]"),
             with_default(column("data", type("jsonb")), "'{}'::jsonb"),
             with_default(column("updated_at", type("timestamptz")), "CURRENT_TIMESTAMP")},
            {"id"});
  orders.checks = {{"amount_positive", "amount >= 0"}, {"note_quoted", "note <> '\"'::text"}};
  orders.foreign_keys = {foreign_key(orders, {"customer_id"}, customers.name),
                         foreign_key(orders, {"billing_id"}, customers.name)};
  orders.foreign_keys[0].on_delete = ReferentialAction::cascade;
  orders.foreign_keys[1].name = "orders_billing_fk";
  orders.indexes = {index("orders_status_updated_at_idx", {"status", "updated_at"}),
                    index("orders_customer_id_idx", {"customer_id"})};
  orders.indexes[0].keys[1].descending = true;
  orders.indexes[0].predicate = "amount > 0";
  orders.indexes[0].include = {"note"};

  auto items = table({"public", "order_items"},
                     {column("order_id", type("bigint")), column("number", type("integer")),
                      column("public", type("bool")), column("unitPrice", type("double precision"))},
                     {"order_id", "number"});
  items.foreign_keys = {foreign_key(items, {"order_id"}, orders.name)};
  schema.tables = {customers, categories, orders, items};
  return schema;
}

/// Names that C++ or generated code does not take.
Schema odd_names() {
  Schema schema;
  schema.schemas = {"log"};
  schema.enum_types.push_back(
      {{"log", "level"}, {"default", "1st", "NULL", "non-blocking", "non_blocking"}, ""});
  schema.tables.push_back(table({"public", "order"}, {column("id", type("integer"))}, {"id"}));
  schema.tables.push_back(table({"public", "orders"}, {column("id", type("integer"))}, {"id"}));
  schema.tables.push_back(table({"public", "order_changes"}, {column("id", type("integer"))}, {"id"}));
  schema.tables.push_back(
      table({"public", "2fa codes"}, {column("2fa", type("text")), column("std", type("text")),
                                      column("a b", type("text")), column("a_b", type("text"))}));
  schema.tables.push_back(table({"log", "UserAccount"},
                                {column("userId", type("uuid")), column("level", {"log", "level", {}})},
                                {"userId"}));
  return schema;
}

/// Tables whose rows only tie others, of one table too, and one that says more than that.
Schema join_tables() {
  Schema schema;
  const auto key = with_default(column("id", type("uuid")), "gen_random_uuid()");
  const auto actors = table({"public", "actors"}, {key, column("name", type("text"))}, {"id"});
  const auto films = table({"public", "films"}, {key, column("title", type("text"))}, {"id"});
  auto parts = table({"public", "film_actors"},
                     {column("film_id", type("uuid")), column("actor_id", type("uuid")),
                      with_default(column("updated_at", type("timestamptz")), "now()")},
                     {"actor_id", "film_id"});
  parts.foreign_keys = {foreign_key(parts, {"film_id"}, films.name),
                        foreign_key(parts, {"actor_id"}, actors.name)};
  auto wages = table(
      {"public", "wages"},
      {column("film_id", type("uuid")), column("actor_id", type("uuid")), column("amount", type("integer"))},
      {"film_id", "actor_id"});
  wages.foreign_keys = {foreign_key(wages, {"film_id"}, films.name),
                        foreign_key(wages, {"actor_id"}, actors.name)};
  auto remakes = table({"public", "remakes"},
                       {column("original_id", type("uuid")), column("remake_id", type("uuid"))},
                       {"original_id", "remake_id"});
  remakes.foreign_keys = {foreign_key(remakes, {"original_id"}, films.name),
                          foreign_key(remakes, {"remake_id"}, films.name)};
  schema.tables = {actors, films, parts, wages, remakes};
  return schema;
}

/// Schemas whose tables reference each other.
Schema two_schemas() {
  Schema schema;
  schema.schemas = {"sales"};
  auto person = table({"public", "people"},
                      {column("id", type("uuid")), column("last_order", type("uuid"), false)}, {"id"});
  auto order =
      table({"sales", "orders"}, {column("id", type("uuid")), column("person_id", type("uuid"))}, {"id"});
  person.foreign_keys = {foreign_key(person, {"last_order"}, order.name)};
  order.foreign_keys = {foreign_key(order, {"person_id"}, person.name)};
  order.indexes = {index("orders_person_id_idx", {"person_id"}, true)};
  schema.tables = {person, order};
  return schema;
}

Table partition(std::string name, const Table& parent, std::string bound) {
  Table result = table({"public", std::move(name)}, {});
  result.partition_of = PartitionOf{parent.name, std::move(bound)};
  return result;
}

/// Partitions with and without something of their own, an heir, policies, storage.
Schema descent() {
  auto id = column("id", type("bigint"));
  id.identity = IdentityGeneration::by_default;
  auto places = table({"public", "places"}, {id, column("name", type("text"))}, {"id"});
  places.checks = {{"named", "name <> ''"}};
  auto capitals = table({"public", "capitals"}, {column("country", type("text"))});
  capitals.inherits = {places.name};

  auto payments = table({"public", "payments"},
                        {column("id", type("bigint")), column("paid_on", type("date"))}, {"id", "paid_on"});
  payments.partition_by = PartitionBy{PartitionMethod::range, {{.column = "paid_on", .expression = {}}}};
  auto january = partition("payments_01", payments, "FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')");
  january.indexes = {index("payments_01_id_idx", {"id"})};
  auto cities = table({"public", "cities"}, {column("country", type("text")), column("id", type("integer"))});
  cities.partition_by = PartitionBy{PartitionMethod::list, {{.column = "country", .expression = {}}}};
  auto austria = partition("cities_at", cities, "FOR VALUES IN ('a''t', NULL)");
  austria.partition_by = PartitionBy{PartitionMethod::hash, {{.column = "id", .expression = {}}}};

  auto notes = table({"public", "notes"}, {column("owner", type("text")), column("text", type("text"))});
  notes.unlogged = true;
  notes.with = {{"fillfactor", "70"}};
  notes.replica_identity = "full";
  notes.row_level_security = notes.force_row_level_security = true;
  notes.policies = {{.name = "own",
                     .permissive = false,
                     .command = "update",
                     .roles = {"admin", "clerk"},
                     .using_expression = "owner = CURRENT_USER",
                     .check_expression = "text <> ''",
                     .comment = "each his own"}};
  notes.statistics = {{.name = {"public", "notes_both"},
                       .kinds = {"ndistinct", "mcv"},
                       .expressions = {"owner", "(lower(text))"},
                       .target = 500}};
  Schema schema;
  schema.tables = {capitals,
                   places,
                   january,
                   payments,
                   partition("payments_old", payments, "FOR VALUES FROM (MINVALUE) TO ('2026-01-01')"),
                   partition("payments_rest", payments, "DEFAULT"),
                   austria,
                   cities,
                   partition("cities_at_0", austria, "FOR VALUES WITH (modulus 2, remainder 0)"),
                   notes};
  return schema;
}

/// What fills columns, and how PostgreSQL keeps them.
Schema columns_of_all_kinds() {
  Schema schema;
  auto tickets =
      table({"public", "tickets"},
            {with_default(column("id", type("integer")), "nextval('public.tickets_id_seq'::regclass)"),
             with_default(column("number", type("bigint")), "nextval('public.numbers'::regclass)"),
             with_default(column("place", type("bigint")), "nextval('public.places'::regclass)"),
             column("title", type("text")), column("loud", type("text"), false),
             column("picture", type("bytea"), false)},
            {"id"});
  tickets.columns[3].collation = QualifiedName{"pg_catalog", "C"};
  tickets.columns[4].generated = GeneratedExpression{"upper(title)"};
  auto& picture = tickets.columns[5];
  picture.storage = "external";
  picture.compression = "pglz";
  picture.statistics = 500;
  picture.options = {{"n_distinct", "-0.5"}};
  auto invoices = table({"public", "invoices"},
                        {column("id", type("bigint")), with_default(column("number", type("bigint")),
                                                                    "nextval('public.numbers'::regclass)")},
                        {"id"});
  invoices.columns[0].identity = IdentityGeneration::always;
  invoices.columns[0].identity_options.start = 100;
  invoices.columns[0].identity_sequence = "invoice numbers";
  schema.tables = {tickets, invoices};
  schema.sequences = {{{"public", "tickets_id_seq"}, "integer", {}, ColumnReference{tickets.name, "id"}},
                      {{"public", "numbers"}, "bigint", {1000, 10, {}, {}, 20, false}},
                      {{"public", "places"}, "integer", {}, ColumnReference{tickets.name, "place"}, true},
                      {{"public", "loose"}, "smallint", {{}, -1, {}, {}, 1, true}, {}, false, "counts down"}};
  return schema;
}

}  // namespace

std::vector<PullCase> cases() {
  return {{"shop", shop(), {"shop", false, {"view open_orders", "trigger touch of orders"}, {}}},
          {"odd_names", odd_names(), {"time", false, {}, {}}},
          {"join_tables", join_tables(), {"films", false, {}, {}}},
          {"two_schemas", two_schemas(), {"store", false, {}, {}}},
          {"split", two_schemas(), {"store", true, {}, {}}},
          {"columns_of_all_kinds", columns_of_all_kinds(), {"tickets", false, {}, {}}},
          {"descent", descent(), {"town", false, {}, {}}}};
}

}  // namespace rowan::test
