-- rowan: shrink_primary_key  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.tags_pkey__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.tags_pkey__new')), false)
-- Create unique index tags_pkey__new on tags concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY tags_pkey__new ON public.tags (a);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.tags_pkey__new') IS NULL
-- Drop index tags_pkey__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.tags_pkey__new;
