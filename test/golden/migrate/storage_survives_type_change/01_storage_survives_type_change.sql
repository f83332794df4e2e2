-- rowan: storage_survives_type_change  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage of column people.first. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN first SET STORAGE EXTENDED;

-- Change type of column people.first from varchar(20) to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN first TYPE text USING first::text;

-- Change storage of column people.first. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN first SET STORAGE EXTERNAL;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage of column people.first. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN first SET STORAGE EXTENDED;

-- Change type of column people.first from text to varchar(20). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN first TYPE varchar(20) USING first::varchar(20);

-- Change storage of column people.first. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN first SET STORAGE EXTERNAL;
