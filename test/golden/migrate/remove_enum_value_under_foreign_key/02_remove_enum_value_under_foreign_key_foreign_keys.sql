-- rowan: remove_enum_value_under_foreign_key_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key bills.bills_currency_fkey to rates not valid. SHARE ROW EXCLUSIVE: reads go on, writes
-- wait. On rates SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.bills
  ADD CONSTRAINT bills_currency_fkey
  FOREIGN KEY (currency) REFERENCES public.rates (currency)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key bills.bills_currency_fkey. ACCESS EXCLUSIVE: reads and writes wait. On rates ACCESS
-- EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.bills DROP CONSTRAINT bills_currency_fkey;
