-- rowan: integer_to_bigint_under_check_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint notes.stars_known. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.notes VALIDATE CONSTRAINT stars_known;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint notes.stars_known not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT stars_known;

ALTER TABLE public.notes ADD CONSTRAINT stars_known CHECK (stars IN (1, 2)) NOT VALID;
