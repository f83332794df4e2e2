-- rowan: index_to_unique_build_one_account  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.one_account
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.one_account')), false)
-- Create unique index one_account on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY one_account ON public.accounts (email);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.one_account') IS NULL
-- Drop index one_account concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.one_account;
