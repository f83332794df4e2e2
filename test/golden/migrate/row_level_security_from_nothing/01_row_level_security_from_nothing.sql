-- rowan: row_level_security_from_nothing  postgres>=13
-- migrate:up
-- +goose Up
-- Create table events.
CREATE TABLE public.events (
  at timestamptz NOT NULL,
  kind text NOT NULL,
  note text
);

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.events FORCE ROW LEVEL SECURITY;

-- Create index events_at_idx on events.
CREATE INDEX events_at_idx ON public.events (at);

-- Create policy events.events_read.
CREATE POLICY events_read ON public.events FOR SELECT USING (kind <> 'secret');

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop policy events.events_read.
DROP POLICY events_read ON public.events;

-- Drop index events_at_idx.
DROP INDEX public.events_at_idx;

-- Drop table events. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.events;
