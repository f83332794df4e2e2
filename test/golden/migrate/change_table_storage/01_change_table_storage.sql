-- rowan: change_table_storage  hazard replication_changed,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make table events unlogged. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.events SET UNLOGGED;

-- Change storage parameters of events. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.events SET (fillfactor = 80, toast.autovacuum_enabled = false);

ALTER TABLE public.events RESET (autovacuum_enabled);

-- Cluster table events on events_at_idx. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.events CLUSTER ON events_at_idx;

-- Set replica identity of events to nothing. ACCESS EXCLUSIVE: reads and writes wait.
-- H074 replication_changed.
ALTER TABLE public.events REPLICA IDENTITY NOTHING;

-- migrate:down
-- +goose Down
-- The way back: hazard replication_changed,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Set replica identity of events to the primary key. ACCESS EXCLUSIVE: reads and writes wait.
-- H074 replication_changed.
ALTER TABLE public.events REPLICA IDENTITY DEFAULT;

-- Cluster table events on no index. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
ALTER TABLE public.events SET WITHOUT CLUSTER;

-- Change storage parameters of events. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.events SET (autovacuum_enabled = false, fillfactor = 70);

ALTER TABLE public.events RESET (toast.autovacuum_enabled);

-- Make table events logged. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.events SET LOGGED;
