-- rowan: varchar_to_text_under_check_build_notes_a_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.notes_a_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_a_idx')), false)
-- Create index notes_a_idx on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY notes_a_idx ON public.notes (id) WHERE body IN ('a', 'c');

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.notes_a_idx') IS NULL
-- Drop index notes_a_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_a_idx;
