#include "unit/operation/change_samples.hpp"

namespace rowan::tool::testing {

std::vector<ChangeSample> sequence_samples() {
  const QualifiedName numbers{"public", "numbers"};
  Sequence sequence{.name = numbers, .type = "integer"};
  sequence.options.start = 100;
  sequence.options.increment = 10;
  sequence.comment = "of orders";
  auto changed = sequence;
  changed.type = "bigint";
  changed.options = {{}, -1, {}, {}, 5, true};
  const ColumnReference note{orders, "note"};
  auto owned = sequence;
  owned.owned_by = note;
  SequenceOptions from_hundred;
  from_hundred.start = 100;
  SequenceOptions down_from_zero;
  down_from_zero.increment = -1;
  down_from_zero.max_value = 0;
  return {
      {CreateSequence{owned},
       {"CREATE SEQUENCE public.numbers AS integer INCREMENT BY 10 START WITH 100 OWNED BY "
        "public.orders.note",
        "COMMENT ON SEQUENCE public.numbers IS 'of orders'"}},
      {DropSequence{sequence}, {"DROP SEQUENCE public.numbers"}, {CreateSequence{sequence}}},
      {AlterSequence{sequence, changed},
       {"ALTER SEQUENCE public.numbers AS bigint INCREMENT BY -1 NO MINVALUE MAXVALUE -1 START WITH -1 "
        "RESTART CACHE 5 CYCLE"},
       {CreateSequence{sequence}}},
      {RenameSequence{numbers, {"shop", "Numbers"}},
       {"ALTER SEQUENCE public.numbers SET SCHEMA shop",
        R"(ALTER SEQUENCE shop.numbers RENAME TO "Numbers")"},
       {CreateSequence{sequence}}},
      {SetSequenceOwner{numbers, std::nullopt, note},
       {"ALTER SEQUENCE public.numbers OWNED BY public.orders.note"},
       {CreateSequence{sequence}}},
      {SetSequenceOwner{numbers, note, std::nullopt},
       {"ALTER SEQUENCE public.numbers OWNED BY NONE"},
       {CreateSequence{sequence}, SetSequenceOwner{numbers, std::nullopt, note}}},
      {AlterIdentityOptions{orders, "id", {}, from_hundred, "", "Numbers"},
       {R"(ALTER SEQUENCE public.orders_id_seq RENAME TO "Numbers")",
        R"(ALTER SEQUENCE public."Numbers" START WITH 100)"}},
      {AlterColumnIdentity{orders, "id", IdentityGeneration::by_default, IdentityGeneration::always},
       {"ALTER TABLE public.orders ALTER COLUMN id SET GENERATED ALWAYS"}},
      {AlterColumnIdentity{orders, "id", IdentityGeneration::by_default, std::nullopt},
       {"ALTER TABLE public.orders ALTER COLUMN id DROP IDENTITY"}},
      {AlterColumnIdentity{orders, "customer_id", std::nullopt, IdentityGeneration::always},
       {"ALTER TABLE public.orders ALTER COLUMN customer_id ADD GENERATED ALWAYS AS IDENTITY",
        "SELECT setval(pg_get_serial_sequence('public.orders', 'customer_id'), "
        "max(customer_id))\n  FROM public.orders\n  HAVING max(customer_id) >= 1"}},
      {AlterColumnIdentity{orders, "customer_id", std::nullopt, IdentityGeneration::always, down_from_zero,
                           "Numbers"},
       {"ALTER TABLE public.orders\n  ALTER COLUMN customer_id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE "
        "NAME "
        "public.\"Numbers\" INCREMENT BY -1 MAXVALUE 0)",
        "SELECT setval(pg_get_serial_sequence('public.orders', 'customer_id'), min(customer_id))\n"
        "  FROM public.orders\n  HAVING min(customer_id) <= 0"}},
      {AlterColumnDefault{orders, "customer_id", std::nullopt, "nextval('public.numbers'::regclass)", 10},
       {"ALTER TABLE public.orders ALTER COLUMN customer_id SET DEFAULT nextval('public.numbers'::regclass)",
        "SELECT setval('public.numbers', max(customer_id))\n  FROM public.orders\n"
        "  HAVING max(customer_id) >= (SELECT last_value FROM public.numbers)"},
       {CreateSequence{sequence}}},
      {SetComment{CommentTarget::sequence, numbers, "", "of orders", ""},
       {"COMMENT ON SEQUENCE public.numbers IS NULL"},
       {CreateSequence{sequence}}},
  };
}

}  // namespace rowan::tool::testing
