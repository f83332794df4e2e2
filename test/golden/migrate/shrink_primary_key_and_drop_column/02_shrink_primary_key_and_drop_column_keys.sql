-- rowan: shrink_primary_key_and_drop_column_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.tags_pkey__new')), false) THEN
    RAISE EXCEPTION 'index tags_pkey__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Drop primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_pkey;

-- Add primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_pkey__new;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tags DROP CONSTRAINT tags_pkey;

-- Add primary key tags.tags_pkey. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.tags ADD CONSTRAINT tags_pkey PRIMARY KEY (a, b);

-- Create unique index tags_pkey__new on tags. SHARE: reads go on, writes wait. H002 index_build.
CREATE UNIQUE INDEX tags_pkey__new ON public.tags (a);
