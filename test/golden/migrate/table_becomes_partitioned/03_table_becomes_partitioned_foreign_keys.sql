-- rowan: table_becomes_partitioned_foreign_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key refunds.refunds_payment_code_fkey to payments not valid. SHARE ROW EXCLUSIVE: reads go on,
-- writes wait.
ALTER TABLE public.refunds
  ADD CONSTRAINT refunds_payment_code_fkey
  FOREIGN KEY (payment_code) REFERENCES public.payments (code)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key refunds.refunds_payment_code_fkey. ACCESS EXCLUSIVE: reads and writes wait. On payments
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.refunds DROP CONSTRAINT refunds_payment_code_fkey;
