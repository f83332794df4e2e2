-- rowan: rename_column_under_index  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename column notes.body to content. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes RENAME COLUMN body TO content;

-- Rename constraint notes.notes_body_key to notes_content_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes RENAME CONSTRAINT notes_body_key TO notes_content_key;

-- Rename index notes_body_idx to notes_content_idx.
ALTER INDEX public.notes_body_idx RENAME TO notes_content_idx;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename index notes_content_idx to notes_body_idx.
ALTER INDEX public.notes_content_idx RENAME TO notes_body_idx;

-- Rename constraint notes.notes_content_key to notes_body_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes RENAME CONSTRAINT notes_content_key TO notes_body_key;

-- Rename column notes.content to body. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes RENAME COLUMN content TO body;
