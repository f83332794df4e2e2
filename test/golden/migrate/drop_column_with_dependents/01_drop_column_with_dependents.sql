-- rowan: drop_column_with_dependents  hazard breaks_old_clients,deletes_data,index_drop_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.stars_check. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT stars_check;

-- Drop unique constraint notes.notes_body_stars_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT notes_body_stars_key;

-- Drop index notes_stars_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.notes_stars_idx;

-- Drop column notes.stars. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN stars;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column notes.stars integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN stars integer NOT NULL DEFAULT 0;

-- Create index notes_stars_idx on notes. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX notes_stars_idx ON public.notes (stars);

-- Add unique constraint notes.notes_body_stars_key. ACCESS EXCLUSIVE: reads and writes wait.
-- H002 index_build.
ALTER TABLE public.notes ADD CONSTRAINT notes_body_stars_key UNIQUE (body, stars);

-- Add check notes.stars_check. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ADD CONSTRAINT stars_check CHECK (stars >= 0);
