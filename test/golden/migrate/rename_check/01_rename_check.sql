-- rowan: rename_check  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename constraint goods.price_positive to price_above_zero. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT price_positive TO price_above_zero;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename constraint goods.price_above_zero to price_positive. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods RENAME CONSTRAINT price_above_zero TO price_positive;
