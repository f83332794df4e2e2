-- rowan: add_primary_key_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column tags.name not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags ALTER COLUMN name SET NOT NULL;

-- Drop check tags.tags_name_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_name_not_null;

-- Add primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_pkey;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,index_build,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.tags DROP CONSTRAINT tags_pkey;

CREATE UNIQUE INDEX tags_pkey ON public.tags (name);

-- Add check tags.tags_name_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.tags ADD CONSTRAINT tags_name_not_null CHECK (name IS NOT NULL);

-- Make column tags.name nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.tags ALTER COLUMN name DROP NOT NULL;
