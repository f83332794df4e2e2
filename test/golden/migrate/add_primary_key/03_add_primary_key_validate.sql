-- rowan: add_primary_key_validate  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.tags_pkey')), false) THEN
    RAISE EXCEPTION 'index tags_pkey is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Validate constraint tags.tags_name_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
ALTER TABLE public.tags VALIDATE CONSTRAINT tags_name_not_null;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint tags.tags_name_not_null not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_name_not_null;

ALTER TABLE public.tags ADD CONSTRAINT tags_name_not_null CHECK (name IS NOT NULL) NOT VALID;
