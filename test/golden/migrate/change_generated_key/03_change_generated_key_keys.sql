-- rowan: change_generated_key_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.codes_code_key')), false) THEN
    RAISE EXCEPTION 'index codes_code_key is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Add unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes ADD CONSTRAINT codes_code_key UNIQUE USING INDEX codes_code_key;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.codes DROP CONSTRAINT codes_code_key;

CREATE UNIQUE INDEX codes_code_key ON public.codes (code);
