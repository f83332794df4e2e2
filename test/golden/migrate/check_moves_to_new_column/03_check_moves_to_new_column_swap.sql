-- rowan: check_moves_to_new_column_swap  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.sane. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT sane;

-- Rename constraint goods.sane__new to sane. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT sane__new TO sane;

-- migrate:down
-- +goose Down
-- The way back: hazard scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename constraint goods.sane to sane__new. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT sane TO sane__new;

-- Add check goods.sane. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.goods ADD CONSTRAINT sane CHECK (weight > 0);
