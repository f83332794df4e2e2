-- rowan: numeric_scale  hazard rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column notes.price from numeric(10,2) to numeric(12,4). ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table.
ALTER TABLE public.notes ALTER COLUMN price TYPE numeric(12,4) USING price::numeric(12,4);

-- migrate:down
-- +goose Down
-- The way back: hazard narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column notes.price from numeric(12,4) to numeric(10,2). ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table. H009 narrows_type.
ALTER TABLE public.notes ALTER COLUMN price TYPE numeric(10,2) USING price::numeric(10,2);
