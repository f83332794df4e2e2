-- rowan: table_comments  postgres>=13
-- migrate:up
-- +goose Up
-- Drop comment of table notes. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
COMMENT ON TABLE public.notes IS NULL;

-- Set comment of column notes.body. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
COMMENT ON COLUMN public.notes.body IS 'it''s new';

-- migrate:down
-- +goose Down
-- Set comment of column notes.body. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
COMMENT ON COLUMN public.notes.body IS 'old text';

-- Set comment of table notes. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and VACUUM
-- wait.
COMMENT ON TABLE public.notes IS 'gone soon';
