-- rowan: add_volatile_required_column_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column notes.token not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN token SET NOT NULL;

-- Drop check notes.notes_token_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_token_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check notes.notes_token_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ADD CONSTRAINT notes_token_not_null CHECK (token IS NOT NULL);

-- Make column notes.token nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN token DROP NOT NULL;
