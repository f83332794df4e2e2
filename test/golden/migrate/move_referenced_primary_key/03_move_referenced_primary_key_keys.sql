-- rowan: move_referenced_primary_key_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.parents_pkey__new')), false) THEN
    RAISE EXCEPTION 'index parents_pkey__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Drop primary key parents.parents_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents DROP CONSTRAINT parents_pkey;

-- Add primary key parents.parents_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ADD CONSTRAINT parents_pkey PRIMARY KEY USING INDEX parents_pkey__new;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop primary key parents.parents_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents DROP CONSTRAINT parents_pkey;

-- Add primary key parents.parents_pkey. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.parents ADD CONSTRAINT parents_pkey PRIMARY KEY (id);

-- Create unique index parents_pkey__new on parents. SHARE: reads go on, writes wait. H002 index_build.
CREATE UNIQUE INDEX parents_pkey__new ON public.parents (code);
