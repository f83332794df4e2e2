-- rowan: default_to_new_enum_value  postgres>=13
-- migrate:up
-- +goose Up
-- Add value 'happy' to enum type mood.
ALTER TYPE public.mood ADD VALUE 'happy';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rebuild enum type mood with values (sad, ok). On people ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.people WHERE mood::text IN ('happy')) THEN
    RAISE EXCEPTION '%', 'rows of people still hold ''happy'' in column mood: enum type mood cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.mood_rowan_new AS ENUM ('sad', 'ok');

ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

ALTER TABLE public.people
  ALTER COLUMN mood TYPE public.mood_rowan_new
  USING mood::text::public.mood_rowan_new;

DROP TYPE public.mood;

ALTER TYPE public.mood_rowan_new RENAME TO mood;

ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';
