#include "unit/operation/change_samples.hpp"

#include <stdexcept>

#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

Column column(std::string name, std::string_view type_text, bool not_null = false,
              std::optional<Expression> default_value = {}) {
  Column result;
  result.name = std::move(name);
  result.type = type(type_text);
  result.not_null = not_null;
  result.default_value = std::move(default_value);
  return result;
}

Column identity_column(std::string name) {
  auto result = column(std::move(name), "bigint", true);
  result.identity = IdentityGeneration::by_default;
  return result;
}

Check check(std::string name, std::string_view text, bool valid = true) {
  return {std::move(name), expression(text), valid};
}

EnumType status_type() { return {status, {"pending", "active", "done"}, "where an order is"}; }

Table customers_table() {
  Table table;
  table.name = customers;
  table.comment = "who buys";
  table.columns = {identity_column("id"), column("email", "text", true), column("nickname", "text"),
                   column("state", "public.status", true, "'pending'::public.status")};
  table.columns[1].comment = "it's unique";
  table.primary_key = PrimaryKey{"customers_pkey", {"id"}};
  table.uniques = {Unique{"customers_email_key", {"email"}}};
  table.checks = {check("customers_nickname_check", "length(nickname) < 40")};
  return table;
}

Table orders_table() {
  Table table;
  table.name = orders;
  table.columns = {identity_column("id"), column("customer_id", "bigint", true),
                   column("amount", "numeric(12,2)", true, "0"), column("note", "varchar(80)"),
                   column("placed", "timestamptz", true, "now()")};
  table.primary_key = PrimaryKey{"orders_pkey", {"id"}};
  table.checks = {check("orders_amount_check", "amount >= 0 AND amount < 1000000")};
  return table;
}

Index open_customers() {
  auto index = index_on("customers", {"nickname"}, "customers_open_idx");
  index.predicate = expression("state <> 'active'");
  return index;
}

Index full_index() {
  Index index;
  index.name = "orders_full_idx";
  index.unique = true;
  index.keys.resize(3);
  index.keys[0].column = "note";
  index.keys[0].collation = QualifiedName{"pg_catalog", "C"};
  index.keys[0].operator_class = "varchar_pattern_ops";
  index.keys[0].descending = true;
  index.keys[0].nulls = NullsOrder::last;
  index.keys[1].expression = expression("lower(note)");
  index.keys[2].column = "customer_id";
  index.keys[2].nulls = NullsOrder::first;
  index.include = {"amount"};
  index.predicate = expression("amount > 10");
  index.nulls_not_distinct = true;
  index.with = {{"fillfactor", "70"}};
  index.tablespace = "pg_default";
  index.comment = "everything at once";
  return index;
}

ForeignKey to_customers() {
  auto key = foreign_key_to("orders", {"customer_id"}, "customers");
  key.on_delete = ReferentialAction::cascade;
  return key;
}

ForeignKey full_foreign_key() {
  auto key = foreign_key_to("orders", {"customer_id", "note"}, "customers", {"id", "email"});
  key.name = "orders_full_fkey";
  key.on_delete = ReferentialAction::set_null;
  key.set_columns = {"note"};
  key.on_update = ReferentialAction::restrict;
  key.deferrable = Deferrable::initially_deferred;
  key.valid = false;
  return key;
}

Exclusion no_twins() {
  Exclusion exclusion{.name = "no_twins", .method = "btree"};
  exclusion.elements = {{{.column = "note", .expression = {}}, "="},
                        {{.column = {}, .expression = "lower(note)"}, "="}};
  exclusion.predicate = "amount > 10";
  exclusion.deferrable = Deferrable::initially_deferred;
  exclusion.include = {"amount"};
  exclusion.with = {{"fillfactor", "80"}};
  exclusion.comment = "one of a kind";
  return exclusion;
}

