-- rowan: integer_to_bigint_under_check  hazard breaks_old_clients,index_build,index_drop_blocks,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.stars_known. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT stars_known;

-- Drop index notes_star_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.notes_star_idx;

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE bigint USING stars::bigint;

-- Set default of column notes.stars to 1. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT 1;

-- Add check notes.stars_known not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD CONSTRAINT stars_known CHECK (stars IN (1, 2)) NOT VALID;

-- Create index notes_star_idx on notes. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX notes_star_idx ON public.notes (id) WHERE stars IN (1, 3);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,index_build,index_drop_blocks,narrows_type,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index notes_star_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.notes_star_idx;

-- Drop check notes.stars_known. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT stars_known;

-- Drop default of column notes.stars. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars DROP DEFAULT;

-- Change type of column notes.stars from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN stars TYPE integer USING stars::integer;

-- Set default of column notes.stars to 1. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN stars SET DEFAULT 1;

-- Create index notes_star_idx on notes. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX notes_star_idx ON public.notes (id) WHERE stars IN (1, 3);

-- Add check notes.stars_known. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ADD CONSTRAINT stars_known CHECK (stars IN (1, 2));
