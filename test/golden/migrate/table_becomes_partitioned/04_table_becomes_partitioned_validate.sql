-- rowan: table_becomes_partitioned_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint refunds.refunds_payment_code_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait.
ALTER TABLE public.refunds VALIDATE CONSTRAINT refunds_payment_code_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint refunds.refunds_payment_code_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait.
-- On payments ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.refunds DROP CONSTRAINT refunds_payment_code_fkey;

ALTER TABLE public.refunds
  ADD CONSTRAINT refunds_payment_code_fkey
  FOREIGN KEY (payment_code) REFERENCES public.payments (code)
  NOT VALID;
