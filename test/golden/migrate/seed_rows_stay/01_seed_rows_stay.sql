-- rowan: seed_rows_stay  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column orders.total from numeric(8,2) to numeric(12,2). ACCESS EXCLUSIVE: reads and writes
-- wait.
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(12,2) USING total::numeric(12,2);

-- migrate:down
-- +goose Down
-- The way back: hazard narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column orders.total from numeric(12,2) to numeric(8,2). ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table. H009 narrows_type.
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(8,2) USING total::numeric(8,2);
