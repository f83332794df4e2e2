-- rowan: add_unique  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.accounts_email_key
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.accounts_email_key')), false)
-- Create unique index accounts_email_key on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes
-- go on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY accounts_email_key ON public.accounts (email);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.accounts_email_key') IS NULL
-- Drop index accounts_email_key concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.accounts_email_key;
