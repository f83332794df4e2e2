-- rowan: add_indexes_build_notes_tags_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.notes_tags_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_tags_idx')), false)
-- Create index notes_tags_idx on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY notes_tags_idx ON public.notes USING gin (tags jsonb_path_ops);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.notes_tags_idx') IS NULL
-- Drop index notes_tags_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_tags_idx;
