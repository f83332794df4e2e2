-- rowan: join_parent_last_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column capitals.name not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ALTER COLUMN name SET NOT NULL;

-- Drop check capitals.capitals_name_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT capitals_name_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check capitals.capitals_name_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.capitals ADD CONSTRAINT capitals_name_not_null CHECK (name IS NOT NULL);

-- Make column capitals.name nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.capitals ALTER COLUMN name DROP NOT NULL;
