-- rowan: change_collation  hazard scans_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change collation of column people.first. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.people ALTER COLUMN first TYPE text COLLATE "C";

-- migrate:down
-- +goose Down
-- The way back: hazard scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change collation of column people.first. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.people ALTER COLUMN first TYPE text;
