-- rowan: unique_to_index_swap  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.one_account__new')), false) THEN
    RAISE EXCEPTION 'index one_account__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Drop unique constraint accounts.one_account. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.accounts DROP CONSTRAINT one_account;

-- Rename index one_account__new to one_account.
ALTER INDEX public.one_account__new RENAME TO one_account;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename index one_account to one_account__new.
ALTER INDEX public.one_account RENAME TO one_account__new;

-- Add unique constraint accounts.one_account. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.accounts ADD CONSTRAINT one_account UNIQUE (email);
