-- rowan: inherits  postgres>=13
-- migrate:up
-- +goose Up
-- Create table places.
CREATE TABLE public.places (
  name text NOT NULL,
  CONSTRAINT named CHECK (name <> '')
);

-- Create table capitals.
CREATE TABLE public.capitals (
  country text NOT NULL
) INHERITS (public.places);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop table capitals. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.capitals;

-- Drop table places. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.places;