Table log_table() {
  Table table;
  table.name = {"shop", "Log"};
  table.columns = {column("user", "text[]", true, "'{}'::text[]"),
                   column("ok", "bool", true, "1 > 0 AND true")};
  table.comment = "with \\ and '";
  return table;
}

const EnumTypeUse state_use{customers, "state", false, "'pending'::public.status", {open_customers()}, {}};

using Samples = std::vector<ChangeSample>;

Samples type_samples() {
  const EnumType mood{{"shop", "Mood"}, {"so-so", "it's ok"}, "how"};
  const EnumType shorter{status, {"active", "pending"}, "where an order is"};
  return {
      {CreateSchema{"app"}, {"CREATE SCHEMA app"}},
      {DropSchema{"shop"}, {"DROP SCHEMA shop"}},
      {CreateEnumType{mood},
       {R"(CREATE TYPE shop."Mood" AS ENUM ('so-so', 'it''s ok'))",
        R"(COMMENT ON TYPE shop."Mood" IS 'how')"}},
      {DropEnumType{mood}, {R"(DROP TYPE shop."Mood")"}, {CreateEnumType{mood}}},
      {RenameEnumType{status, {"shop", "order_status"}},
       {"ALTER TYPE public.status SET SCHEMA shop", "ALTER TYPE shop.status RENAME TO order_status"}},
      {AddEnumValue{status, "paid", "done"}, {"ALTER TYPE public.status ADD VALUE 'paid' BEFORE 'done'"}},
      {RenameEnumValue{status, "pending", "open"},
       {"ALTER TYPE public.status RENAME VALUE 'pending' TO 'open'"}},
      {RebuildEnumType{status_type(), shorter, {state_use}},
       {"DO $$\nBEGIN\n  IF EXISTS (SELECT FROM public.customers WHERE state::text IN ('done')) THEN\n"
        "    RAISE EXCEPTION '%', 'rows of customers still hold ''done'' in column state: enum type status "
        "cannot "
        "lose that value';\n  END IF;\nEND\n$$",
        "DROP INDEX public.customers_open_idx",
        "CREATE TYPE public.status_rowan_new AS ENUM ('active', 'pending')",
        "COMMENT ON TYPE public.status_rowan_new IS 'where an order is'",
        "ALTER TABLE public.customers ALTER COLUMN state DROP DEFAULT",
        "ALTER TABLE public.customers\n  ALTER COLUMN state TYPE public.status_rowan_new\n"
        "  USING state::text::public.status_rowan_new",
        "DROP TYPE public.status", "ALTER TYPE public.status_rowan_new RENAME TO status",
        "ALTER TABLE public.customers ALTER COLUMN state SET DEFAULT 'pending'::public.status",
        "CREATE INDEX customers_open_idx ON public.customers (nickname) WHERE state <> 'active'"}},
  };
}

Samples table_samples() {
  const std::string create_log =
      "CREATE TABLE shop.\"Log\" (\n  \"user\" text[] NOT NULL DEFAULT '{}'::text[],\n"
      "  ok bool NOT NULL DEFAULT (1 > 0 AND true)\n)";
  return {
      {CreateTable{log_table()}, {create_log, R"(COMMENT ON TABLE shop."Log" IS E'with \\ and ''')"}},
      {DropTable{log_table()}, {R"(DROP TABLE shop."Log")"}, {CreateTable{log_table()}}},
      {RenameTable{customers, {"shop", "clients"}},
       {"ALTER TABLE public.customers SET SCHEMA shop", "ALTER TABLE shop.customers RENAME TO clients"}},
      {SetComment{CommentTarget::table, orders, "", "", "bought"},
       {"COMMENT ON TABLE public.orders IS 'bought'"}},
      {SetComment{CommentTarget::column, customers, "email", "it's unique", ""},
       {"COMMENT ON COLUMN public.customers.email IS NULL"}},
      {SetComment{CommentTarget::index, customers, "customers_open_idx", "", "for the list"},
       {"COMMENT ON INDEX public.customers_open_idx IS 'for the list'"}},
      {SetComment{CommentTarget::constraint, orders, "orders_pkey", "", "the number"},
       {"COMMENT ON CONSTRAINT orders_pkey ON public.orders IS 'the number'"}},
      {SetComment{CommentTarget::schema, {"", "shop"}, "", "", "what we sell"},
       {"COMMENT ON SCHEMA shop IS 'what we sell'"}},
      {SetComment{CommentTarget::enum_type, status, "", "where an order is", "state"},
       {"COMMENT ON TYPE public.status IS 'state'"}},
  };
}

