-- rowan: enum_to_text  hazard breaks_old_clients,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column people.mood. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

-- Change type of column people.mood from mood to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN mood TYPE text USING mood::text;

-- Set default of column people.mood to 'ok'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column people.mood. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

-- Change type of column people.mood from text to mood. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING mood::public.mood;

-- Set default of column people.mood to 'ok'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';
