-- rowan: clustered_index_goes  postgres>=13
-- migrate:up
-- +goose Up
-- Cluster table events on no index. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
ALTER TABLE public.events SET WITHOUT CLUSTER;

-- migrate:down
-- +goose Down
-- Cluster table events on events_at_idx. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.events CLUSTER ON events_at_idx;
