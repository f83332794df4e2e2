-- rowan: add_columns  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column notes.tags text[]. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN tags text[];

-- Add column notes.stars integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN stars integer NOT NULL DEFAULT 0;

-- Add column notes.made_at timestamptz. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN made_at timestamptz NOT NULL DEFAULT now();

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column notes.made_at. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN made_at;

-- Drop column notes.stars. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN stars;

-- Drop column notes.tags. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN tags;
