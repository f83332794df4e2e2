-- rowan: drop_primary_key  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_pkey;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.tags ADD CONSTRAINT tags_pkey PRIMARY KEY (a);
