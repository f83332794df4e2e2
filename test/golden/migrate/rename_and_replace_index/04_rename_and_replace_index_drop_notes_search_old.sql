-- rowan: rename_and_replace_index_drop_notes_search_old  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT to_regclass('public.notes_search__old') IS NULL
-- Drop index notes_search__old concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_search__old;

-- migrate:down transaction:false
-- +goose Down
-- The way back: hazard index_build

-- rowan:builds_index public.notes_search__old
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_search__old')), false)
-- Create index notes_search__old on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY notes_search__old ON public.notes (content);
