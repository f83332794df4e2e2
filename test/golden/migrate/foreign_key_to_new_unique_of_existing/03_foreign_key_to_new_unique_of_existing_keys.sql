-- rowan: foreign_key_to_new_unique_of_existing_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.accounts_code_key')), false) THEN
    RAISE EXCEPTION 'index accounts_code_key is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.entries_code_idx')), false) THEN
    RAISE EXCEPTION 'index entries_code_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Add unique constraint accounts.accounts_code_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.accounts ADD CONSTRAINT accounts_code_key UNIQUE USING INDEX accounts_code_key;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop unique constraint accounts.accounts_code_key. ACCESS EXCLUSIVE: reads and writes wait.
-- H002 index_build.
ALTER TABLE public.accounts DROP CONSTRAINT accounts_code_key;

CREATE UNIQUE INDEX accounts_code_key ON public.accounts (code);
