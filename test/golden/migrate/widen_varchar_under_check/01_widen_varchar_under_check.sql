-- rowan: widen_varchar_under_check  hazard index_drop_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.body_known. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT body_known;

-- Drop index notes_a_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks. Until a later file
-- builds it again, queries do without it.
DROP INDEX public.notes_a_idx;

-- Change type of column notes.body from varchar(10) to varchar(20). ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN body TYPE varchar(20) USING body::varchar(20);

-- Add check notes.body_known not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD CONSTRAINT body_known CHECK (body IN ('a', 'b')) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build,narrows_type,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check notes.body_known. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT body_known;

-- Change type of column notes.body from varchar(20) to varchar(10). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type.
ALTER TABLE public.notes ALTER COLUMN body TYPE varchar(10) USING body::varchar(10);

-- Create index notes_a_idx on notes. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX notes_a_idx ON public.notes (id) WHERE body IN ('a', 'c');

-- Add check notes.body_known. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.notes ADD CONSTRAINT body_known CHECK (body IN ('a', 'b'));
