-- rowan: shrink_primary_key_and_drop_column_drop  hazard breaks_old_clients,deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column tags.b. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
ALTER TABLE public.tags DROP COLUMN b;

-- migrate:down
-- +goose Down
-- The way back: hazard needs_backfill

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column tags.b integer. ACCESS EXCLUSIVE: reads and writes wait. H007 needs_backfill.
ALTER TABLE public.tags ADD COLUMN b integer NOT NULL;
