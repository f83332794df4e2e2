-- rowan: set_not_null_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column notes.body not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN body SET NOT NULL;

-- Drop check notes.notes_body_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_body_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check notes.notes_body_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ADD CONSTRAINT notes_body_not_null CHECK (body IS NOT NULL);

-- Make column notes.body nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN body DROP NOT NULL;
