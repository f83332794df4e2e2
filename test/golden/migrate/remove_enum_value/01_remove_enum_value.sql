-- rowan: remove_enum_value  hazard breaks_old_clients,index_build,index_drop_blocks,locks_other_table,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check people.not_sad. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_sad;

-- Drop index people_ok. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.people_ok;

-- Rebuild enum type mood with values (sad, ok). On people ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.people WHERE mood::text IN ('never')) THEN
    RAISE EXCEPTION '%', 'rows of people still hold ''never'' in column mood: enum type mood cannot lose that value';
  END IF;
  IF EXISTS (SELECT FROM public.people WHERE moods::text[] && ARRAY['never']) THEN
    RAISE EXCEPTION '%', 'rows of people still hold ''never'' in column moods: enum type mood cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.mood_rowan_new AS ENUM ('sad', 'ok');

ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

ALTER TABLE public.people
  ALTER COLUMN mood TYPE public.mood_rowan_new
  USING mood::text::public.mood_rowan_new;

ALTER TABLE public.people
  ALTER COLUMN moods TYPE public.mood_rowan_new[]
  USING moods::text[]::public.mood_rowan_new[];

DROP TYPE public.mood;

ALTER TYPE public.mood_rowan_new RENAME TO mood;

ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';

-- Add check people.not_sad not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ADD CONSTRAINT not_sad CHECK (mood <> 'sad' OR id > 0) NOT VALID;

-- Create index people_ok on people. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX people_ok ON public.people (id) WHERE mood = 'ok';

-- migrate:down
-- +goose Down
-- The way back: hazard index_build,index_drop_blocks,locks_other_table,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index people_ok. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.people_ok;

-- Drop check people.not_sad. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT not_sad;

-- Rebuild enum type mood with values (sad, ok, never). On people ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table.
CREATE TYPE public.mood_rowan_new AS ENUM ('sad', 'ok', 'never');

ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

ALTER TABLE public.people
  ALTER COLUMN mood TYPE public.mood_rowan_new
  USING mood::text::public.mood_rowan_new;

ALTER TABLE public.people
  ALTER COLUMN moods TYPE public.mood_rowan_new[]
  USING moods::text[]::public.mood_rowan_new[];

DROP TYPE public.mood;

ALTER TYPE public.mood_rowan_new RENAME TO mood;

ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';

-- Create index people_ok on people. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX people_ok ON public.people (id) WHERE mood = 'ok';

-- Add check people.not_sad. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.people ADD CONSTRAINT not_sad CHECK (mood <> 'sad' OR id > 0);
