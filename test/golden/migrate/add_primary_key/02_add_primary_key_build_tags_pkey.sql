-- rowan: add_primary_key_build_tags_pkey  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.tags_pkey
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.tags_pkey')), false)
-- Create unique index tags_pkey on tags concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY tags_pkey ON public.tags (name);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.tags_pkey') IS NULL
-- Drop index tags_pkey concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
DROP INDEX CONCURRENTLY public.tags_pkey;
