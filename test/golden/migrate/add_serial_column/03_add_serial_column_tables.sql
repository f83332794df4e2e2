-- rowan: add_serial_column_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check notes.notes_place_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD CONSTRAINT notes_place_not_null CHECK (place IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.notes_place_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_place_not_null;
