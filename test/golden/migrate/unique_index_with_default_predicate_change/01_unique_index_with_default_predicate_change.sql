-- rowan: unique_index_with_default_predicate_change  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.notes_once__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_once__new')), false)
-- Create unique index notes_once__new on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY notes_once__new ON public.notes (body) WHERE id > 10;

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.notes_once__new') IS NULL
-- Drop index notes_once__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_once__new;
