-- rowan: retype_column_that_a_child_uses  hazard breaks_old_clients,index_drop_blocks,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop statement names.
DROP VIEW names;

-- Drop check capitals.named. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT named;

-- Drop index named_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks. Until a later file
-- builds it again, queries do without it.
DROP INDEX public.named_idx;

-- Change type of column places.name from varchar(20) to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.places ALTER COLUMN name TYPE text USING name::text;

-- Add check capitals.named not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD CONSTRAINT named CHECK (name <> '') NOT VALID;

-- Create statement names.
CREATE VIEW names AS SELECT name FROM capitals;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,index_build,locks_several_tables,narrows_type,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop statement names.
DROP VIEW names;

-- Drop check capitals.named. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT named;

-- Change type of column places.name from text to varchar(20). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.places ALTER COLUMN name TYPE varchar(20) USING name::varchar(20);

-- Create index named_idx on capitals. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX named_idx ON public.capitals (name) WHERE name <> 'x';

-- Add check capitals.named. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.capitals ADD CONSTRAINT named CHECK (name <> '');

-- Create statement names.
CREATE VIEW names AS SELECT name FROM capitals;
