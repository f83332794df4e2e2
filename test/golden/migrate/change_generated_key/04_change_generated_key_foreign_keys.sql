-- rowan: change_generated_key_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key uses.uses_code_fkey to codes not valid. SHARE ROW EXCLUSIVE: reads go on, writes wait. On
-- codes SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.uses
  ADD CONSTRAINT uses_code_fkey
  FOREIGN KEY (code) REFERENCES public.codes (code)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key uses.uses_code_fkey. ACCESS EXCLUSIVE: reads and writes wait. On codes ACCESS EXCLUSIVE:
-- reads and writes wait. H005 locks_other_table.
ALTER TABLE public.uses DROP CONSTRAINT uses_code_fkey;
