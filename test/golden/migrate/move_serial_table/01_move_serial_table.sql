-- rowan: move_serial_table  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table notes to shop.notes. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes SET SCHEMA shop;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table shop.notes to notes. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE shop.notes SET SCHEMA public;
