-- rowan: type_and_default_and_null  hazard breaks_old_clients,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE bigint USING stars::bigint;

-- Set default of column notes.stars to 2. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT 2;

-- Add check notes.notes_stars_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD CONSTRAINT notes_stars_not_null CHECK (stars IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.notes_stars_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_stars_not_null;

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE integer USING stars::integer;

-- Set default of column notes.stars to 1. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT 1;
