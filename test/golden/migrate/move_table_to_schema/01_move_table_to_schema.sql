-- rowan: move_table_to_schema  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create schema geo.
CREATE SCHEMA geo;

-- Rename table regions to geo.regions. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.regions SET SCHEMA geo;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table geo.regions to regions. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE geo.regions SET SCHEMA public;

-- Drop schema geo.
DROP SCHEMA geo;
