-- rowan: replace_commented_index  postgres>=13
-- migrate:up
-- +goose Up
-- Drop comment of index notes.notes_search.
COMMENT ON INDEX public.notes_search IS NULL;

-- migrate:down
-- +goose Down
-- Set comment of index notes.notes_search.
COMMENT ON INDEX public.notes_search IS 'old';
