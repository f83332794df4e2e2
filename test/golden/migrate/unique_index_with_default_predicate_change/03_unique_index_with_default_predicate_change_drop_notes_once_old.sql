-- rowan: unique_index_with_default_predicate_change_drop_notes_once_old  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT to_regclass('public.notes_once__old') IS NULL
-- Drop index notes_once__old concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_once__old;

-- migrate:down transaction:false
-- +goose Down
-- The way back: hazard index_build

-- rowan:builds_index public.notes_once__old
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_once__old')), false)
-- Create unique index notes_once__old on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY notes_once__old ON public.notes (body) WHERE id > 0;
