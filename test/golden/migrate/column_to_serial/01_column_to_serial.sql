-- rowan: column_to_serial  hazard scans_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create sequence notes_id_seq.
CREATE SEQUENCE public.notes_id_seq INCREMENT BY 10 START WITH 1000 CACHE 20;

-- Give sequence notes_id_seq to column notes.id.
ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;

-- Set default of column notes.id to nextval('public.notes_id_seq'::regclass). ACCESS EXCLUSIVE: reads and
-- writes wait. H004 scans_table.
ALTER TABLE public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);

SELECT setval('public.notes_id_seq', max(id))
  FROM public.notes
  HAVING max(id) >= (SELECT last_value FROM public.notes_id_seq);

-- migrate:down
-- +goose Down
-- The way back: hazard deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column notes.id. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.notes ALTER COLUMN id DROP DEFAULT;

-- Take sequence notes_id_seq from its column.
ALTER SEQUENCE public.notes_id_seq OWNED BY NONE;

-- Drop sequence notes_id_seq. H001 deletes_data.
DROP SEQUENCE public.notes_id_seq;
