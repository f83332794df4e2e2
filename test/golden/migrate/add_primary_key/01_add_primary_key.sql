-- rowan: add_primary_key  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check tags.tags_name_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags ADD CONSTRAINT tags_name_not_null CHECK (name IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check tags.tags_name_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_name_not_null;
