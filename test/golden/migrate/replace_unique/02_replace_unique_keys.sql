-- rowan: replace_unique_keys  postgres>=13
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

-- Add unique constraint accounts.one_account. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.accounts ADD CONSTRAINT one_account UNIQUE USING INDEX one_account__new;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop unique constraint accounts.one_account. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.accounts DROP CONSTRAINT one_account;

-- Add unique constraint accounts.one_account. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.accounts ADD CONSTRAINT one_account UNIQUE (email);

-- Create unique index one_account__new on accounts. SHARE: reads go on, writes wait. H002 index_build.
CREATE UNIQUE INDEX one_account__new ON public.accounts (realm, email);
