-- rowan: table_comments_tables  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.notes_body_idx')), false) THEN
    RAISE EXCEPTION 'index notes_body_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Set comment of index notes.notes_body_idx.
COMMENT ON INDEX public.notes_body_idx IS 'for search';

-- migrate:down
-- +goose Down
-- Drop comment of index notes.notes_body_idx.
COMMENT ON INDEX public.notes_body_idx IS NULL;
