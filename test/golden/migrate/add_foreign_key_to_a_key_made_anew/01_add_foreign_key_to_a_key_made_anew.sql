-- rowan: add_foreign_key_to_a_key_made_anew  hazard breaks_old_clients,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column parents.rank. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ALTER COLUMN rank DROP DEFAULT;

-- Change type of column parents.rank from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.parents ALTER COLUMN rank TYPE bigint USING rank::bigint;

-- Set default of column parents.rank to 0. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ALTER COLUMN rank SET DEFAULT 0;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column parents.rank. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ALTER COLUMN rank DROP DEFAULT;

-- Change type of column parents.rank from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.parents ALTER COLUMN rank TYPE integer USING rank::integer;

-- Set default of column parents.rank to 0. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ALTER COLUMN rank SET DEFAULT 0;
