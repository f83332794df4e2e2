-- rowan: replace_commented_index_swap  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.notes_search__new')), false) THEN
    RAISE EXCEPTION 'index notes_search__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Rename index notes_search to notes_search__old.
ALTER INDEX public.notes_search RENAME TO notes_search__old;

-- Rename index notes_search__new to notes_search.
ALTER INDEX public.notes_search__new RENAME TO notes_search;

-- Set comment of index notes.notes_search.
COMMENT ON INDEX public.notes_search IS 'new';

-- migrate:down
-- +goose Down
-- Drop comment of index notes.notes_search.
COMMENT ON INDEX public.notes_search IS NULL;

-- Rename index notes_search to notes_search__new.
ALTER INDEX public.notes_search RENAME TO notes_search__new;

-- Rename index notes_search__old to notes_search.
ALTER INDEX public.notes_search__old RENAME TO notes_search;
