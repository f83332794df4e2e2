-- rowan: generated_to_plain  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop expression of column people.shouted. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN shouted DROP EXPRESSION;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column people.shouted. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN shouted;

-- Add column people.shouted text. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN shouted text GENERATED ALWAYS AS (upper(first)) STORED;
