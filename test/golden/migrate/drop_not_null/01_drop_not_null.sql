-- rowan: drop_not_null  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column notes.body nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN body DROP NOT NULL;

-- migrate:down
-- +goose Down
-- The way back: hazard scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column notes.body not null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ALTER COLUMN body SET NOT NULL;
