-- rowan: rename_table_and_change_it_validate  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.articles_headline_idx')), false) THEN
    RAISE EXCEPTION 'index articles_headline_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Validate constraint articles.articles_headline_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait.
ALTER TABLE public.articles VALIDATE CONSTRAINT articles_headline_not_null;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint articles.articles_headline_not_null not valid again. ACCESS EXCLUSIVE: reads and writes
-- wait.
ALTER TABLE public.articles DROP CONSTRAINT articles_headline_not_null;

ALTER TABLE public.articles
  ADD CONSTRAINT articles_headline_not_null
  CHECK (headline IS NOT NULL) NOT VALID;
