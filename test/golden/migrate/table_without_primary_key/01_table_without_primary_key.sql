-- rowan: table_without_primary_key  postgres>=13
-- migrate:up
-- +goose Up
-- Create table events.
CREATE TABLE public.events (
  at timestamptz NOT NULL,
  kind text NOT NULL,
  note text
);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop table events. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.events;
