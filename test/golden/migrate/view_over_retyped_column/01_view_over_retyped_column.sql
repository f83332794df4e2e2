-- rowan: view_over_retyped_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop statement big_totals.
DROP VIEW big_totals;

-- Drop statement order_totals.
DROP VIEW order_totals;

-- Change type of column orders.total from numeric(8,2) to numeric(12,2). ACCESS EXCLUSIVE: reads and writes
-- wait.
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(12,2) USING total::numeric(12,2);

-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- Create statement big_totals.
CREATE VIEW big_totals AS SELECT * FROM order_totals WHERE total > 100;

-- migrate:down
-- +goose Down
-- The way back: hazard narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop statement big_totals.
DROP VIEW big_totals;

-- Drop statement order_totals.
DROP VIEW order_totals;

-- Change type of column orders.total from numeric(12,2) to numeric(8,2). ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table. H009 narrows_type.
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(8,2) USING total::numeric(8,2);

-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- Create statement big_totals.
CREATE VIEW big_totals AS SELECT * FROM order_totals WHERE total > 100;
