-- rowan: foreign_key_to_new_unique_of_existing_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint entries.entries_code_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. On accounts ROW SHARE: reads and writes go on.
ALTER TABLE public.entries VALIDATE CONSTRAINT entries_code_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint entries.entries_code_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait. On
-- accounts ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.entries DROP CONSTRAINT entries_code_fkey;

ALTER TABLE public.entries
  ADD CONSTRAINT entries_code_fkey
  FOREIGN KEY (code) REFERENCES public.accounts (code)
  NOT VALID;
