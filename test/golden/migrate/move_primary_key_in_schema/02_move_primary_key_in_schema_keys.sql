-- rowan: move_primary_key_in_schema_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('sales.posts_pkey__new')), false) THEN
    RAISE EXCEPTION 'index sales.posts_pkey__new is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Drop primary key sales.posts.posts_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE sales.posts DROP CONSTRAINT posts_pkey;

-- Add primary key sales.posts.posts_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE sales.posts ADD CONSTRAINT posts_pkey PRIMARY KEY USING INDEX posts_pkey__new;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop primary key sales.posts.posts_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE sales.posts DROP CONSTRAINT posts_pkey;

-- Add primary key sales.posts.posts_pkey. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE sales.posts ADD CONSTRAINT posts_pkey PRIMARY KEY (a);

-- Create unique index posts_pkey__new on sales.posts. SHARE: reads go on, writes wait. H002 index_build.
CREATE UNIQUE INDEX posts_pkey__new ON sales.posts (b);
