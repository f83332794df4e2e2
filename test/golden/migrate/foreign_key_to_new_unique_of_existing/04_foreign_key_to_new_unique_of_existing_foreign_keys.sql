-- rowan: foreign_key_to_new_unique_of_existing_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key entries.entries_code_fkey to accounts not valid. SHARE ROW EXCLUSIVE: reads go on, writes
-- wait. On accounts SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.entries
  ADD CONSTRAINT entries_code_fkey
  FOREIGN KEY (code) REFERENCES public.accounts (code)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key entries.entries_code_fkey. ACCESS EXCLUSIVE: reads and writes wait. On accounts ACCESS
-- EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.entries DROP CONSTRAINT entries_code_fkey;
