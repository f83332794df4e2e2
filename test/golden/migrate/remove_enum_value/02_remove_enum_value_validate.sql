-- rowan: remove_enum_value_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint people.not_sad. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.people VALIDATE CONSTRAINT not_sad;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint people.not_sad not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_sad;

ALTER TABLE public.people ADD CONSTRAINT not_sad CHECK (mood <> 'sad' OR id > 0) NOT VALID;
