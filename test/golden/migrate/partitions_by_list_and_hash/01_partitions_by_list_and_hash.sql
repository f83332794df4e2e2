-- rowan: partitions_by_list_and_hash  postgres>=13
-- migrate:up
-- +goose Up
-- Create table cities.
CREATE TABLE public.cities (
  country text NOT NULL,
  id integer NOT NULL
) PARTITION BY LIST (country);

-- Create table cities_at.
CREATE TABLE public.cities_at PARTITION OF public.cities FOR VALUES IN ('at', 'de') PARTITION BY HASH (id);

-- Create table cities_at_0.
CREATE TABLE public.cities_at_0 PARTITION OF public.cities_at FOR VALUES WITH (modulus 2, remainder 0);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_other_table,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop table cities_at_0. ACCESS EXCLUSIVE: reads and writes wait. On cities_at ACCESS EXCLUSIVE: reads and
-- writes wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.cities_at_0;

-- Drop table cities_at. ACCESS EXCLUSIVE: reads and writes wait. On cities ACCESS EXCLUSIVE: reads and writes
-- wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.cities_at;

-- Drop table cities. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.cities;
