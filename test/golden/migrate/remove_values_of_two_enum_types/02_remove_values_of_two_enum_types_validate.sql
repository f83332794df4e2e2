-- rowan: remove_values_of_two_enum_types_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint boxes.sane. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
ALTER TABLE public.boxes VALIDATE CONSTRAINT sane;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint boxes.sane not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes DROP CONSTRAINT sane;

ALTER TABLE public.boxes
  ADD CONSTRAINT sane
  CHECK (NOT (size = 'small' AND shape = 'round')) NOT VALID;
