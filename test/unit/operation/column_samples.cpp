#include "support/schema_builder.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool::testing {
namespace {

Column column_of_orders(std::string_view name, std::string_view type_text, bool not_null = false,
                        std::string_view value = {}) {
  return table("orders").column(name, type_text, not_null, value).build().columns[0];
}

}  // namespace

std::vector<ChangeSample> column_samples() {
  auto commented = column_of_orders("order", "public.status[]");
  commented.comment = "keyword";
  auto shouted = column_of_orders("shouted", "text");
  shouted.generated = GeneratedExpression{"upper(note)"};
  shouted.storage = "main";
  const QualifiedName c{"pg_catalog", "C"};
  const std::vector<StorageParameter> distinct{{"n_distinct", "-0.5"}};
  return {
      {AddColumn{orders, commented},
       {R"(ALTER TABLE public.orders ADD COLUMN "order" public.status[])",
        R"(COMMENT ON COLUMN public.orders."order" IS 'keyword')"}},
      {AddColumn{orders, column_of_orders("paid", "bool", true, "false")},
       {"ALTER TABLE public.orders ADD COLUMN paid bool NOT NULL DEFAULT false"}},
      {DropColumn{orders, column_of_orders("note", "varchar(80)")},
       {"ALTER TABLE public.orders DROP COLUMN note"}},
      {RenameColumn{orders, "amount", "Total"},
       {R"(ALTER TABLE public.orders RENAME COLUMN amount TO "Total")"}},
      {AlterColumnType{orders, "note", type("varchar(80)"), type("text"), "", ""},
       {"ALTER TABLE public.orders ALTER COLUMN note TYPE text USING note::text"}},
      {AlterColumnType{orders, "amount", type("numeric(12,2)"), type("bigint"), "round(amount)", "amount"},
       {"ALTER TABLE public.orders ALTER COLUMN amount TYPE bigint USING round(amount)"}},
      {AlterColumnDefault{orders, "note", std::nullopt, "''"},
       {"ALTER TABLE public.orders ALTER COLUMN note SET DEFAULT ''"}},
      {AlterColumnDefault{orders, "amount", "0", std::nullopt},
       {"ALTER TABLE public.orders ALTER COLUMN amount DROP DEFAULT"}},
      {SetNotNull{orders, "note"}, {"ALTER TABLE public.orders ALTER COLUMN note SET NOT NULL"}},
      {DropNotNull{orders, "amount"}, {"ALTER TABLE public.orders ALTER COLUMN amount DROP NOT NULL"}},
      {BackfillColumn{orders, "note", "'none'", true}, {"SELECT 1"}},
      {AddColumn{orders, shouted},
       {"ALTER TABLE public.orders ADD COLUMN shouted text GENERATED ALWAYS AS (upper(note)) STORED",
        "ALTER TABLE public.orders ALTER COLUMN shouted SET STORAGE MAIN"}},
      {AlterColumnType{orders, "note", type("varchar(80)"), type("varchar(80)"), "", "", {}, c},
       {R"(ALTER TABLE public.orders ALTER COLUMN note TYPE varchar(80) COLLATE "C")"}},
      {DropExpression{orders, "shouted", *shouted.generated},
       {"ALTER TABLE public.orders ALTER COLUMN shouted DROP EXPRESSION"},
       {AddColumn{orders, shouted}}},
      {AlterColumnSettings{
           orders, "note", type("varchar(80)"), {}, {"", "pglz", 500, {}}, true, {{"public", "old_orders"}}},
       {"ALTER TABLE ONLY public.orders ALTER COLUMN note SET COMPRESSION pglz",
        "ALTER TABLE ONLY public.old_orders ALTER COLUMN note SET COMPRESSION pglz",
        "ALTER TABLE ONLY public.orders ALTER COLUMN note SET STATISTICS 500"}},
      {AlterColumnSettings{orders, "note", type("varchar(80)"), {}, {"external", "pglz", 500, distinct}},
       {"ALTER TABLE public.orders ALTER COLUMN note SET STORAGE EXTERNAL",
        "ALTER TABLE public.orders ALTER COLUMN note SET COMPRESSION pglz",
        "ALTER TABLE public.orders ALTER COLUMN note SET STATISTICS 500",
        "ALTER TABLE public.orders ALTER COLUMN note SET (n_distinct = -0.5)"}},
  };
}

}  // namespace rowan::tool::testing
