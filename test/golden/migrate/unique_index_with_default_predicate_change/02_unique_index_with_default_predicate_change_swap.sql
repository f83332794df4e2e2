-- rowan: unique_index_with_default_predicate_change_swap  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.notes_once__new')), false) THEN
    RAISE EXCEPTION 'index notes_once__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Rename index notes_once to notes_once__old.
ALTER INDEX public.notes_once RENAME TO notes_once__old;

-- Rename index notes_once__new to notes_once.
ALTER INDEX public.notes_once__new RENAME TO notes_once;

-- migrate:down
-- +goose Down
-- Rename index notes_once to notes_once__new.
ALTER INDEX public.notes_once RENAME TO notes_once__new;

-- Rename index notes_once__old to notes_once.
ALTER INDEX public.notes_once__old RENAME TO notes_once;
