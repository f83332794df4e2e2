-- rowan: swap_index_names_swap  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.first__new')), false) THEN
    RAISE EXCEPTION 'index first__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.second__new')), false) THEN
    RAISE EXCEPTION 'index second__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Rename index first to first__old.
ALTER INDEX public.first RENAME TO first__old;

-- Rename index first__new to first.
ALTER INDEX public.first__new RENAME TO first;

-- Rename index second to second__old.
ALTER INDEX public.second RENAME TO second__old;

-- Rename index second__new to second.
ALTER INDEX public.second__new RENAME TO second;

-- migrate:down
-- +goose Down
-- Rename index second to second__new.
ALTER INDEX public.second RENAME TO second__new;

-- Rename index second__old to second.
ALTER INDEX public.second__old RENAME TO second;

-- Rename index first to first__new.
ALTER INDEX public.first RENAME TO first__new;

-- Rename index first__old to first.
ALTER INDEX public.first__old RENAME TO first;
