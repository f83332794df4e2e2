-- rowan: view_over_dropped_column_drop  hazard breaks_old_clients,deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column orders.note. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.orders DROP COLUMN note;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column orders.note text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.orders ADD COLUMN note text;
