-- rowan: text_to_integer  hazard breaks_old_clients,narrows_type,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from text to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE integer USING stars::integer;

-- Set default of column notes.stars to 3. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT 3;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from integer to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE text USING stars::text;

-- Set default of column notes.stars to '3'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT '3';
