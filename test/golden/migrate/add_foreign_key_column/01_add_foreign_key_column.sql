-- rowan: add_foreign_key_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column children.parent_id bigint. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.children ADD COLUMN parent_id bigint;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column children.parent_id. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.children DROP COLUMN parent_id;
