-- rowan: new_column_with_new_enum_value_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column people.goal mood. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ADD COLUMN goal public.mood NOT NULL DEFAULT 'happy';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column people.goal. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN goal;
