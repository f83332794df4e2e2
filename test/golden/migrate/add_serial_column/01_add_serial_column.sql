-- rowan: add_serial_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create sequence notes_place_seq.
CREATE SEQUENCE public.notes_place_seq AS integer;

-- Add column notes.place integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ADD COLUMN place integer;

-- Give sequence notes_place_seq to column notes.place.
ALTER SEQUENCE public.notes_place_seq OWNED BY public.notes.place;

-- Set default of column notes.place to nextval('public.notes_place_seq'::regclass). ACCESS EXCLUSIVE: reads
-- and writes wait.
ALTER TABLE public.notes ALTER COLUMN place SET DEFAULT nextval('public.notes_place_seq'::regclass);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.place. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN place DROP DEFAULT;

-- Take sequence notes_place_seq from its column.
ALTER SEQUENCE public.notes_place_seq OWNED BY NONE;

-- Drop column notes.place. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.notes DROP COLUMN place;

-- Drop sequence notes_place_seq. H001 deletes_data.
DROP SEQUENCE public.notes_place_seq;
