-- rowan: replace_referenced_unique_build_accounts_email_key_new  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.accounts_email_key__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.accounts_email_key__new')), false)
-- Create unique index accounts_email_key__new on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and
-- writes go on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY accounts_email_key__new ON public.accounts (email) INCLUDE (name);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.accounts_email_key__new') IS NULL
-- Drop index accounts_email_key__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.accounts_email_key__new;
