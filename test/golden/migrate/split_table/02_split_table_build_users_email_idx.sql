-- rowan: split_table_build_users_email_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.users_email_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.users_email_idx')), false)
-- Create unique index users_email_idx on users concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON public.users (email);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.users_email_idx') IS NULL
-- Drop index users_email_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.users_email_idx;
