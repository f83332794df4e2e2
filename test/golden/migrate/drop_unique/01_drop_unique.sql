-- rowan: drop_unique  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop unique constraint accounts.accounts_email_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.accounts DROP CONSTRAINT accounts_email_key;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add unique constraint accounts.accounts_email_key. ACCESS EXCLUSIVE: reads and writes wait.
-- H002 index_build.
ALTER TABLE public.accounts ADD CONSTRAINT accounts_email_key UNIQUE (email);
