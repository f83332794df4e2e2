-- rowan: check_and_its_column_go  hazard breaks_old_clients,deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.weight_positive. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT weight_positive;

-- Drop column goods.weight. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.goods DROP COLUMN weight;

-- migrate:down
-- +goose Down
-- The way back: hazard scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column goods.weight integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods ADD COLUMN weight integer;

-- Add check goods.weight_positive. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.goods ADD CONSTRAINT weight_positive CHECK (weight > 0);
