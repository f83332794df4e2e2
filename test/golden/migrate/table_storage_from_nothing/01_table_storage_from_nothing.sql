-- rowan: table_storage_from_nothing  postgres>=13
-- migrate:up
-- +goose Up
-- Create table events.
CREATE UNLOGGED TABLE public.events (
  at timestamptz NOT NULL,
  kind text NOT NULL,
  note text
) WITH (fillfactor = 70, toast.autovacuum_enabled = false);

-- Create index events_at_idx on events.
CREATE INDEX events_at_idx ON public.events (at);

-- Cluster table events on events_at_idx.
ALTER TABLE public.events CLUSTER ON events_at_idx;

-- Set replica identity of events to full.
ALTER TABLE public.events REPLICA IDENTITY FULL;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Set replica identity of events to the primary key.
ALTER TABLE public.events REPLICA IDENTITY DEFAULT;

-- Cluster table events on no index.
ALTER TABLE public.events SET WITHOUT CLUSTER;

-- Drop index events_at_idx.
DROP INDEX public.events_at_idx;

-- Drop table events. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.events;
