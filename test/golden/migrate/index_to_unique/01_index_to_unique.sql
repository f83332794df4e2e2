-- rowan: index_to_unique  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT to_regclass('public.one_account') IS NULL
-- Drop index one_account concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.one_account;

-- migrate:down transaction:false
-- +goose Down
-- The way back: hazard index_build

-- rowan:builds_index public.one_account
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.one_account')), false)
-- Create unique index one_account on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY one_account ON public.accounts (email);
