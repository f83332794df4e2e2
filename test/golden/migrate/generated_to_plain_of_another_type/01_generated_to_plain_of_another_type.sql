-- rowan: generated_to_plain_of_another_type  hazard breaks_old_clients,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop expression of column people.next. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN next DROP EXPRESSION;

-- Change type of column people.next from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN next TYPE bigint USING next::bigint;

-- Add column people.after bigint. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN after bigint GENERATED ALWAYS AS (next + 1) STORED;

-- Set default of column people.next to 0. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN next SET DEFAULT 0;

-- Add check people.people_next_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ADD CONSTRAINT people_next_not_null CHECK (next IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check people.people_next_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT people_next_not_null;

-- Drop default of column people.next. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN next DROP DEFAULT;

-- Drop column people.after. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN after;

-- Change type of column people.next from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN next TYPE integer USING next::integer;

-- Drop column people.next. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.people DROP COLUMN next;

-- Add column people.next integer. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.people ADD COLUMN next integer GENERATED ALWAYS AS (age + 1) STORED;
