-- rowan: replace_unique  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.one_account__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.one_account__new')), false)
-- Create unique index one_account__new on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY one_account__new ON public.accounts (realm, email);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.one_account__new') IS NULL
-- Drop index one_account__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.one_account__new;