Samples key_samples() {
  const PrimaryKey key{"orders_pkey", {"id"}};
  const Unique pair{"orders_pair", {"customer_id", "note"}, true, Deferrable::initially_immediate};
  auto pair_index = index_on("orders", pair.columns, "orders_pair_new");
  pair_index.unique = true;
  pair_index.nulls_not_distinct = true;
  auto id_index = index_on("orders", {"id"}, "orders_id_new");
  id_index.unique = true;
  return {
      {AddPrimaryKey{orders, key},
       {"ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id)"},
       {DropPrimaryKey{orders, key}}},
      {AddPrimaryKey{orders, key, "orders_id_new"},
       {"ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_new"},
       {DropPrimaryKey{orders, key}, CreateIndex{orders, id_index}}},
      {DropPrimaryKey{orders, key}, {"ALTER TABLE public.orders DROP CONSTRAINT orders_pkey"}},
      {DropPrimaryKey{orders, key, "orders_id_new"},
       {"ALTER TABLE public.orders DROP CONSTRAINT orders_pkey",
        "CREATE UNIQUE INDEX orders_id_new ON public.orders (id)"}},
      {AddUnique{orders, pair},
       {"ALTER TABLE public.orders\n  ADD CONSTRAINT orders_pair\n"
        "  UNIQUE NULLS NOT DISTINCT (customer_id, note) DEFERRABLE INITIALLY IMMEDIATE"}},
      {AddUnique{orders, pair, "orders_pair_new"},
       {"ALTER TABLE public.orders\n  ADD CONSTRAINT orders_pair\n"
        "  UNIQUE USING INDEX orders_pair_new DEFERRABLE INITIALLY IMMEDIATE"},
       {CreateIndex{orders, pair_index}}},
      {DropUnique{customers, Unique{"customers_email_key", {"email"}}},
       {"ALTER TABLE public.customers DROP CONSTRAINT customers_email_key"}},
  };
}

Samples constraint_samples() {
  const auto not_valid = check("orders_note_check", "note <> ''", false);
  const auto amount = check("orders_amount_check", "amount >= 0 AND amount < 1000000");
  const Unique target{"customers_id_email_key", {"email", "id"}};
  return {
      {AddCheck{orders, not_valid},
       {"ALTER TABLE public.orders ADD CONSTRAINT orders_note_check CHECK (note <> '') NOT VALID"}},
      {DropCheck{orders, amount}, {"ALTER TABLE public.orders DROP CONSTRAINT orders_amount_check"}},
      {ValidateConstraint{orders, "orders_note_check", not_valid, std::nullopt},
       {"ALTER TABLE public.orders VALIDATE CONSTRAINT orders_note_check"},
       {AddCheck{orders, not_valid}}},
      {InvalidateConstraint{orders, "orders_customer_id_fkey", std::nullopt, to_customers()},
       {"ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey",
        "ALTER TABLE public.orders\n  ADD CONSTRAINT orders_customer_id_fkey\n"
        "  FOREIGN KEY (customer_id) REFERENCES public.customers (id)\n  ON DELETE CASCADE NOT VALID"}},
      {AddForeignKey{orders, full_foreign_key()},
       {"ALTER TABLE public.orders\n  ADD CONSTRAINT orders_full_fkey\n"
        "  FOREIGN KEY (customer_id, note) REFERENCES public.customers (id, email)\n"
        "  ON DELETE SET NULL (note) ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED NOT VALID"},
       {AddUnique{customers, target}}},
      {DropForeignKey{orders, to_customers()},
       {"ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey"}},
      {AddExclusion{orders, no_twins()},
       {"ALTER TABLE public.orders\n  ADD CONSTRAINT no_twins\n"
        "  EXCLUDE USING btree (note WITH =, (lower(note)) WITH =)\n"
        "  INCLUDE (amount) WITH (fillfactor = 80)\n  WHERE (amount > 10) DEFERRABLE INITIALLY DEFERRED",
        "COMMENT ON CONSTRAINT no_twins ON public.orders IS 'one of a kind'"}},
      {DropExclusion{orders, no_twins()},
       {"ALTER TABLE public.orders DROP CONSTRAINT no_twins"},
       {AddExclusion{orders, no_twins()}}},
      {AlterForeignKeyDeferrable{orders, "orders_customer_id_fkey", Deferrable::no,
                                 Deferrable::initially_deferred},
       {"ALTER TABLE public.orders ALTER CONSTRAINT orders_customer_id_fkey DEFERRABLE INITIALLY DEFERRED"}},
      {RenameConstraint{orders, "orders_pkey", "orders_key"},
       {"ALTER TABLE public.orders RENAME CONSTRAINT orders_pkey TO orders_key"}},
  };
}

