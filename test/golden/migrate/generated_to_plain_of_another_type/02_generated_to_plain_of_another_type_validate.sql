-- rowan: generated_to_plain_of_another_type_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint people.people_next_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
ALTER TABLE public.people VALIDATE CONSTRAINT people_next_not_null;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint people.people_next_not_null not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT people_next_not_null;

ALTER TABLE public.people ADD CONSTRAINT people_next_not_null CHECK (next IS NOT NULL) NOT VALID;
