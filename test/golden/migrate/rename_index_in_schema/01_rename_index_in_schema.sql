-- rowan: rename_index_in_schema  postgres>=13
-- migrate:up
-- +goose Up
-- Rename index sales.titles to post_titles.
ALTER INDEX sales.titles RENAME TO post_titles;

-- migrate:down
-- +goose Down
-- Rename index sales.post_titles to titles.
ALTER INDEX sales.post_titles RENAME TO titles;
