-- rowan: view_over_new_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column orders.paid boolean. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.orders ADD COLUMN paid boolean;

-- Replace statement order_totals.
DROP VIEW order_totals;

CREATE VIEW order_totals AS SELECT id, total, paid FROM orders;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Replace statement order_totals.
DROP VIEW order_totals;

CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- Drop column orders.paid. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.orders DROP COLUMN paid;
