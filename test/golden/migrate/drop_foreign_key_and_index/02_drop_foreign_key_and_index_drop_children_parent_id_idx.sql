-- rowan: drop_foreign_key_and_index_drop_children_parent_id_idx  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT to_regclass('public.children_parent_id_idx') IS NULL
-- Drop index children_parent_id_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.children_parent_id_idx;

-- migrate:down transaction:false
-- +goose Down
-- The way back: hazard index_build

-- rowan:builds_index public.children_parent_id_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.children_parent_id_idx')), false)
-- Create index children_parent_id_idx on children concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY children_parent_id_idx ON public.children (parent_id);
