-- rowan: join_parent_last_drop  hazard breaks_old_clients,deletes_data,index_drop_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index capitals_mayor_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.capitals_mayor_idx;

-- Drop column capitals.mayor. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.capitals DROP COLUMN mayor;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column capitals.mayor text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.capitals ADD COLUMN mayor text;

-- Create index capitals_mayor_idx on capitals. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX capitals_mayor_idx ON public.capitals (mayor);
