#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder items() {
  return table("items")
      .id()
      .required("code", "varchar(20)")
      .optional("price", "numeric(12,2)")
      .optional("note", "text")
      .required("made", "timestamptz", "now()");
}

constexpr auto many_items =
    "insert into public.items (code, price, note) select 'c' || g, g / 7.0, case when g % 3 = 0 then 'n' || "
    "g end "
    "from generate_series(1, 10000) g";

constexpr auto many_orders =
    "insert into public.items (code, price) select 'c' || g, g from generate_series(1, 100) g; "
    "insert into public.orders (item_id, amount) select 1 + g % 100, g from generate_series(1, 10000) g";

SchemaBuilder with_orders(const TableBuilder& orders) { return schema().add(items()).add(orders); }
TableBuilder orders() {
  return table("orders").id().required("item_id", "bigint").optional("amount", "integer");
}

MigrateCases column_cases_of_rows() {
  return {
      {"large_add_required_column",
       "10,000 rows get a required column with a constant default",
       schema().add(items()),
       schema().add(items().required("stock", "integer", "5")),
       {},
       many_items},
      {"large_add_volatile_column",
       "10,000 rows get a value each from a volatile default",
       schema().add(items()),
       schema().add(items().required("token", "uuid", "gen_random_uuid()")),
       {},
       many_items},
      {"large_drop_column", "dropping a column leaves the others of 10,000 rows alone", schema().add(items()),
       schema().add(table("items").id().required("code", "varchar(20)").optional("price", "numeric(12,2)")),
       allow_drop(), many_items},
      {"large_widen_column",
       "10,000 rows keep their text in a wider type",
       schema().add(items()),
       schema().add(table("items")
                        .id()
                        .required("code", "varchar(40)")
                        .optional("price", "numeric(14,2)")
                        .optional("note", "text")
                        .required("made", "timestamptz", "now()")),
       {},
       many_items},
      {"large_rename_column", "10,000 rows keep what a renamed column holds", schema().add(items()),
       schema().add(table("items")
                        .id()
                        .required("code", "varchar(20)")
                        .optional("price", "numeric(12,2)")
                        .optional("remark", "text")
                        .required("made", "timestamptz", "now()")),
       decide({renamed_column("items", "note", "remark")}), many_items},
  };
}

MigrateCases key_cases_of_rows() {
  return {
      {"large_unique",
       "a unique constraint comes to 10,000 rows through a concurrent index",
       schema().add(items()),
       schema().add(items().unique({"code"})),
       {},
       many_items},
      {"large_index",
       "indexes come to 10,000 rows, one partial and one on an expression",
       schema().add(items()),
       schema().add(items().index({"made"}).index(
           {"note"}, "items_noted", [](Index& index) { index.predicate = expression("note is not null"); })),
       {},
       many_items},
      {"large_check",
       "a check is validated on 10,000 rows",
       schema().add(items()),
       schema().add(items().check("price_positive", "price > 0")),
       {},
       many_items},
      {"large_foreign_key",
       "a foreign key is validated on 10,000 rows",
       with_orders(orders()),
       with_orders(orders().foreign_key({"item_id"}, "items").index({"item_id"})),
       {},
       many_orders},
      {"large_not_null",
       "NOT NULL comes to 10,000 rows through a validated check",
       with_orders(orders()),
       with_orders(table("orders").id().required("item_id", "bigint").required("amount", "integer")),
       {},
       many_orders},
      {"large_new_primary_key",
       "the primary key of 10,000 rows moves to another column",
       schema().add(items()),
       schema().add(table("items")
                        .required("id", "bigint")
                        .identity()
                        .required("code", "varchar(20)")
                        .optional("price", "numeric(12,2)")
                        .optional("note", "text")
                        .required("made", "timestamptz", "now()")
                        .primary_key({"code"})),
       {},
       many_items},
  };
}

}  // namespace

MigrateCases large_table_cases() {
  auto all = column_cases_of_rows();
  for (auto& each : key_cases_of_rows()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
