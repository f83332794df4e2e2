-- rowan: rename_and_replace_index  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename column notes.body to content. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes RENAME COLUMN body TO content;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename column notes.content to body. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes RENAME COLUMN content TO body;
