-- rowan: add_enum_value_under_foreign_key  postgres>=13
-- migrate:up
-- +goose Up
-- Add value 'chf' to enum type currency.
ALTER TYPE public.currency ADD VALUE 'chf';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rebuild enum type currency with values (eur, usd). On rates ACCESS EXCLUSIVE: reads and writes wait. On
-- bills ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table. H005 locks_other_table.
-- H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.rates WHERE currency::text IN ('chf')) THEN
    RAISE EXCEPTION '%', 'rows of rates still hold ''chf'' in column currency: enum type currency cannot lose that value';
  END IF;
  IF EXISTS (SELECT FROM public.bills WHERE currency::text IN ('chf')) THEN
    RAISE EXCEPTION '%', 'rows of bills still hold ''chf'' in column currency: enum type currency cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

ALTER TABLE public.bills DROP CONSTRAINT bills_currency_fkey;

CREATE TYPE public.currency_rowan_new AS ENUM ('eur', 'usd');

ALTER TABLE public.rates
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

ALTER TABLE public.bills
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

DROP TYPE public.currency;

ALTER TYPE public.currency_rowan_new RENAME TO currency;

ALTER TABLE public.bills
  ADD CONSTRAINT bills_currency_fkey
  FOREIGN KEY (currency) REFERENCES public.rates (currency);
