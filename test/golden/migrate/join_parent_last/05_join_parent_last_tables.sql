-- rowan: join_parent_last_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Let table capitals inherit places. ACCESS EXCLUSIVE: reads and writes wait. On places SHARE UPDATE
-- EXCLUSIVE: reads and writes go on, other schema changes and VACUUM wait.
ALTER TABLE public.capitals INHERIT public.places;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Let table capitals inherit nothing. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals NO INHERIT public.places;
