-- rowan: widen_varchar  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column notes.body from varchar(10) to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN body TYPE text USING body::text;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column notes.body from text to varchar(10). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.notes ALTER COLUMN body TYPE varchar(10) USING body::varchar(10);
