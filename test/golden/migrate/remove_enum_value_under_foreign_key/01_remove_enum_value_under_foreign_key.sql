-- rowan: remove_enum_value_under_foreign_key  hazard breaks_old_clients,locks_other_table,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key bills.bills_currency_fkey. ACCESS EXCLUSIVE: reads and writes wait. On rates ACCESS
-- EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.bills DROP CONSTRAINT bills_currency_fkey;

-- Rebuild enum type currency with values (eur, usd). On rates ACCESS EXCLUSIVE: reads and writes wait. On
-- bills ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table. H005 locks_other_table.
-- H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.rates WHERE currency::text IN ('dem')) THEN
    RAISE EXCEPTION '%', 'rows of rates still hold ''dem'' in column currency: enum type currency cannot lose that value';
  END IF;
  IF EXISTS (SELECT FROM public.bills WHERE currency::text IN ('dem')) THEN
    RAISE EXCEPTION '%', 'rows of bills still hold ''dem'' in column currency: enum type currency cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.currency_rowan_new AS ENUM ('eur', 'usd');

ALTER TABLE public.rates
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

ALTER TABLE public.bills
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

DROP TYPE public.currency;

ALTER TYPE public.currency_rowan_new RENAME TO currency;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rebuild enum type currency with values (eur, usd, dem). On rates ACCESS EXCLUSIVE: reads and writes wait.
-- On bills ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table. H005 locks_other_table.
CREATE TYPE public.currency_rowan_new AS ENUM ('eur', 'usd', 'dem');

ALTER TABLE public.rates
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

ALTER TABLE public.bills
  ALTER COLUMN currency TYPE public.currency_rowan_new
  USING currency::text::public.currency_rowan_new;

DROP TYPE public.currency;

ALTER TYPE public.currency_rowan_new RENAME TO currency;

-- Add foreign key bills.bills_currency_fkey to rates. SHARE ROW EXCLUSIVE: reads go on, writes wait. On rates
-- SHARE ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.bills
  ADD CONSTRAINT bills_currency_fkey
  FOREIGN KEY (currency) REFERENCES public.rates (currency);
