-- rowan: retype_below_generated_column  hazard breaks_old_clients,deletes_data,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column people.next. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN next;

-- Change type of column people.age from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN age TYPE bigint USING age::bigint;

-- Add column people.next bigint. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN next bigint GENERATED ALWAYS AS (age + 1) STORED;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column people.next. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN next;

-- Change type of column people.age from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN age TYPE integer USING age::integer;

-- Add column people.next bigint. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN next bigint GENERATED ALWAYS AS (age + 1) STORED;
