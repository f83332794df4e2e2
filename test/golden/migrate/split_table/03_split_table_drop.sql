-- rowan: split_table_drop  hazard breaks_old_clients,deletes_data,index_drop_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.users_email_idx')), false) THEN
    RAISE EXCEPTION 'index users_email_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Drop index users_city_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.users_city_idx;

-- Drop column users.street. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.users DROP COLUMN street;

-- Drop column users.city. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.users DROP COLUMN city;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column users.city text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.users ADD COLUMN city text;

-- Add column users.street text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.users ADD COLUMN street text;

-- Create index users_city_idx on users. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX users_city_idx ON public.users (city);
