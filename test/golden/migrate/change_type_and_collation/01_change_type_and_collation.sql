-- rowan: change_type_and_collation  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column people.first from varchar(20) to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN first TYPE text COLLATE "C" USING first::text;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column people.first from text to varchar(20). ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN first TYPE varchar(20) COLLATE "C" USING first::varchar(20);
