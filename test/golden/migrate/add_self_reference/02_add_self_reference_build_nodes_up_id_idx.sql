-- rowan: add_self_reference_build_nodes_up_id_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.nodes_up_id_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.nodes_up_id_idx')), false)
-- Create index nodes_up_id_idx on nodes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY nodes_up_id_idx ON public.nodes (up_id);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.nodes_up_id_idx') IS NULL
-- Drop index nodes_up_id_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.nodes_up_id_idx;
