-- rowan: join_parent_last  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column places.people bigint. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.places ADD COLUMN people bigint;

-- Add column capitals.people bigint. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD COLUMN people bigint;

-- Add column capitals.country text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD COLUMN country text NOT NULL DEFAULT 'at';

-- Change type of column places.name from varchar(40) to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.places ALTER COLUMN name TYPE text USING name::text;

-- Add check capitals.capitals_name_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD CONSTRAINT capitals_name_not_null CHECK (name IS NOT NULL) NOT VALID;

-- Add check places.named not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.places ADD CONSTRAINT named CHECK (name <> '') NOT VALID;

-- Add check capitals.named not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD CONSTRAINT named CHECK (name <> '') NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_several_tables,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check capitals.named. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT named;

-- Drop check places.named. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.places DROP CONSTRAINT named;

-- Drop check capitals.capitals_name_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT capitals_name_not_null;

-- Change type of column places.name from text to varchar(40). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.places ALTER COLUMN name TYPE varchar(40) USING name::varchar(40);

-- Drop column capitals.country. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.capitals DROP COLUMN country;

-- Drop column capitals.people. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.capitals DROP COLUMN people;

-- Drop column places.people. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.places DROP COLUMN people;
