-- rowan: index_on_new_column_build_notes_title_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.notes_title_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_title_idx')), false)
-- Create index notes_title_idx on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY notes_title_idx ON public.notes (title);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.notes_title_idx') IS NULL
-- Drop index notes_title_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_title_idx;
