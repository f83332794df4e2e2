-- rowan: drop_child_and_change_parent  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.parents_pkey__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.parents_pkey__new')), false)
-- Create unique index parents_pkey__new on parents concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY parents_pkey__new ON public.parents (code);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.parents_pkey__new') IS NULL
-- Drop index parents_pkey__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.parents_pkey__new;
