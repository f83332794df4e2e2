-- rowan: retype_column_that_a_child_uses_validate  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.named_idx')), false) THEN
    RAISE EXCEPTION 'index named_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Validate constraint capitals.named. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.capitals VALIDATE CONSTRAINT named;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint capitals.named not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals DROP CONSTRAINT named;

ALTER TABLE public.capitals ADD CONSTRAINT named CHECK (name <> '') NOT VALID;
