-- rowan: remove_enum_value_under_foreign_key_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint bills.bills_currency_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. On rates ROW SHARE: reads and writes go on.
ALTER TABLE public.bills VALIDATE CONSTRAINT bills_currency_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint bills.bills_currency_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait. On
-- rates ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.bills DROP CONSTRAINT bills_currency_fkey;

ALTER TABLE public.bills
  ADD CONSTRAINT bills_currency_fkey
  FOREIGN KEY (currency) REFERENCES public.rates (currency)
  NOT VALID;
