-- rowan: change_generated_column_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint people.not_empty. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.people VALIDATE CONSTRAINT not_empty;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint people.not_empty not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_empty;

ALTER TABLE public.people ADD CONSTRAINT not_empty CHECK (shouted <> '') NOT VALID;
