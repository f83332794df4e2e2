-- rowan: create_serial  postgres>=13
-- migrate:up
-- +goose Up
-- Create sequence notes_id_seq.
CREATE SEQUENCE public.notes_id_seq AS integer;

-- Create table notes.
CREATE TABLE public.notes (
  id integer NOT NULL DEFAULT nextval('public.notes_id_seq'::regclass),
  body text,
  CONSTRAINT notes_pkey PRIMARY KEY (id)
);

-- Give sequence notes_id_seq to column notes.id.
ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Take sequence notes_id_seq from its column.
ALTER SEQUENCE public.notes_id_seq OWNED BY NONE;

-- Drop table notes. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.notes;

-- Drop sequence notes_id_seq. H001 deletes_data.
DROP SEQUENCE public.notes_id_seq;
