-- rowan: widen_varchar_under_check_validate  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.notes_a_idx')), false) THEN
    RAISE EXCEPTION 'index notes_a_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Validate constraint notes.body_known. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.notes VALIDATE CONSTRAINT body_known;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint notes.body_known not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes DROP CONSTRAINT body_known;

ALTER TABLE public.notes ADD CONSTRAINT body_known CHECK (body IN ('a', 'b')) NOT VALID;