Samples index_samples() {
  return {
      {CreateIndex{orders, full_index()},
       {"CREATE UNIQUE INDEX orders_full_idx\n  ON public.orders (note COLLATE \"C\" varchar_pattern_ops "
        "DESC "
        "NULLS LAST, (lower(note)), customer_id NULLS FIRST)\n  INCLUDE (amount) NULLS NOT DISTINCT\n"
        "  WITH (fillfactor = 70)\n  TABLESPACE pg_default\n  WHERE amount > 10",
        "COMMENT ON INDEX public.orders_full_idx IS 'everything at once'"}},
      {CreateIndex{orders, index_on("orders", {"note"}), true},
       {"CREATE INDEX CONCURRENTLY orders_note_idx ON public.orders (note)"}},
      {DropIndex{customers, open_customers()}, {"DROP INDEX public.customers_open_idx"}},
      {DropIndex{customers, open_customers(), true}, {"DROP INDEX CONCURRENTLY public.customers_open_idx"}},
      {AlterIndexStatistics{orders, "orders_full_idx", 2, std::nullopt, 500},
       {"ALTER INDEX public.orders_full_idx ALTER COLUMN 2 SET STATISTICS 500"},
       {CreateIndex{orders, full_index()}}},
      {RenameIndex{customers, "customers_open_idx", "open"},
       {"ALTER INDEX public.customers_open_idx RENAME TO open"}},
  };
}

}  // namespace

Changes create_shop() {
  return {CreateSchema{"shop"},
          CreateEnumType{status_type()},
          CreateTable{customers_table()},
          CreateTable{orders_table()},
          CreateIndex{customers, open_customers()},
          AddForeignKey{orders, to_customers()}};
}

Schema shop() { return before({CreateSchema{}, {}}); }

Schema before(const ChangeSample& sample) {
  Schema schema;
  auto changes = create_shop();
  changes.insert(changes.end(), sample.setup.begin(), sample.setup.end());
  for (const auto& change : changes)
    if (const auto error = apply(change, schema); !error.empty()) throw std::logic_error(error);
  return schema;
}

const Samples& change_samples() {
  static const Samples all = [] {
    Samples result;
    for (const auto& some : {type_samples(), object_samples(), table_samples(), column_samples(),
                             sequence_samples(), key_samples(), constraint_samples(), index_samples(),
                             statement_samples(), table_property_samples()})
      result.insert(result.end(), some.begin(), some.end());
    return result;
  }();
  return all;
}

}  // namespace rowan::tool::testing
