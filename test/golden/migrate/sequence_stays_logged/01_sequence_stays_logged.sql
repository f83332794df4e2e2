-- rowan: sequence_stays_logged  hazard rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Take sequence notes_id_seq from its column.
ALTER SEQUENCE public.notes_id_seq OWNED BY NONE;

-- Make table notes unlogged. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.notes SET UNLOGGED;

-- Give sequence notes_id_seq to column notes.id.
ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;

-- migrate:down
-- +goose Down
-- The way back: hazard rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Take sequence notes_id_seq from its column.
ALTER SEQUENCE public.notes_id_seq OWNED BY NONE;

-- Make table notes logged. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.notes SET LOGGED;

-- Give sequence notes_id_seq to column notes.id.
ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;
