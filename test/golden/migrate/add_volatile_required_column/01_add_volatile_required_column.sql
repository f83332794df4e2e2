-- rowan: add_volatile_required_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column notes.token uuid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN token uuid;

-- Set default of column notes.token to gen_random_uuid(). ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN token SET DEFAULT gen_random_uuid();

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.token. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN token DROP DEFAULT;

-- Drop column notes.token. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN token;
