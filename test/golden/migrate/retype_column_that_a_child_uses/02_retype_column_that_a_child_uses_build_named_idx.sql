-- rowan: retype_column_that_a_child_uses_build_named_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.named_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.named_idx')), false)
-- Create index named_idx on capitals concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY named_idx ON public.capitals (name) WHERE name <> 'x';

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.named_idx') IS NULL
-- Drop index named_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
DROP INDEX CONCURRENTLY public.named_idx;
