-- rowan: move_referenced_primary_key_keys_2  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.parents_id_key')), false) THEN
    RAISE EXCEPTION 'index parents_id_key is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Add unique constraint parents.parents_id_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents ADD CONSTRAINT parents_id_key UNIQUE USING INDEX parents_id_key;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop unique constraint parents.parents_id_key. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.parents DROP CONSTRAINT parents_id_key;

CREATE UNIQUE INDEX parents_id_key ON public.parents (id);
