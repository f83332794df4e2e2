-- rowan: join_parent_last_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint capitals.capitals_name_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
ALTER TABLE public.capitals VALIDATE CONSTRAINT capitals_name_not_null;

-- Validate constraint places.named. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
ALTER TABLE public.places VALIDATE CONSTRAINT named;

-- Validate constraint capitals.named. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.capitals VALIDATE CONSTRAINT named;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint capitals.named not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT named;

ALTER TABLE public.capitals ADD CONSTRAINT named CHECK (name <> '') NOT VALID;

-- Make constraint places.named not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.places DROP CONSTRAINT named;

ALTER TABLE public.places ADD CONSTRAINT named CHECK (name <> '') NOT VALID;

-- Make constraint capitals.capitals_name_not_null not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT capitals_name_not_null;

ALTER TABLE public.capitals ADD CONSTRAINT capitals_name_not_null CHECK (name IS NOT NULL) NOT VALID;
