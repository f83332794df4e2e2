-- rowan: foreign_key_to_new_unique_of_existing  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.accounts_code_key
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.accounts_code_key')), false)
-- Create unique index accounts_code_key on accounts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY accounts_code_key ON public.accounts (code);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.accounts_code_key') IS NULL
-- Drop index accounts_code_key concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.accounts_code_key;
