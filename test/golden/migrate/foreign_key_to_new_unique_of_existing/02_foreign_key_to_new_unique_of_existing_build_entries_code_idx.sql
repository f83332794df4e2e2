-- rowan: foreign_key_to_new_unique_of_existing_build_entries_code_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.entries_code_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.entries_code_idx')), false)
-- Create index entries_code_idx on entries concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY entries_code_idx ON public.entries (code);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.entries_code_idx') IS NULL
-- Drop index entries_code_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.entries_code_idx;
