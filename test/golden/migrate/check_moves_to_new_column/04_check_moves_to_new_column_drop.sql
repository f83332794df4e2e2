-- rowan: check_moves_to_new_column_drop  hazard breaks_old_clients,deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column goods.weight. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.goods DROP COLUMN weight;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column goods.weight integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods ADD COLUMN weight integer;
