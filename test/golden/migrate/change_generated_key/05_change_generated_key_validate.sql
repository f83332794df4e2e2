-- rowan: change_generated_key_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint uses.uses_code_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. On codes ROW SHARE: reads and writes go on.
ALTER TABLE public.uses VALIDATE CONSTRAINT uses_code_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint uses.uses_code_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait. On codes
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.uses DROP CONSTRAINT uses_code_fkey;

ALTER TABLE public.uses
  ADD CONSTRAINT uses_code_fkey
  FOREIGN KEY (code) REFERENCES public.codes (code)
  NOT VALID;
