-- rowan: change_check_swap  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.price_range. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT price_range;

-- Rename constraint goods.price_range__new to price_range. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT price_range__new TO price_range;

-- migrate:down
-- +goose Down
-- The way back: hazard scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename constraint goods.price_range to price_range__new. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT price_range TO price_range__new;

-- Add check goods.price_range. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.goods ADD CONSTRAINT price_range CHECK (price > 0);
