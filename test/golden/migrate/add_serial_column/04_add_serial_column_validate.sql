-- rowan: add_serial_column_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint notes.notes_place_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_place_not_null;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint notes.notes_place_not_null not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_place_not_null;

ALTER TABLE public.notes ADD CONSTRAINT notes_place_not_null CHECK (place IS NOT NULL) NOT VALID;
