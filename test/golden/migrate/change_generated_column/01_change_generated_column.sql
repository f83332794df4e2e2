-- rowan: change_generated_column  hazard breaks_old_clients,deletes_data,index_build,index_drop_blocks,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check people.not_empty. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_empty;

-- Drop index people_shouted_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.people_shouted_idx;

-- Drop column people.shouted. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN shouted;

-- Add column people.shouted text. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN shouted text GENERATED ALWAYS AS (upper(first) || '!') STORED;

-- Add check people.not_empty not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ADD CONSTRAINT not_empty CHECK (shouted <> '') NOT VALID;

-- Create index people_shouted_idx on people. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX people_shouted_idx ON public.people (shouted);

-- Set comment of column people.shouted. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
COMMENT ON COLUMN public.people.shouted IS 'loud';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,index_build,index_drop_blocks,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop comment of column people.shouted. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
COMMENT ON COLUMN public.people.shouted IS NULL;

-- Drop index people_shouted_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.people_shouted_idx;

-- Drop check people.not_empty. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_empty;

-- Drop column people.shouted. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN shouted;

-- Add column people.shouted text. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN shouted text GENERATED ALWAYS AS (upper(first)) STORED;

COMMENT ON COLUMN public.people.shouted IS 'loud';

-- Create index people_shouted_idx on people. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX people_shouted_idx ON public.people (shouted);

-- Add check people.not_empty. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.people ADD CONSTRAINT not_empty CHECK (shouted <> '');
