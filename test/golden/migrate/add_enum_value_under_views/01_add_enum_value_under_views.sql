-- rowan: add_enum_value_under_views  postgres>=13
-- migrate:up
-- +goose Up
-- Add value 'lost' to enum type state.
ALTER TYPE public.state ADD VALUE 'lost';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop statement first_state.
DROP VIEW first_state;

-- Drop statement states.
DROP VIEW states;

-- Rebuild enum type state with values (open, done). On tasks ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.tasks WHERE state::text IN ('lost')) THEN
    RAISE EXCEPTION '%', 'rows of tasks still hold ''lost'' in column state: enum type state cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.state_rowan_new AS ENUM ('open', 'done');

ALTER TABLE public.tasks
  ALTER COLUMN state TYPE public.state_rowan_new
  USING state::text::public.state_rowan_new;

DROP TYPE public.state;

ALTER TYPE public.state_rowan_new RENAME TO state;

-- Create statement states.
CREATE VIEW states AS SELECT id, state FROM tasks;

-- Create statement first_state.
CREATE VIEW first_state AS SELECT 'open'::state AS state;
